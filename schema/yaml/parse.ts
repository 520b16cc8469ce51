import { noNode, noPart, notClosed } from "./faults.ts";
import type { Anchored, MapEntry, ScalarNode, YamlNode } from "./node.ts";
import { YamlFault } from "./scan/cursor.ts";
import type { Tag } from "./scan/names.ts";
import { Scanner } from "./scan/scanner.ts";
import type { Token, TokenKind } from "./scan/token.ts";

/** The first document of a text. */
export interface ParsedDocument {
  /** Absent where there is no document: nothing but comments. */
  readonly root?: YamlNode;
  /** What follows the document. */
  readonly next: Token;
}

/** How deep lists and maps may be in one another. go-yaml takes 10,000, which no program after it would bear. */
export const deepest = 500;

/**
 * Reads the first document in a part of a text as go-yaml v2 does, which looks no further than that document's end.
 * Source: parserc.go and decode.go of go.yaml.in/yaml/v2 v2.4.4.
 *
 * @throws YamlFault where go-yaml reads none
 */
export function parseDocument(text: string, start: number, end: number): ParsedDocument {
  return new Parser(new Scanner(text, start, end)).document();
}

/** What stands before a node: its name for aliases, and its tag. */
interface Properties {
  readonly anchor?: string;
  readonly written: { readonly start: number; readonly tag?: string };
}

/** Which nodes may be where one is expected. */
type Style = "flow" | "block" | "block or list without indentation";

class Parser {
  private readonly scanner: Scanner;
  private readonly anchors = new Map<string, Anchored>();
  private depth = 0;

  constructor(scanner: Scanner) {
    this.scanner = scanner;
  }

  document(): ParsedDocument {
    if (this.isNext("end")) return { next: this.next };
    const root = this.takes("---") ? this.nodeUnless("block", "---", "...", "end") : this.node("block");
    return { root, next: this.next };
  }

  private get next(): Token {
    return this.scanner.peek();
  }

  private isNext(...kinds: readonly TokenKind[]): boolean {
    return kinds.includes(this.next.kind);
  }

  private takes(kind: TokenKind): boolean {
    const isNext = this.isNext(kind);
    if (isNext) this.scanner.take();
    return isNext;
  }

  private nodeUnless(style: Style, ...ends: readonly TokenKind[]): YamlNode {
    return this.isNext(...ends) ? this.nothing() : this.node(style);
  }

  private nothing(): ScalarNode {
    const { start } = this.next;
    return { kind: "scalar", text: "", start, end: start, isPlain: true };
  }

  private node(style: Style): YamlNode {
    if (this.isNext("alias")) return this.alias();
    const properties = this.properties();
    switch (this.next.kind) {
      case "scalar":
        return this.scalar(properties);
      case "[":
        return this.flowList(properties);
      case "{":
        return this.flowMap(properties);
      case "-":
        if (style === "block or list without indentation") return this.blockList(properties, false);
        break;
      case "block list":
        if (style !== "flow") return this.blockList(properties, true);
        break;
      case "block map":
        if (style !== "flow") return this.blockMap(properties);
        break;
    }
    const { anchor, written } = properties;
    if (anchor === undefined && written.tag === undefined) throw noNode(this.next, style === "flow");
    return this.known(properties, { ...this.nothing(), ...written, isPlain: written.tag === undefined });
  }

  private alias(): YamlNode {
    const { start, text: name = "" } = this.scanner.take();
    const target = this.anchors.get(name);
    if (target === undefined) throw new YamlFault(`there is no anchor &${name} before this alias`, start);
    return { kind: "alias", start, name, target };
  }

  private properties(): Properties {
    const { start } = this.next;
    const first = this.isNext("anchor", "tag") ? this.scanner.take() : undefined;
    const missing = first?.kind === "anchor" ? "tag" : "anchor";
    const second = first !== undefined && this.isNext(missing) ? this.scanner.take() : undefined;
    const [anchor, tag] = first?.kind === "anchor" ? [first, second] : [second, first];
    return {
      ...(anchor?.text === undefined ? {} : { anchor: anchor.text }),
      written: { start, ...(tag?.tag === undefined ? {} : { tag: fullName(tag.tag, tag.start) }) },
    };
  }

