import { conditionSchemas, where } from "../conditions/schema.ts";
import type {
  Definition,
  Deprecation,
  EitherShape,
  MapShape,
  ObjectShape,
  Shape,
} from "../definition/definition.ts";
import { mayBeAbsent } from "../definition/nullable.ts";
import { patternFault } from "../definition/pattern.ts";
import { deprecationWords } from "../deprecations/words.ts";
import { joined } from "../words.ts";
import { annotations } from "./annotations.ts";
import type { JsonSchema } from "./json-schema-type.ts";
import { orNull, overDefault, resolved } from "./over-default.ts";
import { DefinitionError, fieldPlace, itemPlace, type Place, valuePlace } from "./place.ts";
import { checkPresence } from "./presence.ts";
import { referenceTo } from "./references.ts";

/** The schema of one value, with all that is inside it. Throws DefinitionError. */
export function valueSchema(definition: Definition, place: Place): JsonSchema {
  checkPresence(definition, place);
  const { shape, presence, deprecated } = definition;
  if (deprecated?.kind === "removed")
    return { ...annotations(definition, place), ...ofRemoved(deprecated, place) };
  const mergedInside = place.merged && presence.kind === "default";
  const schema = { ...annotations(definition, place), ...shapeSchema(shape, place, mergedInside) };
  const isLaidOver = place.partial && place.merged && presence.kind === "default" && shape.kind !== "object";
  if (!isLaidOver) return schema;
  const types = shape.kind === "foreign" ? shape.types.definitions : {};
  const over = overDefault(schema, presence.value, place.described, types);
  return definition.nullable ? orNull(resolved(over, place.described, types)) : over;
}

/** What Helm's own schema says of a value that the templates refuse, for `kmstack diff`. */
export const removedComment = "Removed; the chart refuses it.";

function ofRemoved(deprecation: Deprecation, { refusesRemoved }: Place): JsonSchema {
  // Nothing is null and is not; of a mere `not`, editors do not say the message.
  return refusesRemoved
    ? { type: "null", not: { type: "null" }, errorMessage: deprecationWords(deprecation) }
    : { $comment: removedComment, type: ["array", "boolean", "number", "object", "string"] };
}

function shapeSchema(shape: Shape, place: Place, mergedInside: boolean): JsonSchema {
  switch (shape.kind) {
    case "boolean":
      return { type: "boolean" };
    case "integer":
    case "number": {
      const { minimum, maximum } = shape;
      return {
        type: shape.kind,
        ...(minimum === undefined ? {} : { minimum }),
        ...(maximum === undefined ? {} : { maximum }),
      };
    }
    case "text":
      return {
        type: "string",
        ...(shape.pattern === undefined ? {} : pattern(shape.pattern, shape.expected, place)),
        ...(shape.longest === undefined ? {} : { maxLength: shape.longest }),
      };
    case "intOrString":
      return {
        type: [shape.fraction ? "number" : "integer", "string"],
        minimum: shape.minimum,
        maximum: shape.maximum,
        ...pattern(shape.pattern, shape.expected, place),
        ...(shape.longest === undefined ? {} : { maxLength: shape.longest }),
      };
    case "choice":
      return {
        type: "string",
        enum: Object.keys(shape.options),
        markdownEnumDescriptions: Object.values(shape.options),
        "x-intellij-enum-metadata": Object.fromEntries(
          Object.entries(shape.options).map(([option, description]) => [option, { description }]),
        ),
      };
    case "list":
      return {
        type: "array",
        items: valueSchema(shape.item, itemPlace(place)),
        ...(shape.minimumItems === undefined ? {} : { minItems: shape.minimumItems }),
        ...(shape.distinct === true ? { uniqueItems: true } : {}),
      };
    case "map":
      return mapSchema(shape, place);
    case "object":
      return objectSchema(shape, place, mergedInside);
    case "either":
      return eitherSchema(shape, place);
    case "kubernetes":
      return { allOf: [{ $ref: referenceTo(shape.definition) }] };
    case "foreign":
      return { allOf: [{ $ref: referenceTo(shape.name) }] };
    case "anything":
      return {
        type: "object",
        ...(shape.requiredKeys === undefined ? {} : { required: shape.requiredKeys }),
      };
  }
}

function mapSchema({ value, keyPattern, keyExpected, reservedKeys }: MapShape, place: Place): JsonSchema {
  const names = {
    ...(keyPattern === undefined ? {} : pattern(keyPattern, keyExpected, place)),
    ...(reservedKeys === undefined ? {} : { not: { enum: reservedKeys } }),
  };
  return {
    type: "object",
    ...(Object.keys(names).length === 0 ? {} : { propertyNames: names }),
    additionalProperties: valueSchema(value, valuePlace(place)),
  };
}

function objectSchema({ fields, open = false }: ObjectShape, place: Place, merged: boolean): JsonSchema {
  const entries = Object.entries(fields);
  // What is there by default is required too: a user's null takes the default away before Helm validates.
  const isRequired = place.partial ? isNeeded : (field: Definition) => !mayBeAbsent(field);
  const required = entries.filter(([, field]) => isRequired(field)).map(([key]) => key);
  const conditions = [
    ...conditionSchemas(place.conditionals.get(place.path) ?? [], place.partial),
    ...(place.path === "" ? place.ofWhole : []),
  ];
  return {
    type: "object",
    properties: Object.fromEntries(
      entries.map(([key, field]) => [key, valueSchema(field, fieldPlace(place, key, merged))]),
    ),
    ...(required.length === 0 ? {} : { required }),
    ...(conditions.length === 0 ? {} : { allOf: conditions }),
    additionalProperties: open,
  };
}

/**
 * Editors and generators of types know alternatives as `anyOf`, and choose the one that is meant. Helm would tell of
 * all of them; so there a document is judged as what it has the own field of, and as nothing else.
 */
function eitherSchema({ alternatives }: EitherShape, place: Place): JsonSchema {
  const kinds = Object.entries(alternatives).map(([key, kind]) => {
    // The type is said once: where null takes a default away, the alternatives are not asked.
    const { type: _, ...schema } = objectSchema(kind.shape, place, false);
    return { key, schema: place.described ? { description: kind.description, ...schema } : schema };
  });
  if (place.described) return { type: "object", anyOf: kinds.map(({ schema }) => schema) };
  const has = (key: string): JsonSchema => ({ required: [key] });
  const [first, ...others] = kinds.map(({ key }) => key);
  return {
    type: "object",
    allOf: [
      ...kinds.map(({ key, schema }, index) =>
        where(
          { allOf: [has(key), ...kinds.slice(0, index).map((before) => ({ not: has(before.key) }))] },
          schema,
        ),
      ),
      {
        anyOf: kinds.map(({ key }) => has(key)),
        errorMessage: `needs ${joined([first ?? "", ...others], "or")}`,
      },
    ],
  };
}

function pattern(source: string, expected: string | undefined, place: Place): JsonSchema {
  const fault = patternFault(source);
  if (fault !== undefined)
    throw new DefinitionError(place.path, `the pattern ${source} cannot be used: ${fault}`);
  return {
    pattern: source,
    ...(expected === undefined ? {} : { patternErrorMessage: `not ${expected}` }),
  };
}

/** Whether a user has to give a value: it has no default, or something in it has none. */
function isNeeded({ presence, shape }: Definition): boolean {
  if (presence.kind !== "default") return presence.kind === "required";
  return shape.kind === "object" && Object.values(shape.fields).some(isNeeded);
}
