import { isMapping } from "../merging/merge.ts";
import { innerSchemas, mapInner, namedSchemas } from "./inner.ts";
import type { JsonSchema } from "./json-schema-type.ts";
import { shared } from "./shared.ts";

/**
 * Keywords by which nothing is refused, and of which no Helm says a word where something is: gojsonschema (Helm 3.14 to
 * 3.17) and santhosh-tekuri/jsonschema (since) word their messages by the other keywords. For people, what values are
 * and their defaults stand in `values.yaml`, which is packaged too, and in the schema for editors.
 */
const hints: ReadonlySet<string> = new Set([
  "description",
  "default",
  "examples",
  "markdownEnumDescriptions",
  "x-intellij-enum-metadata",
  "patternErrorMessage",
  "errorMessage",
  "deprecationMessage",
  "doNotSuggest",
] satisfies (keyof JsonSchema)[]);

/**
 * The text of a schema for Helm, which keeps it in the Secret of each release: what refuses, but no description of a
 * value and no hints for editors, and nothing long twice. Each value has a line of its own, so that a difference between two charts
 * can be read; all other white space is left out, since it would be a tenth of what Helm keeps.
 */
export function packagedSchema(schema: JsonSchema): string {
  return `${schemaText(shared(withoutHints(schema)), "\n")}\n`;
}

function withoutHints(schema: JsonSchema): JsonSchema {
  const keywords = Object.entries(schema).filter(([keyword]) => !hints.has(keyword));
  return mapInner(Object.fromEntries(keywords), withoutHints);
}

function schemaText(schema: unknown, lineBreak: string): string {
  if (!isMapping(schema)) return JSON.stringify(schema);
  return mappingText(
    Object.entries(schema).map(([keyword, value]) => [keyword, keywordText(keyword, value, lineBreak)]),
  );
}

function keywordText(keyword: string, value: unknown, lineBreak: string): string {
  if (innerSchemas.has(keyword)) {
    if (!Array.isArray(value)) return schemaText(value, lineBreak);
    return `[${value.map((schema) => schemaText(schema, lineBreak)).join(",")}]`;
  }
  if (!namedSchemas.has(keyword) || !isMapping(value)) return JSON.stringify(value);
  const texts = Object.entries(value).map(
    ([name, schema]) => [name, schemaText(schema, `${lineBreak} `)] as const,
  );
  return mappingText(texts, lineBreak);
}

function mappingText(texts: readonly (readonly [string, string])[], lineBreak = ""): string {
  return `{${texts.map(([key, text]) => `${lineBreak}${JSON.stringify(key)}:${text}`).join(",")}}`;
}
