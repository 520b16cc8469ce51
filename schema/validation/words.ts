import type { Definition } from "../definition/definition.ts";
import type { JsonSchema } from "../json-schema.ts";
import { isMapping } from "../merging/merge.ts";
import { quoted } from "../quoted.ts";

const types = {
  array: "a list",
  boolean: "true or false",
  integer: "an integer",
  null: "nothing",
  number: "a number",
  object: "a mapping",
  string: "a text",
} as const;

/** What a value should be, in the definition's own words where it has some. */
export function expectedWords(
  definition: Definition | undefined,
  { type, patternErrorMessage }: JsonSchema,
): string {
  const shape = definition?.shape;
  if (shape !== undefined && "expected" in shape && shape.expected !== undefined) return shape.expected;
  if (patternErrorMessage !== undefined) return patternErrorMessage.replace(/^not /, "");
  if (type === undefined) return "something else";
  return typeof type === "string" ? types[type] : type.map((one) => types[one]).join(" or ");
}

/**
 * What a value is, in words: `the text "abc"`, `the number 1.1`, `a list`.
 *
 * @param source how the user wrote it, where that may differ: Helm reads `on` as true and `017` as 15
 */
export function valueWords(value: unknown, source?: string): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  if (isMapping(value)) return "a mapping";
  if (typeof value === "string") return `the text ${shortened(quoted(value))}`;
  const plain = String(value);
  const words = typeof value === "number" ? `the number ${plain}` : plain;
  return source === undefined || source === plain ? words : `${words} (so Helm reads ${source})`;
}

/** A text cut to what fits into a message. */
export function shortened(text: string, length = 60): string {
  return text.length <= length ? text : `${text.slice(0, length - 1)}…`;
}
