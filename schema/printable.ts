import { isMapping } from "./merging/merge.ts";
import type { ValuePath } from "./path.ts";

/**
 * The characters that YAML does not hold as they are and that Helm's `toYaml` fails at. It fails in silence: what a
 * template writes with it, a block of any size, is nothing then. Source: go.yaml.in/yaml v3, is_printable in
 * yamlprivateh.go; and Helm's engine, which returns "" for an error.
 *
 * As text, for a regular expression of JavaScript or, with each point in braces, of RE2.
 */
const ranges = [
  [0x7f, 0x84],
  [0x86, 0x9f],
  [0xfffe, 0xffff],
] as const;

function characterClass(point: (code: number) => string): string {
  return `[${ranges.map(([first, last]) => `${point(first)}-${point(last)}`).join("")}]`;
}

const hexadecimal = (code: number): string => code.toString(16);

/**
 * The pattern of these characters in RE2.
 *
 * @example
 * [unprintablePattern, regexFault(unprintablePattern)]
 */
export const unprintablePattern: string = characterClass((code) => `\\x{${hexadecimal(code)}}`);

const unprintable = new RegExp(
  characterClass((code) => `\\u{${hexadecimal(code)}}`),
  "u",
);

/**
 * Whether a text has such a character in it.
 *
 * @example
 * [isPrintable("Grüße\n"), isPrintable("\u0000")]
 */
export function isPrintable(text: string): boolean {
  return !unprintable.test(text);
}

/** A key, or a value that is a text, with such a character. */
export interface Unprintable {
  readonly path: ValuePath;
  readonly isKey: boolean;
  /** As `U+0092`. */
  readonly character: string;
}

/** All of a document's keys and texts with such a character, in its order. */
export function* unprintables(value: unknown, path: ValuePath = []): Generator<Unprintable> {
  if (typeof value === "string") yield* unprintableIn(value, path, false);
  else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* unprintables(item, [...path, index]);
  } else if (isMapping(value)) {
    for (const [key, item] of Object.entries(value)) {
      yield* unprintableIn(key, [...path, key], true);
      yield* unprintables(item, [...path, key]);
    }
  }
}

function* unprintableIn(text: string, path: ValuePath, isKey: boolean): Generator<Unprintable> {
  const [found] = unprintable.exec(text) ?? [];
  if (found === undefined) return;
  const code = hexadecimal(found.codePointAt(0) ?? 0).toUpperCase();
  yield { path, isKey, character: `U+${code.padStart(4, "0")}` };
}
