import { createHash } from "node:crypto";
import { posix } from "node:path";
import type { Shape } from "../../schema/index.ts";
import { operation, type Printed, textShape } from "../language/operation.ts";
import { cut, isWordText } from "../language/word.ts";

/**
 * The first `length` characters, or the last where it is below 0 (bytes, in Helm: give it ASCII only).
 *
 * @example
 * truncate(v.greeting, 5)
 */
export const truncate = operation<[string, number], string>({
  print: (text, length) =>
    // Go takes no float64 here, which is what a number from a values file is.
    `trunc ${length.node.kind === "literal" ? length : `(int ${length})`} ${text}`,
  evaluate: (text, length) => (length < 0 ? text.slice(length) : text.slice(0, length)),
  shape: cut,
  neverFails: true,
});

/**
 * The text without a suffix, where it has it.
 *
 * @example
 * trimSuffix(v.path, "/")
 */
export const trimSuffix = operation<[string, string], string>({
  print: (text, suffix) => `trimSuffix ${suffix} ${text}`,
  evaluate: (text, suffix) => (suffix !== "" && text.endsWith(suffix) ? text.slice(0, -suffix.length) : text),
  shape: cut,
  neverFails: true,
});

/**
 * The text without a prefix, where it has it.
 *
 * @example
 * trimPrefix(v.path, "/")
 */
export const trimPrefix = operation<[string, string], string>({
  print: (text, prefix) => `trimPrefix ${prefix} ${text}`,
  evaluate: (text, prefix) => (text.startsWith(prefix) ? text.slice(prefix.length) : text),
  shape: cut,
  neverFails: true,
});

/**
 * The text without white space at its ends.
 *
 * @example
 * trim(text` ${v.greeting} `)
 */
export const trim = operation<[string], string>({
  print: (text) => `trim ${text}`,
  evaluate: (text) => text.replace(/^\p{White_Space}+|\p{White_Space}+$/gu, ""),
  shape: cut,
  neverFails: true,
});

/**
 * The text in capitals, letter by letter: what has no single capital, such as ß, stays. Give it ASCII, to be sure.
 *
 * @example
 * upper(v.greeting)
 */
export const upper = operation<[string], string>({
  print: (text) => `upper ${text}`,
  evaluate: (text) => byLetter(text, (letter) => letter.toUpperCase()),
  shape: cased,
  neverFails: true,
});

/**
 * The text in small letters, letter by letter. Give it ASCII, to be sure.
 *
 * @example
 * lower(v.greeting)
 */
export const lower = operation<[string], string>({
  print: (text) => `lower ${text}`,
  evaluate: (text) => byLetter(text, (letter) => letter.toLowerCase()),
  shape: cased,
  neverFails: true,
});

/** A word in other letters is a word. */
function cased(text: Shape | undefined): Shape {
  if (!isWordText(text)) return textShape;
  return { kind: "text", word: true, mayBeEmpty: text?.kind === "text" && text.mayBeEmpty === true };
}

function byLetter(text: string, change: (letter: string) => string): string {
  return [...text].map((letter) => ([...change(letter)].length === 1 ? change(letter) : letter)).join("");
}

/**
 * A path without what changes nothing in it: `.`, `..` behind a name, slashes at the end and behind another.
 *
 * @example
 * cleanPath(text`/a/.${v.path}`)
 */
export const cleanPath = operation<[string], string>({
  print: (path) => `clean ${path}`,
  evaluate: (path) => posix.normalize(path).replace(/(?<=.)\/$/, ""),
  shape: textShape,
  neverFails: true,
});

/**
 * The text with every occurrence of one text replaced by another.
 *
 * @example
 * replace(v.greeting, "l", "L")
 */
export const replace = operation<[string, string, string], string>({
  print: (text, from, to) => `replace ${from} ${to} ${text}`,
  // Go puts `to` around every character where there is nothing to look for.
  evaluate: (text, from, to) => (from === "" ? ["", ...text, ""].join(to) : text.split(from).join(to)),
  shape: (text, _, to) => (isWordText(to) ? cut(text) : textShape),
  neverFails: true,
});

/**
 * The SHA-256 checksum of a text in UTF-8, as 64 hexadecimal digits.
 *
 * @example
 * sha256(v.greeting)
 */
export const sha256 = operation<[string], string>({
  print: (text) => `sha256sum ${text}`,
  evaluate: (text) => createHash("sha256").update(text).digest("hex"),
  shape: { kind: "text", word: true },
  neverFails: true,
});

/**
 * A text in UTF-8 as base64, as the `data` of a Secret has it.
 *
 * @example
 * base64(v.greeting)
 */
export const base64 = operation<[string], string>({
  print: (text) => `b64enc ${text}`,
  evaluate: (text) => Buffer.from(text, "utf8").toString("base64"),
  shape: textShape,
  neverFails: true,
});

/**
 * The whole number that a text of decimal digits says, without zeros before it.
 *
 * @example
 * wholeNumber("42")
 */
export const wholeNumber = operation<[string], number>({
  print: (digits) => `int64 ${digits}`,
  evaluate: Number,
  shape: { kind: "integer" },
  neverFails: true,
});

/**
 * A number as text, an integer without exponent.
 *
 * @example
 * numberText(v.replicas)
 */
export const numberText = operation<[number], string>({
  print: (value: Printed) => `toJson ${value}`,
  evaluate: (value) => JSON.stringify(value),
  shape: { kind: "text", word: true },
  neverFails: true,
});
