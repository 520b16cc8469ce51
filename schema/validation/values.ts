import { isDeepStrictEqual } from "node:util";
import type { Definition, EitherShape } from "../definition/definition.ts";
import type { JsonSchema } from "../json-schema.ts";
import { meant } from "../meant.ts";
import { quoted } from "../quoted.ts";
import { joined } from "../words.ts";
import { parseYaml, YamlError } from "../yaml/read.ts";
import { regexFault } from "./formats.ts";
import { repeatedItem } from "./judge.ts";
import type { Finding } from "./problem.ts";
import type { SchemaError } from "./schema-errors.ts";
import { expectedWords, shortened, valueWords } from "./words.ts";

/**
 * About a value that does not fit.
 *
 * @param definition of the value; absent inside what Kubernetes defines
 * @param source how the user wrote it, if it is a scalar
 */
export function unfitValue(definition: Definition | undefined, error: SchemaError, source?: string): Finding {
  const { keyword, schema, value } = error;
  if (keyword === "anyOf" && definition?.shape.kind === "either") return ofNoKind(definition.shape, value);
  if (schema.errorMessage !== undefined) return { message: schema.errorMessage };
  const expected = expectedWords(definition, schema);
  switch (keyword) {
    case "type":
      return wrongType(expected, error, source);
    case "enum":
      return noOption(schema.enum ?? [], value, source);
    case "pattern":
      return definition === undefined ||
        ("expected" in definition.shape && definition.shape.expected !== undefined)
        ? { message: `${shortened(quotedValue(value))} is not ${expected}` }
        : { message: `${shortened(quotedValue(value))} does not match ${schema.pattern}` };
    case "minimum":
    case "maximum":
      return { message: outOfBounds(definition, keyword, schema, value) };
    case "maxLength":
      return { message: `is longer than ${schema.maxLength} characters` };
    case "minLength":
      return { message: "must not be empty" };
    case "uniqueItems": {
      const item = Array.isArray(value) ? repeatedItem(value) : undefined;
      return { message: `${shortened(JSON.stringify(item))} is here twice; take one of the two out` };
    }
    case "format":
      return { message: `not a regular expression: ${regexFault(String(value))}` };
    case "minItems":
      return { message: `needs at least ${schema.minItems === 1 ? "one item" : `${schema.minItems} items`}` };
    default:
      return { message: `does not fit: ${keyword}` };
  }
}

/** About a section that has the own field of no kind. */
function ofNoKind({ alternatives }: EitherShape, value: unknown): Finding {
  const kinds = Object.keys(alternatives);
  const message = `needs ${joined(kinds, "or")}`;
  const known = new Set(Object.values(alternatives).flatMap(({ shape }) => Object.keys(shape.fields)));
  for (const key of Object.keys(value ?? {})) {
    const near = known.has(key) ? undefined : meant(key, kinds);
    if (near !== undefined) return { message: `${message}; did you mean ${near} by ${quoted(key)}?` };
  }
  return { message };
}

function wrongType(expected: string, { value, schema }: SchemaError, source: string | undefined): Finding {
  if (value === null) {
    return { message: `null is not ${expected}: leave the key out, as there is no default to take away` };
  }
  const message = `expected ${expected}, got ${valueWords(value, source)}`;
  if (schema.type === "string" && source !== undefined && fitsPattern(source, schema)) {
    return { message: `${message}; put it in quotes: ${quoted(source)}`, suggestion: quoted(source) };
  }
  if (typeof value === "string" && readsAs(value, schema)) {
    return { message: `${message}; write it without quotes`, suggestion: value.trim() };
  }
  if (schema.type === "array" && source !== undefined && schema.items?.type === "string") {
    const list = asList(source);
    return { message: `${message}; write it as ${shortened(list)}`, suggestion: list };
  }
  return { message };
}

function noOption(options: readonly unknown[], value: unknown, source: string | undefined): Finding {
  const names = options.map(String);
  const near = typeof value === "string" ? meant(value, names) : names.find((name) => name === source);
  const message = `must be one of ${names.join(", ")}, not ${valueWords(value, source)}`;
  return near === undefined
    ? { message }
    : { message: `${message}; did you mean ${quoted(near)}?`, suggestion: near };
}

function outOfBounds(
  definition: Definition | undefined,
  keyword: "minimum" | "maximum",
  schema: JsonSchema,
  value: unknown,
): string {
  const shape = definition?.shape;
  if (shape !== undefined && "expected" in shape && shape.expected !== undefined) {
    return `${String(value)} is not ${shape.expected}`;
  }
  return keyword === "minimum"
    ? `must be at least ${schema.minimum}, not ${String(value)}`
    : `must be at most ${schema.maximum}, not ${String(value)}`;
}

function fitsPattern(text: string, { pattern }: JsonSchema): boolean {
  return pattern === undefined || new RegExp(pattern, "u").test(text);
}

function quotedValue(value: unknown): string {
  return typeof value === "string" ? quoted(value) : String(value);
}

/** A list, on one line, of what a text says: its items where it is a list once read, else its lines. */
function asList(source: string): string {
  const items = listIn(source) ?? source.split(/\r?\n/).map((line) => line.trim());
  const isOneLine = !source.includes("\n") && isDeepStrictEqual(listIn(`[${source}]`), [source]);
  return isOneLine
    ? `[${source}]`
    : `[${items
        .filter((item) => item !== "")
        .map(quoted)
        .join(", ")}]`;
}

function listIn(text: string): readonly string[] | undefined {
  const value = valueIn(text);
  return Array.isArray(value) && value.every((item) => typeof item === "string") ? value : undefined;
}

/** Whether a text would be of the wanted type if it were not quoted. */
function readsAs(text: string, { type }: JsonSchema): boolean {
  const value = valueIn(text);
  if (type === "boolean") return typeof value === "boolean";
  return type === "integer" ? Number.isInteger(value) : type === "number" && typeof value === "number";
}

/** What Helm would read where this text stood; `undefined` where nothing. */
function valueIn(text: string): unknown {
  try {
    return parseYaml(text);
  } catch (error) {
    if (error instanceof YamlError) return undefined;
    throw error;
  }
}
