import { isMapping } from "../merging/merge.ts";
import type { JsonSchema } from "./json-schema-type.ts";

/** Keywords whose value is a map from names to schemas. */
export const namedSchemas: ReadonlySet<string> = new Set([
  "properties",
  "patternProperties",
  "dependencies",
  "definitions",
] satisfies (keyof JsonSchema)[]);

/** Keywords whose value is a schema, or a list of schemas. */
export const innerSchemas: ReadonlySet<string> = new Set([
  "items",
  "additionalProperties",
  "propertyNames",
  "not",
  "allOf",
  "anyOf",
  "if",
  "else",
] satisfies (keyof JsonSchema)[]);

/** A schema with others in the place of those directly in it. */
export function mapInner(schema: JsonSchema, change: (inner: JsonSchema) => JsonSchema): JsonSchema {
  const changed = (inner: unknown): unknown => (isMapping(inner) ? change(inner) : inner);
  return Object.fromEntries(
    Object.entries(schema).map(([keyword, value]: readonly [string, unknown]) => {
      if (innerSchemas.has(keyword))
        return [keyword, Array.isArray(value) ? value.map(changed) : changed(value)];
      if (!namedSchemas.has(keyword) || !isMapping(value)) return [keyword, value];
      return [keyword, Object.fromEntries(Object.entries(value).map(([name, one]) => [name, changed(one)]))];
    }),
  );
}
