import fc from "fast-check";
import type { ValuesDocument } from "../../../schema/index.ts";

/** Characters that Helm's toYaml cannot print: some, and the first and last of each range. */
export const unprintableCharacter: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom("\u007f", "\u0084", "\u0086", "\u0092", "\u009f", "\ufffe", "\uffff"),
  fc
    .integer({ min: 0x7f, max: 0x9f })
    .filter((code) => code !== 0x85)
    .map((code) => String.fromCharCode(code)),
);

/** A document with such a character put into one of its texts; nothing where it has no text. */
export function withUnprintable(document: ValuesDocument): fc.Arbitrary<ValuesDocument | undefined> {
  const paths = [...textPaths(document, [])];
  if (paths.length === 0) return fc.constant(undefined);
  return fc
    .tuple(fc.constantFrom(...paths), unprintableCharacter, fc.nat({ max: 5 }))
    .map(([path, character, index]) => {
      const copy: unknown = structuredClone(document);
      change(copy, path, (text) => text.slice(0, index) + character + text.slice(index));
      // A text has become another one: it is a document still.
      return copy as ValuesDocument;
    });
}

type Path = readonly (string | number)[];

function* textPaths(value: unknown, path: Path): Generator<Path> {
  if (typeof value === "string") yield path;
  else if (typeof value === "object" && value !== null) {
    for (const [key, item] of Object.entries(value)) yield* textPaths(item, [...path, key]);
  }
}

function change(value: unknown, [key = "", ...others]: Path, by: (text: string) => string): void {
  const parent = value as Record<string, unknown>;
  if (others.length > 0) change(parent[key], others, by);
  else parent[key] = by(String(parent[key]));
}
