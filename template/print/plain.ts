import { isDeepStrictEqual } from "node:util";
import { Document } from "yaml";
import { parseYamlSource, type Shape } from "../../schema/index.ts";
import { isWordText } from "../language/word.ts";

/** Control characters, halves of characters, and what YAML does not hold or takes for a line's end. */
const unprintable = /[\p{Cc}\p{Cs}\u2028\u2029\ufeff\ufffe\uffff]/u;

/** What some YAML reader, old or new, takes for a number, a date or a time, or might. */
const numberLike = /^[-+.]?[0-9][0-9_a-fA-FxXoObB.,:eETtZz+-]*$/;

/** Words that some YAML reader takes for something else than a text, in any case of their letters. */
const special = "y n yes no on off true false null ~ .inf -.inf +.inf .nan << =".split(" ");

/**
 * Words, paths and arguments of programs, which no reader takes for anything but themselves, if they are not `special`. An
 * exponent is not among them: of YAML 1.1, `e1` is a number.
 */
const surelyPlain = /^(--)?(?![eE][-+]?[0-9])[A-Za-z_/][A-Za-z0-9_./+=,;-]*$/;

/** Answers of `isPlain`: the same keys and words come again and again in a chart, and asking readers takes time. */
const plainTexts = new Map<string, boolean>();

/** True where YAML, of version 1.1 or 1.2 or as Helm reads it, reads the unquoted text as that very text. */
export function isPlain(text: string): boolean {
  if (surelyPlain.test(text)) return !special.includes(text.toLowerCase());
  let plain = plainTexts.get(text);
  if (plain === undefined) {
    plain = staysAsItIs(text);
    plainTexts.set(text, plain);
  }
  return plain;
}

function staysAsItIs(text: string): boolean {
  if (text.trim() !== text || text === "" || numberLike.test(text) || unprintable.test(text)) return false;
  const stays = (["1.1", "1.2"] as const).every((version) => {
    const written = new Document(text, { version }).toString({ lineWidth: 0, directives: false });
    return written === `${text}\n`;
  });
  return stays && isDeepStrictEqual(parseYamlSource(`${text}: ${text}\n`).value, { [text]: text });
}

/** Whatever begins as a number and goes on with what numbers, dates and times are made of. */
const numeric = { start: /^[-+.0-9]/, inside: /^[-+.0-9a-fA-FxXoObB_,:eETtZz ]*$/ };

/**
 * True of a text made of literals and of values of known shapes that cannot come out as a special word or as
 * anything like a number, whatever the values are. Words are taken to be of any letters: `n` before a word
 * may make `no`.
 */
export function isNeverSpecial(parts: readonly (string | Shape | undefined)[]): boolean {
  const sources = parts.map((part) => (typeof part === "string" ? escapeRegExp(part) : sourceOf(part)));
  const all = new RegExp(`^${sources.join("")}$`, "i");
  if (special.some((word) => all.test(word))) return false;
  const [first] = parts;
  const startsOtherwise = typeof first === "string" && !numeric.start.test(first);
  return startsOtherwise || parts.some((part) => typeof part === "string" && !numeric.inside.test(part));
}

/** A regular expression for all that a value of a shape may be. */
function sourceOf(shape: Shape | undefined): string {
  if (shape?.kind === "boolean") return "(true|false)";
  if (shape?.kind === "choice") return `(${Object.keys(shape.options).map(escapeRegExp).join("|")})`;
  if (isSmallInteger(shape)) return "-?[0-9]+";
  return shape?.kind === "text" && shape.mayBeEmpty ? "[^]*" : "[^]+";
}

function escapeRegExp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
}

/** Words that YAML reads as something else when they stand alone, and words to try in the middle of a text. */
const wordSamples = [
  "a",
  "0",
  "-",
  ".",
  "/",
  "1e3",
  "0x1f",
  "2001-01-01",
  "true",
  "no",
  "null",
  ".inf",
  "+1",
];

/**
 * Texts that stand for all that a value may be, to try inside a longer scalar; nothing where the value may
 * hold characters that need quotes or escapes.
 */
export function samplesOf(shape: Shape | undefined): readonly string[] | undefined {
  switch (shape?.kind) {
    case "boolean":
      return ["true", "false"];
    case "integer":
      return isSmallInteger(shape) ? ["0", "80", "-1"] : undefined;
    case "choice":
      return isWordText(shape) ? Object.keys(shape.options) : undefined;
    case "text":
      if (!isWordText(shape)) return undefined;
      return shape.mayBeEmpty ? ["", ...wordSamples] : wordSamples;
    default:
      return undefined;
  }
}

/** True of an integer that needs no exponent, whichever way Go's templates print it. */
export function isSmallInteger(shape: Shape | undefined): boolean {
  return (
    shape?.kind === "integer" && (shape.minimum ?? -Infinity) > -1e6 && (shape.maximum ?? Infinity) < 1e6
  );
}

/** True of a text that is safe without quotes, alone and as it is. */
export function isPlainText(shape: Shape | undefined): boolean {
  if (shape?.kind === "choice") return Object.keys(shape.options).every(isPlain);
  return shape?.kind === "text" && shape.plain === true;
}
