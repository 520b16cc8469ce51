import { conditionals } from "./conditions/conditional.ts";
import type { Definition, Shape } from "./definition/definition.ts";
import type { JsonSchema } from "./json-schema/json-schema-type.ts";
import { DefinitionError, rootPlace } from "./json-schema/place.ts";
import { valueSchema } from "./json-schema/shapes.ts";
import { kubernetesDefinitions } from "./kubernetes/definitions.ts";

export type { JsonSchema } from "./json-schema/json-schema-type.ts";
export { DefinitionError } from "./json-schema/place.ts";

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
   * Whether it refuses values that count only beside others (`beside`), as it does by default. A chart whose
   * templates refuse them does so in words, which no schema can make Helm say.
   */
  readonly conditions?: boolean;
  /**
   * Whether Kubernetes' own descriptions are in it, for people. They are four fifths of a schema that has some of
   * Kubernetes' definitions, and Helm keeps its own in the Secret of each release: by default they are not.
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
 */
export function jsonSchema(
  definition: Definition,
  { title, id, partial = false, conditions = true, described = false }: JsonSchemaOptions,
): JsonSchema {
  if (definition.shape.kind !== "object")
    throw new DefinitionError("", "values as a whole must be an object");
  const { properties, ...root } = valueSchema(definition, {
    ...rootPlace,
    partial,
    described,
    conditionals: conditions ? conditionals(definition) : [],
  });
  const kubernetes = kubernetesDefinitions(kubernetesNames(definition.shape), described);
  return {
    $comment: "Generated from the chart's values definition; do not edit.",
    $schema: "http://json-schema.org/draft-07/schema#",
    ...(id === undefined ? {} : { $id: id }),
    title,
    ...root,
    properties: { ...addedByHelm, ...properties, ...globals(properties?.["global"]) },
    patternProperties: ownKeys,
    ...(Object.keys(kubernetes).length === 0 ? {} : { definitions: kubernetes }),
  };
}

/** What a chart itself takes from `global`: its own fields are checked, those for the parent's other charts left alone. */
function globals(own: JsonSchema | undefined): { readonly global?: JsonSchema } {
  if (own === undefined) return {};
  const { additionalProperties: _, ...open } = own;
  return { global: open };
}

function kubernetesNames(shape: Shape): readonly string[] {
  switch (shape.kind) {
    case "kubernetes":
      return [shape.definition];
    case "list":
      return kubernetesNames(shape.item.shape);
    case "map":
      return kubernetesNames(shape.value.shape);
    case "object":
      return Object.values(shape.fields).flatMap((field) => kubernetesNames(field.shape));
    default:
      return [];
  }
}
