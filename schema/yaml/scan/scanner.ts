import { scanBlock } from "./block.ts";
import { Cursor, isBlankOrEnd, isBreak, space, tab, tabIndents } from "./cursor.ts";
import { scanAnchor, scanTag } from "./names.ts";
import { scanPlain } from "./plain.ts";
import { TokenQueue } from "./queue.ts";
import { scanQuoted } from "./quoted.ts";
import type { Token, TokenKind } from "./token.ts";

/**
 * Divides a text into tokens as go-yaml v2 does: by the rules of YAML 1.1, with libyaml's habits.
 * Source: scannerc.go of go.yaml.in/yaml/v2 v2.4.4.
 */
export class Scanner {
  private readonly cursor: Cursor;
  private readonly queue: TokenQueue;
  /** Whether a key may begin at the cursor. */
  private mayBeKey = true;

  /** @param end of the part of the text that is read */
  constructor(text: string, start: number, end: number) {
    this.cursor = new Cursor(text, start, end);
    this.queue = new TokenQueue(this.cursor);
  }

  /** The next token, which stays the next. Throws YamlFault. */
  peek(): Token {
    for (;;) {
      const { first } = this.queue;
      if (first !== undefined) return first;
      this.scan();
    }
  }

  /** The next token. Throws YamlFault. */
  take(): Token {
    const token = this.peek();
    this.queue.takeFirst();
    return token;
  }

  private scan(): void {
    const { cursor, queue } = this;
    this.skipToToken();
    queue.endBlocks(cursor.column);
    if (cursor.code() === 0) this.scanEnd();
    else if (cursor.isAtDocumentMark) this.scanDocumentMark();
    else this.scannerOf(cursor.text[cursor.position] ?? "")();
  }

  private skipToToken(): void {
    const { cursor, queue } = this;
    for (;;) {
      // A tab indents nothing, so it is taken only where no key may begin.
      while (cursor.code() === space || (cursor.code() === tab && (queue.isFlow || !this.mayBeKey))) {
        cursor.position += 1;
      }
      if (cursor.isAt("#")) cursor.skipLine();
      if (!isBreak(cursor.code())) return;
      cursor.skipBreak();
      if (!queue.isFlow) this.mayBeKey = true;
    }
  }

  private scanEnd(): void {
    const { position } = this.cursor;
    this.queue.endBlocks(-1);
    this.queue.dropAllKeys();
    this.mayBeKey = false;
    this.queue.add({ kind: "end", start: position, end: position });
  }

  private scanDocumentMark(): void {
    this.queue.endBlocks(-1);
    this.queue.dropKey();
    this.addIndicator(this.cursor.isAt("-") ? "---" : "...", false);
  }

  /** What scans the token that begins with this character. */
  private scannerOf(character: string): () => void {
    const { cursor, queue } = this;
    const isAlone = isBlankOrEnd(cursor.code(1));
    const plain = () => this.scanNode("scalar", () => this.plainScalar());
    switch (character) {
      case "[":
      case "{":
        return () => this.scanOpening(character);
      case "]":
      case "}":
        return () => this.scanClosing(character);
      case ",":
        return () => this.scanComma();
      case "-":
        return isAlone ? () => this.scanItem() : plain;
      case "?":
        return isAlone || queue.isFlow ? () => this.scanKey() : plain;
      case ":":
        return isAlone || queue.isFlow ? () => this.scanColon() : plain;
      case "&":
        return () => this.scanNode("anchor", () => ({ text: scanAnchor(cursor) }));
      case "*":
        return () => this.scanNode("alias", () => ({ text: scanAnchor(cursor) }));
      case "!":
        return () => this.scanNode("tag", () => ({ tag: scanTag(cursor) }));
      case "|":
      case ">":
        return queue.isFlow ? () => this.refuse(character) : () => this.scanBlockScalar();
      case "'":
      case '"':
        return () => this.scanNode("scalar", () => ({ text: scanQuoted(cursor) }));
      case "\t":
      case "%":
      case "@":
      case "`":
        return () => this.refuse(character);
      default:
        return plain;
    }
  }

  private scanOpening(bracket: "[" | "{"): void {
    this.scanNode(bracket, () => {
      this.cursor.position += 1;
      return {};
    });
    this.queue.openBracket();
    this.mayBeKey = true;
  }

  private scanClosing(bracket: "]" | "}"): void {
    this.queue.dropKey();
    this.queue.closeBracket();
    this.addIndicator(bracket, false);
  }

  private scanComma(): void {
    this.queue.dropKey();
    this.addIndicator(",", true);
  }

  private scanItem(): void {
    // Within brackets it is a mistake too, of which the parser knows more.
    if (!this.queue.isFlow)
      this.beginBlock("block list", "a list cannot begin here: put it on a line of its own");
    this.queue.dropKey();
    this.addIndicator("-", true);
  }

  private scanKey(): void {
    if (!this.queue.isFlow)
      this.beginBlock("block map", "a key cannot begin here: put it on a line of its own");
    this.queue.dropKey();
    this.addIndicator("key", !this.queue.isFlow);
  }

  private scanColon(): void {
    const { queue } = this;
    const hasKey = queue.takesKey();
    if (!hasKey && !queue.isFlow) {
      this.beginBlock(
        "block map",
        'a mapping cannot start here: check the indentation, or quote a value that holds ": "',
      );
    }
    this.addIndicator(":", !hasKey && !queue.isFlow);
  }

  private beginBlock(kind: "block list" | "block map", otherwise: string): void {
    if (!this.mayBeKey) throw this.cursor.fault(otherwise);
    this.queue.beginBlock(kind);
  }

  private scanBlockScalar(): void {
    const { cursor, queue } = this;
    queue.dropKey();
    const start = cursor.position;
    const text = scanBlock(cursor, queue.indent);
    queue.add({ kind: "scalar", start, end: cursor.position, text });
    this.mayBeKey = true;
  }

  private plainScalar(): Partial<Token> {
    const { cursor, queue } = this;
    const { text, end, isLineOver } = scanPlain(cursor, queue.indent + 1, queue.isFlow);
    this.mayBeKey = isLineOver;
    return { text, end, isPlain: true };
  }

  /** A token that may be a key, on whose line no other can follow. */
  private scanNode(kind: TokenKind, read: () => Partial<Token>): void {
    const { cursor, queue } = this;
    const key = this.mayBeKey ? queue.possibleKey() : undefined;
    this.mayBeKey = false;
    const start = cursor.position;
    const parts = read();
    queue.add({ kind, start, end: cursor.position, ...parts }, key);
  }

  private addIndicator(kind: TokenKind, mayBeKey: boolean): void {
    const { cursor, queue } = this;
    const start = cursor.position;
    this.mayBeKey = mayBeKey;
    cursor.position += kind === "---" || kind === "..." ? 3 : 1;
    queue.add({ kind, start, end: cursor.position });
  }

  private refuse(character: string): never {
    const { cursor } = this;
    if (character === "\t") throw cursor.fault(tabIndents);
    throw cursor.fault(
      character === "%" && cursor.column === 0
        ? "a line that begins with % is a directive, of which Helm 4 takes none: take the line out"
        : `put this in quotes: no text${this.queue.isFlow ? " within brackets" : ""} can begin with ${character}`,
    );
  }
}
