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
  const list = (title: string, entries: readonly (readonly [string, string])[]) =>
    entries.length === 0
      ? []
      : [
          title,
          ...entries.flatMap(([key, meaning]) => wrap(`${key}: ${meaning}`, columns - 2, "  ").map(nested)),
        ];
  return [
    ...wrap(fullDescription(definition) + note, columns),
    ...(shape.kind === "choice" ? list("One of:", Object.entries(shape.options)) : []),
    ...(shape.kind === "list" ? list("Each item has:", fieldsIn(shape.item.shape)) : []),
    ...(shape.kind === "map" ? list("Each value has:", fieldsIn(shape.value.shape)) : []),
    ...(presence.kind === "default" && examples?.[0] !== undefined
      ? ["Example:", ...linesOf(stringify(examples[0])).map(nested)]
      : []),
  ];
}

function nested(line: string): string {
  return line === "" ? "" : `  ${line}`;
}

/** The lines of a YAML text. */
export function linesOf(text: string): readonly string[] {
  return text.trimEnd().split("\n");
}

function fieldsIn(shape: Shape): readonly (readonly [string, string])[] {
  return Object.entries(fieldsOf(shape))
    .filter(([, { deprecated }]) => deprecated === undefined)
    .map(([key, field]) => [
      key,
      fullDescription(field).replaceAll("\n", " ") + (field.presence.kind === "required" ? " Required." : ""),
    ]);
}
