import { Document } from "yaml";
import type { Shape } from "../../schema/index.ts";

/** Characters that are safe anywhere inside an unquoted YAML scalar. */
const wordCharacters = /^[A-Za-z0-9._/+-]+$/;

export function isWord(text: string): boolean {
  return wordCharacters.test(text);
}

/** What some YAML reader, old or new, takes for a number, a date or a time, or might. */
const numberLike = /^[-+.]?[0-9][0-9_a-fA-FxXoObB.,:eETtZz+-]*$/;

/** True where YAML, of version 1.1 or 1.2, reads the unquoted text as that very text. */
export function isPlain(text: string): boolean {
  if (text === "" || numberLike.test(text) || /[\p{Cc}\p{Cs}\u2028\u2029\ufeff]/u.test(text)) return false;
  return (["1.1", "1.2"] as const).every((version) => {
    const written = new Document(text, { version }).toString({ lineWidth: 0, directives: false });
    return written === `${text}\n`;
  });
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
    case "choice": {
      const options = Object.keys(shape.options);
      return options.every(isWord) ? options : undefined;
    }
    case "text":
      return shape.word ? wordSamples : undefined;
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
