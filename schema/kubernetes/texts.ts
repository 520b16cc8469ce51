import type { JsonSchema } from "../json-schema/json-schema-type.ts";

/** What a schema says to people, apart from what it says to a validator: a tree of the same branches. */
export interface Texts {
  readonly description?: string;
  readonly markdownEnumDescriptions?: readonly string[];
  readonly properties?: Readonly<Record<string, Texts>>;
  readonly items?: Texts;
  readonly additionalProperties?: Texts;
}

/** What a schema says to people; nothing where that is nothing. */
export function textsOf(schema: JsonSchema): Texts | undefined {
  const { description, markdownEnumDescriptions, properties = {}, items, additionalProperties } = schema;
  const fields = Object.entries(properties).flatMap(([key, child]) => {
    const texts = textsOf(child);
    return texts === undefined ? [] : [[key, texts] as const];
  });
  const item = items === undefined ? undefined : textsOf(items);
  const value = typeof additionalProperties === "object" ? textsOf(additionalProperties) : undefined;
  const texts: Texts = {
    ...(description === undefined ? {} : { description }),
    ...(markdownEnumDescriptions === undefined ? {} : { markdownEnumDescriptions }),
    ...(fields.length === 0 ? {} : { properties: Object.fromEntries(fields) }),
    ...(item === undefined ? {} : { items: item }),
    ...(value === undefined ? {} : { additionalProperties: value }),
  };
  return Object.keys(texts).length === 0 ? undefined : texts;
}

/** The schema without what it says to people. */
export function withoutTexts(schema: JsonSchema): JsonSchema {
  const { description: _, markdownEnumDescriptions: __, allOf: [reference] = [], ...rest } = schema;
  return { ...(reference ?? {}), ...eachChild(rest, (_key, child) => withoutTexts(child)) };
}

/** The schema with what `textsOf` took out of it. Siblings of `$ref` count for nothing, so it gets an `allOf`. */
export function withTexts(schema: JsonSchema, texts: Texts | undefined): JsonSchema {
  if (texts === undefined) return schema;
  const { properties, items, additionalProperties, ...own } = texts;
  if (schema.$ref !== undefined) return { ...own, allOf: [schema] };
  const inside: Readonly<Record<string, Texts | undefined>> = {
    ...properties,
    "[]": items,
    "{}": additionalProperties,
  };
  return { ...own, ...eachChild(schema, (key, child) => withTexts(child, inside[key])) };
}

/** Changes each schema in a schema, by the key of its property, `[]` or `{}`. */
function eachChild(schema: JsonSchema, change: (key: string, child: JsonSchema) => JsonSchema): JsonSchema {
  const { properties, items, additionalProperties } = schema;
  return {
    ...schema,
    ...(items === undefined ? {} : { items: change("[]", items) }),
    ...(properties === undefined
      ? {}
      : {
          properties: Object.fromEntries(
            Object.entries(properties).map(([key, child]) => [key, change(key, child)]),
          ),
        }),
    ...(typeof additionalProperties === "object"
      ? { additionalProperties: change("{}", additionalProperties) }
      : {}),
  };
}
