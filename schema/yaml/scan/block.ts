import { type Cursor, isBreak, isBreakOrEnd, isDigit, space, tab, tabIndents } from "./cursor.ts";

interface Header {
  readonly isLiteral: boolean;
  readonly chomping: "clip" | "keep" | "strip";
  /** How much further its lines are indented than their parent; 0 for: as the first is. */
  readonly increment: number;
}

/** A scalar that begins with `|` or `>`, at which the cursor is; gives its text. */
export function scanBlock(cursor: Cursor, parentIndent: number): string {
  const { isLiteral, chomping, increment } = scanHeader(cursor);
  let indent = increment === 0 ? undefined : Math.max(parentIndent, 0) + increment;
  let text = "";
  /** The break at the end of the last line, and those of the empty lines after it. */
  let lineBreak = "";
  let wasIndented = false;
  let empty = skipEmptyLines(cursor, indent);
  indent ??= Math.max(empty.deepest, parentIndent + 1, 1);
  while (cursor.column === indent && cursor.code() !== 0) {
    const isIndented = cursor.code() === space || cursor.code() === tab;
    const isFolded = !isLiteral && !wasIndented && !isIndented && lineBreak !== "";
    text += isFolded ? (empty.breaks === 0 ? " " : "") : lineBreak;
    text += "\n".repeat(empty.breaks) + cursor.skipLine();
    lineBreak = isBreak(cursor.code()) ? "\n" : "";
    wasIndented = isIndented;
    cursor.skipBreak();
    empty = skipEmptyLines(cursor, indent);
  }
  if (chomping !== "strip") text += lineBreak;
  return chomping === "keep" ? text + "\n".repeat(empty.breaks) : text;
}

function scanHeader(cursor: Cursor): Header {
  const isLiteral = cursor.isAt("|");
  cursor.position += 1;
  const before = scanChomping(cursor);
  const increment = scanIncrement(cursor);
  const chomping = before ?? scanChomping(cursor) ?? "clip";
  cursor.skipBlanks();
  if (cursor.isAt("#")) cursor.skipLine();
  if (!isBreakOrEnd(cursor.code())) {
    throw cursor.fault(`after ${isLiteral ? "|" : ">"} the text begins on the next line, further indented`);
  }
  cursor.skipBreak();
  return { isLiteral, chomping, increment };
}

function scanChomping(cursor: Cursor): Header["chomping"] | undefined {
  const chomping = cursor.isAt("+") ? "keep" : cursor.isAt("-") ? "strip" : undefined;
  if (chomping !== undefined) cursor.position += 1;
  return chomping;
}

function scanIncrement(cursor: Cursor): number {
  if (!isDigit(cursor.code())) return 0;
  if (cursor.isAt("0")) throw cursor.fault("an indentation cannot be 0: give 1 to 9, or none");
  cursor.position += 1;
  return Number(cursor.text[cursor.position - 1]);
}

/** Goes over indentation and empty lines; `deepest` is the furthest column that they reach. */
function skipEmptyLines(cursor: Cursor, indent: number | undefined) {
  const isBefore = () => indent === undefined || cursor.column < indent;
  let breaks = 0;
  let deepest = 0;
  for (;;) {
    while (isBefore() && cursor.code() === space) cursor.position += 1;
    deepest = Math.max(deepest, cursor.column);
    if (isBefore() && cursor.code() === tab) throw cursor.fault(tabIndents);
    if (!isBreak(cursor.code())) return { breaks, deepest };
    breaks += 1;
    cursor.skipBreak();
  }
}
