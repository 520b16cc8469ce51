import { kubernetesDefinition } from "../kubernetes/definitions.ts";
import { isMapping } from "../merging/merge.ts";
import type { JsonSchema } from "./json-schema-type.ts";
import { referredName } from "./references.ts";

/**
 * The schema of what a user lays over a default that is a mapping. Null takes a key of the default away, as long as
 * the schema can do without it; and what the default has, the user need not give again.
 *
 * @param schema of the value as a whole
 * @param described whether Kubernetes' own descriptions are to be in what is taken from its definitions
 * @param types those of another program that it may refer to
 */
export function overDefault(
  schema: JsonSchema,
  byDefault: unknown,
  described: boolean,
  types: Readonly<Record<string, JsonSchema>>,
): JsonSchema {
  if (!isMapping(byDefault) || Object.keys(byDefault).length === 0) return schema;
  const whole = resolved(schema, described, types);
  const { properties = {}, additionalProperties, required = [], ...rest } = whole;
  const given = Object.entries(byDefault).flatMap(([key, value]) => {
    const child = Object.hasOwn(properties, key) ? properties[key] : additionalProperties;
    if (typeof child !== "object") return [];
    const inner = overDefault(child, value, described, types);
    return [[key, required.includes(key) ? inner : orNull(resolved(inner, described, types))] as const];
  });
  const needed = required.filter((key) => !Object.hasOwn(byDefault, key));
  return {
    ...rest,
    ...(needed.length === 0 ? {} : { required: needed }),
    ...(given.length === 0 ? {} : { properties: { ...properties, ...Object.fromEntries(given) } }),
    ...(additionalProperties === undefined ? {} : { additionalProperties }),
  };
}

/** The schema with what it refers to in place of the reference. */
export function resolved(
  { $ref, allOf, ...own }: JsonSchema,
  described: boolean,
  types: Readonly<Record<string, JsonSchema>>,
): JsonSchema {
  const reference = $ref ?? allOf?.[0]?.$ref;
  if (reference === undefined) return allOf === undefined ? own : { ...own, allOf };
  const name = referredName(reference);
  return { ...(types[name] ?? kubernetesDefinition(name, described)), ...own };
}

/** The schema of what null may take away. */
export function orNull(schema: JsonSchema): JsonSchema {
  const { type, enum: options, markdownEnumDescriptions: meanings } = schema;
  if (type === undefined) return schema;
  return {
    ...schema,
    type: [...(typeof type === "string" ? [type] : type), "null"],
    ...(options === undefined ? {} : { enum: [...options, null] }),
    ...(meanings === undefined ? {} : { markdownEnumDescriptions: [...meanings, "Takes the default away."] }),
  };
}
