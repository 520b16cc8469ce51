import { isDeepStrictEqual } from "node:util";
import type { JsonSchema, JsonType } from "../json-schema/json-schema-type.ts";
import { referredName } from "../json-schema/references.ts";
import { isMapping, type ValuesDocument } from "../merging/merge.ts";
import { own } from "../own.ts";
import type { ValuePath } from "../path.ts";
import { formats } from "./formats.ts";

/** One way in which a document does not fit a schema. */
export interface SchemaError {
  readonly keyword: string;
  /** The value that does not fit; for a missing, unknown or misnamed key, the map that it is (not) in. */
  readonly path: ValuePath;
  readonly value: unknown;
  /** The schema that refused it. */
  readonly schema: JsonSchema;
  /** The key that is missing, unknown or misnamed. */
  readonly key?: string;
}

/** A schema that is asked about a value, and where that is. */
interface Question {
  readonly root: JsonSchema;
  readonly schema: JsonSchema;
  readonly value: unknown;
  readonly path: ValuePath;
}

/**
 * All ways in which a document does not fit a schema of the keywords that are emitted here. It goes through the schema
 * as it is: to make a program of it first, as validators for many documents do, takes longer than to judge one file.
 *
 * @throws Error when a reference leads nowhere
 */
export function judge(schema: JsonSchema, document: unknown): readonly SchemaError[] {
  return [...errorsIn({ root: schema, schema, value: document, path: [] })];
}

function* errorsIn(question: Question): Generator<SchemaError> {
  const { root, schema, value } = question;
  const refused = (keyword: string): SchemaError => ({ keyword, path: question.path, value, schema });
  if (schema.type !== undefined && !isOfType(value, schema.type)) yield refused("type");
  if (schema.$ref !== undefined) yield* errorsIn({ ...question, schema: referred(root, schema.$ref) });
  if (typeof value === "number") yield* limits("imum", value, schema, refused);
  if (typeof value === "string") {
    yield* limits("Length", [...value].length, schema, refused);
    if (schema.pattern !== undefined && !patternOf(schema.pattern).test(value)) yield refused("pattern");
    if (schema.format !== undefined && !formats[schema.format](value)) yield refused("format");
  }
  if ("const" in schema && !isDeepStrictEqual(value, schema.const)) yield refused("const");
  if (schema.enum?.some((option) => isDeepStrictEqual(value, option)) === false) yield refused("enum");
  yield* combined(question, refused);
  if (Array.isArray(value)) {
    yield* limits("Items", value.length, schema, refused);
    if (schema.uniqueItems === true && repeatedItem(value) !== undefined) yield refused("uniqueItems");
    for (const [index, item] of value.entries()) yield* inside(question, schema.items, item, index);
  } else if (isMapping(value)) {
    yield* limits("Properties", Object.keys(value).length, schema, refused);
    for (const [key, dependent] of Object.entries(schema.dependencies ?? {})) {
      if (own(value, key) !== undefined) yield* errorsIn({ ...question, schema: dependent });
    }
    yield* inMapping(question, value);
  }
}

type Refused = (keyword: string) => SchemaError;

function* limits(
  of: "imum" | "Length" | "Items" | "Properties",
  size: number,
  schema: JsonSchema,
  refused: Refused,
): Generator<SchemaError> {
  const { [`min${of}` as const]: least, [`max${of}` as const]: most } = schema;
  if (most !== undefined && size > most) yield refused(`max${of}`);
  if (least !== undefined && size < least) yield refused(`min${of}`);
}

/** What other schemas say of the same value. */
function* combined(question: Question, refused: Refused): Generator<SchemaError> {
  const { not, anyOf, allOf = [], if: condition, else: otherwise } = question.schema;
  const asked = (schema: JsonSchema) => errorsIn({ ...question, schema });
  const fits = (schema: JsonSchema) => asked(schema).next().done === true;
  if (not !== undefined && fits(not)) yield refused("not");
  if (anyOf !== undefined && !anyOf.some(fits)) {
    for (const schema of anyOf) yield* asked(schema);
    yield refused("anyOf");
  }
  for (const schema of allOf) yield* asked(schema);
  if (condition !== undefined && otherwise !== undefined && !fits(condition)) yield* asked(otherwise);
}

function* inMapping(question: Question, value: ValuesDocument): Generator<SchemaError> {
  const { schema, path } = question;
  const {
    required = [],
    propertyNames,
    properties = {},
    patternProperties = {},
    additionalProperties,
  } = schema;
  const refused = (keyword: string, key: string): SchemaError => ({ keyword, path, value, schema, key });
  for (const key of required) if (own(value, key) === undefined) yield refused("required", key);
  const patterns = Object.entries(patternProperties).map(
    ([source, one]) => [patternOf(source), one] as const,
  );
  for (const [key, item] of Object.entries(value)) {
    const isNamed =
      propertyNames === undefined || errorsIn({ ...question, schema: propertyNames, value: key }).next().done;
    if (isNamed !== true) yield refused("propertyNames", key);
    const known = own(properties, key);
    const matching = patterns.filter(([pattern]) => pattern.test(key)).map(([, one]) => one);
    if (known !== undefined) matching.push(known);
    for (const one of matching) yield* inside(question, one, item, key);
    if (matching.length > 0) continue;
    if (additionalProperties === false) yield refused("additionalProperties", key);
    else if (additionalProperties !== true) yield* inside(question, additionalProperties, item, key);
  }
}

function* inside(
  { root, path }: Question,
  schema: JsonSchema | undefined,
  value: unknown,
  step: string | number,
): Generator<SchemaError> {
  if (schema !== undefined) yield* errorsIn({ root, schema, value, path: [...path, step] });
}

/** The first item of a list that is in it before, too; nothing where all differ. */
export function repeatedItem(items: readonly unknown[]): unknown {
  return items.find((item, index) => items.slice(0, index).some((before) => isDeepStrictEqual(before, item)));
}

function isOfType(value: unknown, type: JsonType | readonly JsonType[]): boolean {
  if (typeof type !== "string") return type.some((one) => isOfType(value, one));
  switch (type) {
    case "array":
      return Array.isArray(value);
    case "integer":
      return Number.isInteger(value);
    case "null":
      return value === null;
    case "number":
      return Number.isFinite(value);
    case "object":
      return isMapping(value);
    default:
      return typeof value === type;
  }
}

function referred({ definitions = {} }: JsonSchema, reference: string): JsonSchema {
  const definition = own(definitions, referredName(reference));
  if (definition === undefined) throw new Error(`the schema has no ${reference}`);
  return definition;
}

const patterns = new Map<string, RegExp>();

function patternOf(source: string): RegExp {
  let pattern = patterns.get(source);
  if (pattern === undefined) {
    pattern = new RegExp(source, "u");
    patterns.set(source, pattern);
  }
  return pattern;
}
