import type { Cursor } from "./cursor.ts";
import type { Token } from "./token.ts";

/** A token that is a key if a colon follows on its line. */
interface PossibleKey {
  /** The token's number, counted from the first of the text. */
  readonly token: number;
  readonly start: number;
  readonly line: number;
  readonly column: number;
  /** Whether nothing but a key can be here. */
  readonly isRequired: boolean;
  isPossible: boolean;
}

interface Found {
  readonly token: Token;
  readonly key: PossibleKey | undefined;
}

/** How many characters of a key may stand before its colon. */
const longestKey = 1024;

const noKey = "this is neither a key with a colon nor part of a value: check the indentation";

/**
 * Tokens that are found and wait until it is known what is a key among them, and so where maps begin; and the lists
 * and maps that indentation has begun and not ended.
 */
export class TokenQueue {
  private readonly cursor: Cursor;
  private readonly found: Found[] = [];
  private taken = 0;
  private innerIndent = -1;
  private readonly outerIndents: number[] = [];
  /** The last possible key in block style, and in each bracket that is open. */
  private readonly keys: (PossibleKey | undefined)[] = [undefined];

  constructor(cursor: Cursor) {
    this.cursor = cursor;
  }

  /** Whether brackets are open. */
  get isFlow(): boolean {
    return this.keys.length > 1;
  }

  /** The column of the innermost list or map in block style; -1 outside of all. */
  get indent(): number {
    return this.innerIndent;
  }

  /** The first token, if there is one of which all is known. */
  get first(): Token | undefined {
    const first = this.found[0];
    return first?.key !== undefined && this.isStillPossible(first.key) ? undefined : first?.token;
  }

  takeFirst(): void {
    this.found.shift();
    this.taken += 1;
  }

  /** @param key the token, where it is a key if a colon follows */
  add(token: Token, key?: PossibleKey): void {
    this.found.push({ token, key });
  }

  /** Notes that what begins here may be a key; it must be, where a line begins as far in as the keys of a map. */
  possibleKey(): PossibleKey {
    const { position, line, column } = this.cursor;
    this.dropKey();
    const key = {
      token: this.taken + this.found.length,
      start: position,
      line,
      column,
      isRequired: !this.isFlow && this.indent === column,
      isPossible: true,
    };
    this.keys[this.keys.length - 1] = key;
    return key;
  }

  /** The possible key before the cursor's colon, which makes it one: whether there is such. */
  takesKey(): boolean {
    const key = this.keys.at(-1);
    if (key === undefined || !this.isStillPossible(key)) return false;
    const index = key.token - this.taken;
    this.insert({ kind: "key", start: key.start, end: key.start }, index);
    if (this.isDeeper(key.column))
      this.openBlock({ kind: "block map", start: key.start, end: key.start }, key.column, index);
    key.isPossible = false;
    return true;
  }

  /** What was begun is no key, as something else follows. */
  dropKey(): void {
    const key = this.keys.at(-1);
    if (key?.isPossible && key.isRequired) throw this.cursor.fault(noKey, key.start);
    if (key !== undefined) key.isPossible = false;
  }

  /** At the end of the text nothing becomes a key any more; of brackets that are still open the parser knows more. */
  dropAllKeys(): void {
    this.dropKey();
    for (const key of this.keys) if (key !== undefined) key.isPossible = false;
  }

  openBracket(): void {
    this.keys.push(undefined);
  }

  closeBracket(): void {
    if (this.isFlow) this.keys.pop();
  }

  /** Begins a list or map at the cursor, if it is further in than the one that it is in. */
  beginBlock(kind: "block list" | "block map"): void {
    const { position, column } = this.cursor;
    if (this.isDeeper(column))
      this.openBlock({ kind, start: position, end: position }, column, this.found.length);
  }

  /** Ends the lists and maps that are further in than a column. */
  endBlocks(column: number): void {
    const { position } = this.cursor;
    while (!this.isFlow && this.innerIndent > column) {
      this.add({ kind: "block end", start: position, end: position });
      this.innerIndent = this.outerIndents.pop() ?? -1;
    }
  }

  private isDeeper(column: number): boolean {
    return !this.isFlow && this.innerIndent < column;
  }

  private openBlock(token: Token, column: number, index: number): void {
    this.insert(token, index);
    this.outerIndents.push(this.innerIndent);
    this.innerIndent = column;
  }

  private insert(token: Token, index: number): void {
    this.found.splice(index, 0, { token, key: undefined });
  }

  private isStillPossible(key: PossibleKey): boolean {
    const { cursor } = this;
    if (!key.isPossible) return false;
    if (key.line === cursor.line && !isTooLong(cursor.text, key.start, cursor.position)) return true;
    if (key.isRequired) throw cursor.fault(noKey, key.start);
    key.isPossible = false;
    return false;
  }
}

/** Whether a key has too many characters; those beyond U+FFFF are two in the text. */
function isTooLong(text: string, start: number, end: number): boolean {
  return end - start > longestKey && [...text.slice(start, end)].length > longestKey;
}
