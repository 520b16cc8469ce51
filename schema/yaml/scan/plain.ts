import { type Cursor, isBlankOrEnd } from "./cursor.ts";

/** An unquoted scalar, its lines folded. */
export interface PlainScalar {
  readonly text: string;
  readonly end: number;
  /** Whether what follows is on a line of its own: then a key may begin there. */
  readonly isLineOver: boolean;
}

const flowIndicators = new Set([..."[]{},?"].map((character) => character.charCodeAt(0)));
const colon = 0x3a;

/** @param indent the least column of its further lines; within brackets only tabs are held to it */
export function scanPlain(cursor: Cursor, indent: number, isFlow: boolean): PlainScalar {
  const ends = (code: number) =>
    isBlankOrEnd(code) ||
    (code === colon && isBlankOrEnd(cursor.code(1))) ||
    (isFlow && flowIndicators.has(code));
  let text = "";
  let end = cursor.position;
  let joint = "";
  let isLineOver = false;
  while (!cursor.isAtDocumentMark && !cursor.isAt("#")) {
    const start = cursor.position;
    while (!ends(cursor.code())) cursor.position += 1;
    if (cursor.position > start) {
      text += joint + cursor.text.slice(start, cursor.position);
      end = cursor.position;
      isLineOver = false;
    }
    if (!cursor.isAtBlankOrBreak) break;
    const { blanks, breaks } = cursor.skipBlanksAndBreaks(indent);
    isLineOver = breaks > 0;
    joint = isLineOver ? folded(breaks) : blanks;
    if (!isFlow && cursor.column < indent) break;
  }
  return { text, end, isLineOver };
}

/** What line breaks between two words come to: one is a space, of more each but the first stays. */
export function folded(breaks: number): string {
  return breaks === 1 ? " " : "\n".repeat(breaks - 1);
}
