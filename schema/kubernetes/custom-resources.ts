import { patternFault } from "../definition/pattern.ts";
import type { JsonSchema, JsonType } from "../json-schema/json-schema-type.ts";
import { referenceTo } from "../json-schema/references.ts";
import { isMapping } from "../merging/merge.ts";
import { parseYaml } from "../yaml/read.ts";
import { definitionName } from "./names.ts";

/** A kind of custom resource, with the objects that it is made of. */
export interface CustomResource {
  readonly apiVersion: string;
  readonly kind: string;
  /** The name of the whole among the types; its parts have their path behind it, as in `example.com.v1.Lamp.spec`. */
  readonly name: string;
  readonly types: Readonly<Record<string, JsonSchema>>;
}

/**
 * Makes draft-07 JSON Schema of what a CustomResourceDefinition says: a closed object for each, since an API server drops
 * what it does not know without a word. What JSON Schema has no words for, such as rules in CEL, is left to the API server,
 * and so are patterns that not every validator reads alike.
 *
 * @param text the YAML of the CustomResourceDefinition
 * @param version such as `v1beta1`; left out: the one that is stored
 * @throws Error where it is none, or has no such version
 */
export function readCustomResource(text: string, version?: string): CustomResource {
  const definition = parseYaml(text);
  const spec = isMapping(definition) ? definition["spec"] : undefined;
  if (!isMapping(definition) || definition["kind"] !== "CustomResourceDefinition" || !isMapping(spec)) {
    throw new Error("this is no CustomResourceDefinition: give the YAML of one, of apiextensions.k8s.io/v1");
  }
  const names = isMapping(spec["names"]) ? spec["names"] : {};
  const [kind, group] = [String(names["kind"]), String(spec["group"])];
  const versions = listIn(spec, "versions").filter(isMapping);
  const chosen = versions.find((one) =>
    version === undefined ? one["storage"] === true : one["name"] === version,
  );
  const schema = isMapping(chosen?.["schema"]) ? chosen["schema"]["openAPIV3Schema"] : undefined;
  if (chosen === undefined || !isMapping(schema)) {
    const all = versions.map((one) => String(one["name"])).join(", ");
    throw new Error(
      `${kind} of ${group} has no version ${version ?? "that is stored"} with a schema; it has ${all}`,
    );
  }
  const apiVersion = `${group}/${String(chosen["name"])}`;
  const name = definitionName(apiVersion, kind);
  const types = new Map<string, JsonSchema>();
  convert(schema, name, types);
  return { apiVersion, kind, name, types: Object.fromEntries(types) };
}

type Source = Readonly<Record<string, unknown>>;

/** The schema of a part; that of an object with fields is among the types, by its path. */
function convert(source: Source, path: string, types: Map<string, JsonSchema>): JsonSchema {
  const { description: text } = source;
  const description = typeof text === "string" ? { description: text } : {};
  if (source["x-kubernetes-int-or-string"] === true)
    return { ...description, type: orNull(["integer", "string"], source) };
  const { properties, items, additionalProperties } = source;
  if (isMapping(properties)) {
    const schema = { ...description, ...objectOf(source, properties, path, types) };
    // A name in a reference is made of plain keys.
    if (!/^[\w.-]+$/.test(path)) return schema;
    types.set(path, schema);
    const $ref = referenceTo(path);
    return "description" in description ? { ...description, allOf: [{ $ref }] } : { $ref };
  }
  const type = source["type"];
  if (typeof type !== "string") return description;
  return {
    ...description,
    type: orNull([type as JsonType], source),
    ...limits(source),
    ...(isMapping(items) ? { items: convert(items, path, types) } : {}),
    ...(isMapping(additionalProperties)
      ? { additionalProperties: convert(additionalProperties, path, types) }
      : {}),
  };
}

function objectOf(
  source: Source,
  properties: Source,
  path: string,
  types: Map<string, JsonSchema>,
): JsonSchema {
  const required = listIn(source, "required").map(String);
  return {
    type: orNull(["object"], source),
    properties: Object.fromEntries(
      Object.entries(properties).flatMap(([key, field]) =>
        isMapping(field) ? [[key, convert(field, `${path}.${key}`, types)]] : [],
      ),
    ),
    ...(required.length === 0 ? {} : { required }),
    ...limits(source),
    additionalProperties: source["x-kubernetes-preserve-unknown-fields"] === true,
  };
}

function orNull(types: readonly JsonType[], { nullable }: Source): JsonType | readonly JsonType[] {
  const all: readonly JsonType[] = nullable === true ? [...types, "null"] : types;
  const [only, ...others] = all;
  return only !== undefined && others.length === 0 ? only : all;
}

const bounds = [
  ...(["minimum", "maximum", "minLength", "maxLength"] as const),
  ...(["minItems", "maxItems", "minProperties", "maxProperties"] as const),
];

function limits(source: Source): JsonSchema {
  const { pattern, enum: options } = source;
  const isWithout = { minimum: source["exclusiveMinimum"], maximum: source["exclusiveMaximum"] };
  const given = bounds.filter((bound) => {
    const value = source[bound];
    const isLeftOut = (bound === "minimum" || bound === "maximum") && isWithout[bound] === true;
    // Beyond, a double says another number than was meant.
    return typeof value === "number" && Math.abs(value) <= Number.MAX_SAFE_INTEGER && !isLeftOut;
  });
  return {
    ...(Array.isArray(options) ? { enum: options } : {}),
    ...(typeof pattern === "string" && patternFault(pattern) === undefined ? { pattern } : {}),
    ...Object.fromEntries(given.map((bound) => [bound, source[bound]])),
  };
}

function listIn(source: Source, key: string): readonly unknown[] {
  const list = source[key];
  return Array.isArray(list) ? list : [];
}
