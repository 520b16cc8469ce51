import { isMapping } from "../merging/merge.ts";
import { mapInner, namedSchemas } from "./inner.ts";
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
 * value and no hints for editors, and nothing long twice. Each value has a line of its own, so that a difference between
 * two charts can be read. Of other white space there is no more than `inTriples` needs.
 *
 * @example
 * packagedSchema(jsonSchema(object({ port: port(80, "The port.") }, "Values."), { title: "web" }))
 */
export function packagedSchema(schema: JsonSchema): string {
  return inTriples(`${textOf(shared(withoutHints(schema)), "\n")}\n`);
}

/**
 * The text of a schema for editors, with all that is in it, nothing long twice, and a line for each value.
 *
 * @example
 * schemaText({ type: "object", properties: { port: { type: "integer" } } })
 */
export function schemaText(schema: JsonSchema): string {
  return `${textOf(shared(schema), "\n")}\n`.replaceAll(boundary, "");
}

/** Where a part of the text begins that stands in other places too, such as a keyword; JSON never holds it. */
const boundary = "\0";

/**
 * A text whose parts each begin at a multiple of three bytes, by spaces before them. Helm has the schema in base64, three
 * bytes at a time, before it compresses the release: only what begins alike looks alike there. The Secret has a sixth
 * less of the schema for it.
 */
function inTriples(text: string): string {
  const [first = "", ...parts] = text.split(boundary);
  let before = first;
  const padded = parts.map((part) => {
    const spaces = " ".repeat((3 - (Buffer.byteLength(before) % 3)) % 3);
    before = part;
    return spaces + part;
  });
  return first + padded.join("");
}

function withoutHints(schema: JsonSchema): JsonSchema {
  const keywords = Object.entries(schema).filter(([keyword]) => !hints.has(keyword));
  return mapInner(Object.fromEntries(keywords), withoutHints);
}

function textOf(schema: unknown, lineBreak: string): string {
  if (Array.isArray(schema)) return `[${schema.map((item) => boundary + textOf(item, lineBreak)).join(",")}]`;
  if (!isMapping(schema)) return JSON.stringify(schema);
  return mappingText(
    Object.entries(schema).map(([keyword, value]) => [keyword, keywordText(keyword, value, lineBreak)]),
  );
}

function keywordText(keyword: string, value: unknown, lineBreak: string): string {
  if (!namedSchemas.has(keyword) || !isMapping(value)) return textOf(value, lineBreak);
  const texts = Object.entries(value).map(
    ([name, schema]) => [name, textOf(schema, `${lineBreak} `)] as const,
  );
  return mappingText(texts, lineBreak);
}

function mappingText(texts: readonly (readonly [string, string])[], lineBreak = ""): string {
  return `{${texts.map(([key, text]) => `${lineBreak}${boundary}${JSON.stringify(key)}:${text}`).join(",")}}`;
}
