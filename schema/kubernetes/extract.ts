import type { JsonSchema, JsonType } from "../json-schema/json-schema-type.ts";
import { namesByGoName } from "./go-names.ts";

/** All definitions of one Kubernetes version as draft-07 JSON Schema, by name. */
export interface Definitions {
  readonly version: string;
  readonly definitions: Readonly<Record<string, JsonSchema>>;
}

type Properties = Readonly<Record<string, unknown>>;

const types: ReadonlySet<unknown> = new Set<JsonType>([
  "array",
  "boolean",
  "integer",
  "number",
  "object",
  "string",
]);

/** Kubernetes says these two by `format`, in words or in code; see their Go packages of the same names. */
const special: Readonly<Record<string, JsonSchema>> = {
  Quantity: {
    description: "An amount, such as 500m, 0.5 or 10Gi.",
    type: ["string", "number"],
    // A sign could be there too, but nothing in Kubernetes takes less than none.
    pattern: "^\\+?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)(n|u|m|k|M|G|T|P|E|Ki|Mi|Gi|Ti|Pi|Ei|[eE][-+]?[0-9]+)?$",
    patternErrorMessage: "not a quantity such as 500m or 10Gi",
  },
  IntOrString: {
    description: "A whole number or a text.",
    type: ["integer", "string"],
  },
};

/**
 * Makes draft-07 JSON Schema of all definitions of an OpenAPI v2 answer: objects closed, `x-kubernetes-…` and
 * `format` dropped (Helm versions differ on what a format enforces), siblings of `$ref` kept valid by `allOf`.
 *
 * @param answer what an API server answers at /openapi/v2, or an object with its `definitions` only
 * @param version the Kubernetes version to name; the answer's own by default
 * @throws Error when the answer is not one, or a definition says something not understood
 */
export function extractDefinitions(answer: unknown, version?: string): Definitions {
  const source = isMap(answer) ? answer["definitions"] : undefined;
  if (!isMap(answer) || !isMap(source)) {
    throw new Error('not an OpenAPI v2 answer: it has no "definitions"');
  }
  const info = isMap(answer["info"]) ? answer["info"]["version"] : undefined;
  const named = version ?? (typeof info === "string" ? info : undefined);
  if (named === undefined) {
    throw new Error("the answer does not say its Kubernetes version: give it with --kubernetes-version");
  }
  const names = namesByGoName(source);
  const definitions = Object.entries(names).map(([goName, name]) => {
    return [name, special[name] ?? convert(source[goName], goName, names)] as const;
  });
  return {
    version: named,
    definitions: Object.fromEntries(definitions.sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

function convert(node: unknown, path: string, names: Readonly<Record<string, string>>): JsonSchema {
  if (!isMap(node)) throw new Error(`${path} is not a schema: ${JSON.stringify(node)}`);
  const { description: text, enum: options, $ref: reference } = node;
  const description = typeof text === "string" ? describe(text, Array.isArray(options) ? options : []) : {};
  if (typeof reference === "string") {
    const name = names[reference.replace("#/definitions/", "")];
    if (name === undefined) throw new Error(`${path} refers to ${reference}, which the answer does not have`);
    const $ref = `#/definitions/${name}`;
    return "description" in description ? { ...description, allOf: [{ $ref }] } : { $ref };
  }
  const { type, properties, additionalProperties, items, required } = node;
  // What may be anything says no more than that.
  if (type === undefined && properties === undefined && items === undefined) return description;
  if (!isType(type)) throw new Error(`${path} has no type that is understood: ${JSON.stringify(type)}`);
  const child = (value: unknown, name: string) => convert(value, `${path}.${name}`, names);
  return {
    ...description,
    type: node["format"] === "int-or-string" ? ["integer", "string"] : type,
    ...(Array.isArray(options) ? { enum: options } : {}),
    ...(items === undefined ? {} : { items: child(items, "[]") }),
    ...(Array.isArray(required) ? { required } : {}),
    ...(isMap(properties)
      ? {
          properties: Object.fromEntries(Object.entries(properties).map(([k, v]) => [k, child(v, k)])),
          additionalProperties: false,
        }
      : {}),
    ...(additionalProperties === undefined
      ? {}
      : { additionalProperties: child(additionalProperties, "{}") }),
  };
}

/** The API tells the meaning of options at the end of the description; editors want each beside its option. */
function describe(text: string, options: readonly unknown[]): JsonSchema {
  const [description = "", list] = text.split("\n\nPossible enum values:\n");
  if (list === undefined) return { description };
  const meanings = new Map(
    [...list.matchAll(/^ - `"(.*?)"`(.*(?:\n(?! - `).*)*)/gm)].map(([, option = "", meaning = ""]) => [
      option,
      meaning.trim(),
    ]),
  );
  if (![...meanings.values()].some((meaning) => meaning !== "")) return { description };
  return {
    description,
    markdownEnumDescriptions: options.map((option) => meanings.get(String(option)) ?? ""),
  };
}

function isType(value: unknown): value is JsonType {
  return types.has(value);
}

function isMap(value: unknown): value is Properties {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
