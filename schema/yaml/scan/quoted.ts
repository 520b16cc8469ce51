import { type Cursor, isBlankOrEnd, isBreak } from "./cursor.ts";
import { folded } from "./plain.ts";

const backslash = 0x5c;

/** A scalar in single or double quotes, at whose opening quote the cursor is; gives its text, lines folded. */
export function scanQuoted(cursor: Cursor): string {
  const start = cursor.position;
  const quote = cursor.code();
  const isDouble = cursor.isAt('"');
  cursor.position += 1;
  let text = "";
  for (;;) {
    if (cursor.isAtDocumentMark) {
      throw cursor.fault(
        "a line of --- or ... cannot be in a quoted text: indent it, or close the quotes before it",
      );
    }
    if (cursor.code() === 0) throw cursor.fault("this quote is never closed: add the closing one", start);
    let isContinued = false;
    let from = cursor.position;
    while (!isBlankOrEnd(cursor.code()) && !isContinued) {
      if (cursor.code() === quote) {
        if (isDouble || cursor.code(1) !== quote) break;
        text += cursor.text.slice(from, cursor.position + 1);
        cursor.position += 2;
        from = cursor.position;
      } else if (isDouble && cursor.code() === backslash) {
        text += cursor.text.slice(from, cursor.position);
        isContinued = isBreak(cursor.code(1));
        if (isContinued) {
          cursor.position += 1;
          cursor.skipBreak();
        } else text += scanEscape(cursor);
        from = cursor.position;
      } else cursor.position += 1;
    }
    text += cursor.text.slice(from, cursor.position);
    if (cursor.code() === quote) break;
    const { blanks, breaks } = cursor.skipBlanksAndBreaks();
    if (isContinued) text += "\n".repeat(breaks);
    else text += breaks > 0 ? folded(breaks) : blanks;
  }
  cursor.position += 1;
  return text;
}

const escapes: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "0": "\0",
    a: "\x07",
    b: "\b",
    t: "\t",
    "\t": "\t",
    n: "\n",
    v: "\v",
    f: "\f",
    r: "\r",
    e: "\x1b",
    " ": " ",
    '"': '"',
    "'": "'",
    "\\": "\\",
    N: "\u0085",
    _: "\u00a0",
    L: "\u2028",
    P: "\u2029",
  }),
);

/** How many hexadecimal digits follow. */
const codeLengths: ReadonlyMap<string, number> = new Map(Object.entries({ x: 2, u: 4, U: 8 }));

/** The character that a backslash and what follows it stand for. */
function scanEscape(cursor: Cursor): string {
  const letter = String.fromCharCode(cursor.code(1));
  const character = escapes.get(letter);
  if (character !== undefined) {
    cursor.position += 2;
    return character;
  }
  const length = codeLengths.get(letter);
  if (length === undefined) {
    throw cursor.fault(
      letter === "/"
        ? "Helm knows no \\/ in a text: write the slash alone"
        : "there is no such escape: write \\\\ for a backslash, or put the text in single quotes",
    );
  }
  let digits = "";
  while (digits.length < length && /[0-9A-Fa-f]/.test(String.fromCharCode(cursor.code(2 + digits.length)))) {
    digits += String.fromCharCode(cursor.code(2 + digits.length));
  }
  if (digits.length < length)
    throw cursor.fault(`\\${letter} must be followed by ${length} hexadecimal digits`);
  const code = Number.parseInt(digits, 16);
  if (code >= 0xd800 && code <= 0xdfff) {
    throw cursor.fault(
      "Helm knows no halves of a character: write the character itself, or \\U and its eight hexadecimal digits",
    );
  }
  if (code > 0x10ffff) throw cursor.fault("there is no such character: the last is \\U0010FFFF");
  cursor.position += 2 + length;
  return String.fromCodePoint(code);
}
