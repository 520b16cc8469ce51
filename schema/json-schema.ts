import { type Conditional, conditionals, pathWords } from "./conditions/conditional.ts";
import type { Definition, Shape } from "./definition/definition.ts";
import { type ForeignTypes, foreignDefinitions } from "./definition/foreign.ts";
import { deprecations } from "./deprecations/deprecations.ts";
import { renameSchemas, renames } from "./deprecations/renames.ts";
import type { JsonSchema } from "./json-schema/json-schema-type.ts";
import { DefinitionError, rootPlace } from "./json-schema/place.ts";
import { valueSchema } from "./json-schema/shapes.ts";
import { kubernetesDefinitions } from "./kubernetes/definitions.ts";

export type { JsonSchema } from "./json-schema/json-schema-type.ts";
export { packagedSchema, schemaText } from "./json-schema/packaged.ts";
export { DefinitionError } from "./json-schema/place.ts";

/** Whom a schema is for, and what it says. */
export interface JsonSchemaOptions {
  /** The title that editors show, such as the chart's name. */
  readonly title: string;
  /** The URL where the schema is published. */
  readonly id?: string;
  /**
   * For editors: the schema of a user's own values file, which is laid over the defaults. No key is required
   * in it but what has no default. Helm's own, by default, is for the values as a whole.
   */
  readonly partial?: boolean;
  /**
   * The name of a chart of templates inside of this one: Helm adds it to the values that it validates, with what is
   * global. A user's own values must not have it.
   */
  readonly library?: string;
  /**
   * Whether it refuses values that count only beside others (`beside`), that were removed, or that are set under two
   * names, as it does by default. A chart whose templates refuse them does so in words, which no schema can make Helm say.
   */
  readonly conditions?: boolean;
  /**
   * For people: whether the descriptions say what is there by default, and Kubernetes' own descriptions are in it.
   * These are four fifths of a schema that has some of Kubernetes' definitions, and Helm keeps its own in the Secret
   * of each release: by default they are not.
   */
  readonly described?: boolean;
}

/** What Helm adds to the values of a subchart: the parent's globals, and the key of a `condition`. */
const addedByHelm: Readonly<Record<string, JsonSchema>> = {
  global: {
    description: "Values that a parent chart shares with all its subcharts; not used here.",
    type: "object",
    doNotSuggest: true,
  },
  enabled: {
    description: "For the condition of a parent chart; not used here.",
    type: "boolean",
    doNotSuggest: true,
  },
};

/** What Helm hands to a chart that has no values of its own. */
const ofLibrary: JsonSchema = {
  description: "For the chart's templates; not used here.",
  type: "object",
  properties: { global: { description: "What is global.", type: "object" } },
  additionalProperties: false,
};

/** Keys at the root that are the user's own: places for YAML anchors, as Compose files have them. */
const ownKeys: Readonly<Record<string, JsonSchema>> = {
  "^x-": { description: "A place of your own for YAML anchors; the chart does not read it." },
};

/**
 * The JSON Schema of a values document, as Helm takes it for `values.schema.json`: draft-07, self-contained,
 * every object closed but the free maps, and the root but for keys that begin with `x-`, and every key required
 * that is there by default (Helm deletes a key that a user sets to null before it validates).
 *
 * @param definition the values as a whole, made by `object`
 * @throws DefinitionError for a definition that Helm would not treat as it says, such as a default in a list's item
 * @example
 * jsonSchema(object({ port: port(80, "The port.") }, "Values."), { title: "web", partial: true })
 */
export function jsonSchema(
  definition: Definition,
  { title, id, library, partial = false, conditions = true, described = false }: JsonSchemaOptions,
): JsonSchema {
  if (definition.shape.kind !== "object")
    throw new DefinitionError("", "values as a whole must be an object");
  const renamed = renames(definition, deprecations(definition));
  const { properties, ...root } = valueSchema(definition, {
    ...rootPlace,
    partial,
    described,
    conditionals: conditions ? bySection(conditionals(definition)) : new Map(),
    ofWhole: conditions ? renameSchemas(renamed, partial) : [],
    refusesRemoved: conditions,
  });
  const definitions = definitionsOf([...shapesWithin(definition.shape)], described);
  return {
    $comment: "Generated from the chart's values definition; do not edit.",
    $schema: "http://json-schema.org/draft-07/schema#",
    ...(id === undefined ? {} : { $id: id }),
    title,
    ...root,
    properties: {
      ...addedByHelm,
      ...(library === undefined ? {} : { [library]: ofLibrary }),
      ...properties,
      ...globals(properties?.["global"]),
    },
    patternProperties: ownKeys,
    ...(Object.keys(definitions).length === 0 ? {} : { definitions }),
  };
}

function bySection(all: readonly Conditional[]): ReadonlyMap<string, readonly Conditional[]> {
  const sections = new Map<string, Conditional[]>();
  for (const one of all) {
    const section = pathWords(one.section);
    const here = sections.get(section);
    if (here === undefined) sections.set(section, [one]);
    else here.push(one);
  }
  return sections;
}

/** What a chart itself takes from `global`: its own fields are checked, those for the parent's other charts left alone. */
function globals(own: JsonSchema | undefined): { readonly global?: JsonSchema } {
  if (own === undefined) return {};
  const { additionalProperties: _, ...open } = own;
  return { global: open };
}

/** What the shapes refer to: Kubernetes' definitions, and those of programs. */
function definitionsOf(shapes: readonly Shape[], described: boolean): Readonly<Record<string, JsonSchema>> {
  const kubernetes = shapes.flatMap((shape) => (shape.kind === "kubernetes" ? [shape.definition] : []));
  const all = new Map(Object.entries(kubernetesDefinitions(kubernetes, described)));
  const foreign = new Map<ForeignTypes, string[]>();
  for (const shape of shapes) {
    if (shape.kind === "foreign") foreign.set(shape.types, [...(foreign.get(shape.types) ?? []), shape.name]);
  }
  for (const [types, names] of foreign) {
    for (const [name, schema] of foreignDefinitions(types, names)) {
      // Programs that share a library may share its types.
      if ((all.get(name) ?? schema) !== schema)
        throw new DefinitionError("", `${types.owner}'s ${name} has the name of another type`);
      all.set(name, schema);
    }
  }
  return Object.fromEntries(all);
}

function* shapesWithin(shape: Shape): Generator<Shape> {
  yield shape;
  switch (shape.kind) {
    case "list":
      yield* shapesWithin(shape.item.shape);
      break;
    case "map":
      yield* shapesWithin(shape.value.shape);
      break;
    case "object":
      for (const field of Object.values(shape.fields)) yield* shapesWithin(field.shape);
      break;
    case "either":
      for (const kind of Object.values(shape.alternatives)) yield* shapesWithin(kind.shape);
      break;
  }
}
