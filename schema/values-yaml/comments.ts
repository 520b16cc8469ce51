import { fullDescription } from "../conditions/words.ts";
import type { Definition, Shape } from "../definition/definition.ts";
import { fieldsOf } from "../definition/either.ts";
import { stringify } from "../yaml/write.ts";
import { width, wrap } from "./wrap.ts";

/**
 * The lines of the comment over a key, without `#`: description, options with their meaning, what items hold.
 *
 * @param indent the column of the key
 */
export function commentLines(definition: Definition, indent: number): readonly string[] {
  const { presence, shape, examples } = definition;
  const columns = Math.max(width - indent - 2, 40);
  const note = { default: "", required: " Required.", unset: " Not set by default." }[presence.kind];
  return [
    ...wrap(fullDescription(definition) + note, columns),
    ...(shape.kind === "object" ? [] : contentLines(shape, columns)),
    ...(presence.kind === "default" && examples?.[0] !== undefined
      ? ["Example:", ...linesOf(stringify(examples[0])).map(nested)]
      : []),
  ];
}

/** What a value may be made of, through all levels: options, and the fields of what has no key in the file. */
function contentLines(shape: Shape, columns: number): readonly string[] {
  switch (shape.kind) {
    case "choice":
      return titled("One of:", optionLines(shape.options, columns - 2));
    case "object":
    case "either":
      return fieldsIn(shape).flatMap(([key, text, field]) => [
        ...wrap(`${key}: ${text}`, columns, "  "),
        ...contentLines(field.shape, columns - 2).map(nested),
      ]);
    case "list":
      return partLines("Each item", shape.item.shape, columns);
    case "map":
      return partLines("Each value", shape.value.shape, columns);
    default:
      return [];
  }
}

/** The same of the items of a list, or the values of a map. */
function partLines(part: string, shape: Shape, columns: number): readonly string[] {
  if (shape.kind === "object" || shape.kind === "either")
    return titled(`${part} has:`, contentLines(shape, columns - 2));
  if (shape.kind === "choice") return titled(`${part} is one of:`, optionLines(shape.options, columns - 2));
  return contentLines(shape, columns);
}

function optionLines(options: Readonly<Record<string, string>>, columns: number): readonly string[] {
  return Object.entries(options).flatMap(([key, meaning]) => wrap(`${key}: ${meaning}`, columns, "  "));
}

function titled(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [title, ...lines.map(nested)];
}

function nested(line: string): string {
  return line === "" ? "" : `  ${line}`;
}

/** The lines of a YAML text. */
export function linesOf(text: string): readonly string[] {
  return text.trimEnd().split("\n");
}

/** The fields of a section that people are to know of: name, what it is, definition. */
function fieldsIn(shape: Shape): readonly (readonly [string, string, Definition])[] {
  return Object.entries(fieldsOf(shape))
    .filter(([, { deprecated }]) => deprecated === undefined)
    .map(([key, field]) => [
      key,
      fullDescription(field).replaceAll("\n", " ") + (field.presence.kind === "required" ? " Required." : ""),
      field,
    ]);
}
