import type { Definition } from "../definition/definition.ts";
import type { JsonSchema } from "../json-schema.ts";
import { meant } from "../meant.ts";
import { parseYaml, YamlError } from "../yaml/read.ts";
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
  if (schema.errorMessage !== undefined) return { message: schema.errorMessage };
  const expected = expectedWords(definition, schema);
  switch (keyword) {
    case "type":
      return wrongType(expected, error, source);
    case "enum":
      return noOption(schema.enum ?? [], value, source);
    case "pattern":
      return definition === undefined ||
        (definition.shape.kind === "text" && definition.shape.expected !== undefined)
        ? { message: `${shortened(JSON.stringify(value))} is not ${expected}` }
        : { message: `${shortened(JSON.stringify(value))} does not match ${schema.pattern}` };
    case "minimum":
    case "maximum":
      return { message: outOfBounds(definition, keyword, schema, value) };
    case "maxLength":
      return { message: `is longer than ${schema.maxLength} characters` };
    case "minItems":
      return { message: `needs at least ${schema.minItems === 1 ? "one item" : `${schema.minItems} items`}` };
    default:
      return { message: `does not fit: ${keyword}` };
  }
}

function wrongType(expected: string, { value, schema }: SchemaError, source: string | undefined): Finding {
  if (value === null) {
    return { message: `null is not ${expected}: leave the key out, as there is no default to take away` };
  }
  const message = `expected ${expected}, got ${valueWords(value, source)}`;
  if (schema.type === "string" && source !== undefined && fitsPattern(source, schema)) {
    return { message: `${message}; put it in quotes: "${source}"`, suggestion: JSON.stringify(source) };
  }
  if (typeof value === "string" && readsAs(value, schema)) {
    return { message: `${message}; write it without quotes`, suggestion: value };
  }
  if (schema.type === "array" && source !== undefined && schema.items?.type === "string") {
    return { message: `${message}; write it as [${source}]`, suggestion: `[${source}]` };
  }
  return { message };
}

function noOption(options: readonly unknown[], value: unknown, source: string | undefined): Finding {
  const names = options.map(String);
  const near = typeof value === "string" ? meant(value, names) : names.find((name) => name === source);
  const message = `must be one of ${names.join(", ")}, not ${valueWords(value, source)}`;
  return near === undefined
    ? { message }
    : { message: `${message}; did you mean ${JSON.stringify(near)}?`, suggestion: near };
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

/** Whether a text would be of the wanted type if it were not quoted. */
function readsAs(text: string, { type }: JsonSchema): boolean {
  try {
    const value = parseYaml(text);
    if (type === "boolean") return typeof value === "boolean";
    return type === "integer" ? Number.isInteger(value) : type === "number" && typeof value === "number";
  } catch (error) {
    if (error instanceof YamlError) return false;
    throw error;
  }
}
