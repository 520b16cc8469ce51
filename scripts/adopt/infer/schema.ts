import { Ajv } from "ajv";
import type { JsonSchema } from "../../../schema/index.ts";
import { isObject, type References, type SchemaObject } from "../../diff/schema.ts";

/** Keywords that refuse something for which no builder has words. */
const further: ReadonlySet<string> = new Set([
  ...["$ref", "allOf", "anyOf", "oneOf", "not", "if", "then", "else", "const"],
  ...["minLength", "maxLength", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "maxItems", "contains"],
  ...[
    "additionalItems",
    "prefixItems",
    "minProperties",
    "maxProperties",
    "patternProperties",
    "propertyNames",
  ],
  ...["dependencies", "dependentRequired", "dependentSchemas", "unevaluatedProperties"],
]);

/** Whether builders can say what a schema says. */
export function isSimple(schema: SchemaObject): boolean {
  return !Object.keys(schema).some((keyword) => further.has(keyword));
}

/** The types that a schema admits, without null. */
export function typesIn({ type }: SchemaObject): readonly string[] {
  const all: readonly unknown[] = Array.isArray(type) ? type : [type];
  return all.filter((one): one is string => typeof one === "string" && one !== "null");
}

export function admitsNull({ type }: SchemaObject): boolean {
  return Array.isArray(type) && type.includes("null");
}

/**
 * The schema that is meant: what it refers to in place of the reference, parts that all have to hold as one, and `or null`
 * as a type. Nothing where it refers to what is elsewhere.
 */
export function meantBy(schema: unknown, references: References): SchemaObject | undefined {
  if (!isObject(schema)) return undefined;
  const { $ref, allOf, anyOf, oneOf, ...own } = schema;
  if (typeof $ref === "string") {
    if (kubernetesKind(schema) !== undefined) return schema;
    if (!$ref.startsWith("#")) return undefined;
    const referred = meantBy(references.resolved({ $ref }), references);
    return referred === undefined ? undefined : { ...referred, ...own };
  }
  if (Array.isArray(allOf) && anyOf === undefined && oneOf === undefined) {
    const parts = allOf.map((part: unknown) => meantBy(part, references));
    return parts.reduce(joined, own) ?? schema;
  }
  const either = anyOf ?? oneOf;
  if (!Array.isArray(either) || (anyOf !== undefined && oneOf !== undefined) || allOf !== undefined)
    return schema;
  const others = either.filter((part: unknown) => !(isObject(part) && part["type"] === "null"));
  const [only] = others.map((part: unknown) => meantBy(part, references));
  if (others.length !== 1 || either.length !== 2 || typeof only?.["type"] !== "string") return schema;
  return { ...only, ...own, type: [only["type"], "null"] };
}

/** A schema of what both admit, where that can be said in one; `allOf` of properties, where both have one. */
function joined(one: SchemaObject | undefined, other: SchemaObject | undefined): SchemaObject | undefined {
  if (one === undefined || other === undefined) return undefined;
  const clash = Object.keys(other).filter((keyword) => keyword in one && one[keyword] !== other[keyword]);
  if (clash.some((keyword) => !["properties", "required", "title", "description"].includes(keyword)))
    return undefined;
  return {
    ...other,
    ...one,
    ...both(one["properties"], other["properties"]),
    ...(Array.isArray(one["required"]) && Array.isArray(other["required"])
      ? { required: [...new Set([...one["required"], ...other["required"]])] }
      : {}),
  };
}

function both(one: unknown, other: unknown): SchemaObject {
  if (!isObject(one) || !isObject(other)) return {};
  const entries = Object.entries(other).map(
    ([name, schema]) => [name, name in one ? { allOf: [one[name], schema] } : schema] as const,
  );
  return { properties: { ...one, ...Object.fromEntries(entries) } };
}

/** A reference to a type of Kubernetes' own schemas, wherever these are: its apiVersion and kind. */
export function kubernetesKind({ $ref }: SchemaObject): readonly [string, string] | undefined {
  const [, path, kind] = /io\.k8s\.((?:api|apimachinery)\.[\w.-]+)\.(\w+)$/.exec(String($ref)) ?? [];
  if (path === undefined || kind === undefined) return undefined;
  const [version = "", group = ""] = path.split(".").reverse();
  if (group === "core" || group === "") return [version, kind];
  const plain = ["apps", "autoscaling", "batch", "policy", "meta"].includes(group);
  return [`${plain ? group : `${group}.k8s.io`}/${version}`, kind];
}

/** Keywords that hold one schema, several by name, or several. */
const inner = {
  one: new Set(["items", "additionalProperties", "propertyNames", "not", "if", "else"]),
  named: new Set(["properties", "patternProperties", "dependencies"]),
  several: new Set(["allOf", "anyOf"]),
  plain: new Set([
    ...["type", "enum", "const", "pattern", "minLength", "maxLength", "minimum", "maximum", "minItems"],
    ...["maxItems", "minProperties", "maxProperties", "uniqueItems", "required", "description"],
  ]),
};

const ajv = new Ajv({ strict: false });

/**
 * A schema as the toolkit emits those of others: self-contained, and of the keywords that it knows.
 *
 * @param lost is told of keywords that are left out, and of references that cannot be followed
 */
export function asOwnType(
  schema: SchemaObject,
  references: References,
  lost: (what: string) => void,
): JsonSchema {
  const convert = (given: unknown, depth: number): unknown => {
    if (typeof given === "boolean") return given ? {} : { not: {} };
    const meant = meantBy(given, references);
    if (meant === undefined || depth > 12) {
      if (isObject(given)) lost(typeof given["$ref"] === "string" ? given["$ref"] : "what is nested deeper");
      return {};
    }
    const entries = Object.entries(meant).flatMap(([keyword, value]): (readonly [string, unknown])[] => {
      if (inner.plain.has(keyword)) return [[keyword, value]];
      if (keyword === "oneOf" && Array.isArray(value)) {
        lost("that only one of oneOf may hold");
        return [["anyOf", value.map((one: unknown) => convert(one, depth + 1))]];
      }
      if (keyword === "additionalProperties" && typeof value === "boolean") return [[keyword, value]];
      if (inner.one.has(keyword)) return [[keyword, convert(value, depth + 1)]];
      if (inner.several.has(keyword) && Array.isArray(value))
        return [[keyword, value.map((one: unknown) => convert(one, depth + 1))]];
      if (inner.named.has(keyword) && isObject(value)) {
        const all = Object.entries(value).map(([name, one]) => [name, convert(one, depth + 1)]);
        return [[keyword, Object.fromEntries(all)]];
      }
      if (further.has(keyword) || keyword === "format") lost(keyword);
      return [];
    });
    return Object.fromEntries(entries);
  };
  const converted = convert(schema, 0);
  if (isOwn(converted)) return converted;
  lost("all of it, which is no JSON Schema");
  return {};
}

function isOwn(schema: unknown): schema is JsonSchema {
  return isObject(schema) && ajv.validateSchema(schema) === true;
}
