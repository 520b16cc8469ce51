import { type Cursor, isBlankOrEnd, isWord } from "./cursor.ts";

/** The name of an anchor or alias, at whose `&` or `*` the cursor is. */
export function scanAnchor(cursor: Cursor): string {
  const start = cursor.position;
  cursor.position += 1;
  const name = scanWord(cursor);
  if (
    name === "" ||
    !(isBlankOrEnd(cursor.code()) || /[?:,\]}%@`]/.test(cursor.text[cursor.position] ?? ""))
  ) {
    const sign = cursor.text[start];
    throw cursor.fault(
      `a name of letters, digits, - and _ must follow ${sign}; put the text in quotes if it is to begin with ${sign}`,
      start,
    );
  }
  return name;
}

/** A tag as written: `!!int` has the handle `!!` and the suffix `int`, `!<x>` no handle. */
export interface Tag {
  readonly handle: string;
  readonly suffix: string;
}

/** A tag, at whose `!` the cursor is. */
export function scanTag(cursor: Cursor): Tag {
  const start = cursor.position;
  const tag = cursor.code(1) === "<".charCodeAt(0) ? scanVerbatim(cursor) : scanShorthand(cursor);
  if (!isBlankOrEnd(cursor.code())) throw unfinished(cursor, start);
  return tag;
}

function scanVerbatim(cursor: Cursor): Tag {
  const start = cursor.position;
  cursor.position += 2;
  const suffix = scanUri(cursor);
  if (suffix === "" || !cursor.isAt(">")) throw unfinished(cursor, start);
  cursor.position += 1;
  return { handle: "", suffix };
}

function scanShorthand(cursor: Cursor): Tag {
  const start = cursor.position;
  cursor.position += 1;
  const word = scanWord(cursor);
  if (cursor.isAt("!")) {
    cursor.position += 1;
    const suffix = scanUri(cursor);
    if (suffix === "") throw unfinished(cursor, start);
    return { handle: `!${word}!`, suffix };
  }
  const suffix = word + scanUri(cursor);
  return suffix === "" ? { handle: "", suffix: "!" } : { handle: "!", suffix };
}

function unfinished(cursor: Cursor, start: number) {
  return cursor.fault(
    "a tag must be followed by a space; put the text in quotes if it is to begin with !",
    start,
  );
}

function scanWord(cursor: Cursor): string {
  const start = cursor.position;
  while (isWord(cursor.code())) cursor.position += 1;
  return cursor.text.slice(start, cursor.position);
}

const uriCharacters = /[-0-9A-Za-z_;/?:@&=+$,.!~*'()[\]]/;

function scanUri(cursor: Cursor): string {
  let uri = "";
  for (;;) {
    const character = String.fromCharCode(cursor.code());
    if (character === "%") uri += scanEscapedCharacter(cursor);
    else if (uriCharacters.test(character)) {
      uri += character;
      cursor.position += 1;
    } else return uri;
  }
}

/** One character in UTF-8, each byte as `%` and two hexadecimal digits. */
function scanEscapedCharacter(cursor: Cursor): string {
  const rest = cursor.text.slice(cursor.position, cursor.position + 12);
  const escaped =
    /^(?:%[0-7][0-9a-f]|%[cd][0-9a-f](?:%[89ab][0-9a-f])|%e[0-9a-f](?:%[89ab][0-9a-f]){2}|%f[0-7](?:%[89ab][0-9a-f]){3})/i.exec(
      rest,
    );
  if (escaped === null) throw cursor.fault("a % in a tag must begin a character in UTF-8, such as %C3%A9");
  cursor.position += escaped[0].length;
  const bytes = escaped[0]
    .slice(1)
    .split("%")
    .map((byte) => Number.parseInt(byte, 16));
  return new TextDecoder().decode(Uint8Array.from(bytes));
}
