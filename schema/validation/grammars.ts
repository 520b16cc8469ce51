import type { Definition } from "../definition/definition.ts";
import { alternativeOf } from "../definition/either.ts";
import type { GrammarFault } from "../definition/grammar.ts";
import { isMapping } from "../merging/merge.ts";
import { own } from "../own.ts";
import type { ValuePath } from "../path.ts";

/** A fault of a text in the values. */
interface PlacedFault extends GrammarFault {
  readonly path: ValuePath;
  /** Of the language. */
  readonly grammar: string;
}

/** What is wrong with the texts in some values that are written in a language. */
export function* grammarFaults(
  { shape }: Definition,
  value: unknown,
  path: ValuePath = [],
): Generator<PlacedFault> {
  if (shape.kind === "text" && shape.grammar !== undefined && typeof value === "string") {
    const { name: grammar } = shape.grammar;
    for (const fault of shape.grammar.faults(value)) yield { ...fault, path, grammar };
  } else if (shape.kind === "list" && Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* grammarFaults(shape.item, item, [...path, index]);
  } else if (isMapping(value)) {
    const section = shape.kind === "either" ? alternativeOf(shape, value) : { shape };
    for (const [key, item] of Object.entries(value)) {
      const inner =
        shape.kind === "map"
          ? shape.value
          : section.shape.kind === "object"
            ? own(section.shape.fields, key)
            : undefined;
      if (inner !== undefined) yield* grammarFaults(inner, item, [...path, key]);
    }
  }
}