  /** A node is known by its anchor from its beginning on, and so inside of itself too. */
  private known<Node extends Anchored>({ anchor }: Properties, node: Node): Node {
    if (anchor !== undefined) this.anchors.set(anchor, node);
    return node;
  }

  private scalar(properties: Properties): YamlNode {
    const { text = "", end, isPlain = false } = this.scanner.take();
    const { tag } = properties.written;
    const depends = tag === undefined ? isPlain : tag === "!";
    return this.known(properties, { kind: "scalar", text, end, isPlain: depends, ...properties.written });
  }

  private blockList(properties: Properties, isIndented: boolean): YamlNode {
    return this.list(properties, (items) => {
      if (isIndented) this.scanner.take();
      while (this.takes("-")) {
        items.push(
          isIndented
            ? this.nodeUnless("block", "-", "block end")
            : this.nodeUnless("block", "-", "key", ":", "block end"),
        );
      }
      if (isIndented && !this.takes("block end")) throw noPart(this.next);
    });
  }

  private blockMap(properties: Properties): YamlNode {
    const style = "block or list without indentation";
    return this.map(properties, (entries) => {
      this.scanner.take();
      while (this.takes("key")) {
        const key = this.nodeUnless(style, "key", ":", "block end");
        const value = this.takes(":") ? this.nodeUnless(style, "key", ":", "block end") : this.nothing();
        entries.push({ key, value });
      }
      if (!this.takes("block end")) throw noPart(this.next);
    });
  }

  private flowList(properties: Properties): YamlNode {
    return this.list(properties, (items) => {
      this.inBrackets("]", () => {
        items.push(this.isNext("key") ? this.pair() : this.node("flow"));
      });
    });
  }

  /** A map of one key without braces, as the item of a list in brackets. */
  private pair(): YamlNode {
    const { start } = this.scanner.take();
    return this.map({ written: { start } }, (entries) => {
      const key = this.node("flow");
      entries.push({ key, value: this.flowValue("]") });
    });
  }

  private flowMap(properties: Properties): YamlNode {
    return this.map(properties, (entries) => {
      this.inBrackets("}", () => {
        if (this.takes("key")) {
          const key = this.nodeUnless("flow", ":", ",", "}");
          entries.push({ key, value: this.flowValue("}") });
        } else entries.push({ key: this.node("flow"), value: this.nothing() });
      });
    });
  }

  private flowValue(close: "]" | "}"): YamlNode {
    return this.takes(":") ? this.nodeUnless("flow", ",", close) : this.nothing();
  }

  /** Reads what is between brackets, separated by commas, of which one may follow the last. */
  private inBrackets(close: "]" | "}", read: () => void): void {
    const open = this.scanner.take();
    for (let isFirst = true; !this.takes(close); isFirst = false) {
      if (!isFirst && !this.takes(",")) throw notClosed(this.next, open);
      if (!isFirst && this.takes(close)) return;
      if (this.isNext("end")) throw notClosed(this.next, open);
      read();
    }
  }

  private list(properties: Properties, read: (items: YamlNode[]) => void): YamlNode {
    const items: YamlNode[] = [];
    const node = this.known(properties, { kind: "list", items, ...properties.written });
    this.deeper(node.start, () => read(items));
    return node;
  }

  private map(properties: Properties, read: (entries: MapEntry[]) => void): YamlNode {
    const entries: MapEntry[] = [];
    const node = this.known(properties, { kind: "map", entries, ...properties.written });
    this.deeper(node.start, () => read(entries));
    return node;
  }

  private deeper(start: number, read: () => void): void {
    this.depth += 1;
    if (this.depth > deepest) throw new YamlFault(tooDeep, start);
    read();
    this.depth -= 1;
  }
}

export const tooDeep = `more than ${deepest} lists and maps in one another, and kmstack reads no deeper: make it flatter`;

const handles: ReadonlyMap<string, string> = new Map([
  ["", ""],
  ["!", "!"],
  ["!!", "tag:yaml.org,2002:"],
]);

function fullName({ handle, suffix }: Tag, start: number): string {
  const prefix = handles.get(handle);
  if (prefix === undefined) throw new YamlFault(`there is no ${handle} for tags: take the tag out`, start);
  return prefix + suffix;
}
