import type { GrammarFault } from "../../../schema/index.ts";
import { TemplateFault, type Token, type TokenKind, tokensOf } from "./template-tokens.ts";

/** Of Go's own. Source: builtins in text/template/funcs.go. */
const goFunctions = [
  ...["and", "call", "html", "index", "slice", "js", "len", "not", "or", "print", "printf", "println"],
  ...["urlquery", "eq", "ge", "gt", "le", "lt", "ne"],
];

/**
 * The first thing that is wrong with a template of Go's, as its program parses it before it runs it; none where it is
 * right. A program says what is in it besides Go's own functions.
 *
 * @param variables with their dollar, all that are there at the beginning
 */
export function goTemplateFault(
  text: string,
  functions: readonly string[],
  variables: readonly string[],
): readonly GrammarFault[] {
  try {
    new Parser(tokensOf(text), functions, variables).template();
    return [];
  } catch (error) {
    if (error instanceof TemplateFault) return [{ offset: error.offset, message: error.message }];
    throw error;
  }
}

/** Source: parse.go of Go's text/template/parse. */
class Parser {
  private readonly tokens: readonly Token[];
  private position = 0;
  private known: readonly string[];
  private readonly functions: ReadonlySet<string>;
  private loops = 0;

  constructor(tokens: readonly Token[], functions: readonly string[], variables: readonly string[]) {
    this.tokens = tokens;
    this.functions = new Set([...goFunctions, ...functions]);
    this.known = variables;
  }

  template(): void {
    while (this.next.kind !== "end") {
      const open = this.take();
      const keyword = this.keyword();
      if (keyword === "define") {
        this.name();
        this.expect("}}");
        this.definition(open);
      } else if (keyword === "end" || keyword === "else") {
        throw new TemplateFault(`this ${keyword} closes nothing: take it out`, open.offset);
      } else this.action(open, keyword);
    }
  }

  private get next(): Token {
    return this.tokens[this.position] ?? { kind: "end", text: "", offset: 0 };
  }

  private take(): Token {
    const token = this.next;
    this.position += 1;
    return token;
  }

  /** Goes over a space, which matters only between operands. */
  private skipSpace(): Token {
    if (this.next.kind === "space") this.position += 1;
    return this.next;
  }

  private expect(...kinds: readonly TokenKind[]): Token {
    const token = this.skipSpace();
    if (!kinds.includes(token.kind)) throw unexpected(token);
    return this.take();
  }

  private keyword(): string | undefined {
    return this.skipSpace().kind === "keyword" ? this.take().text : undefined;
  }

  /** What is up to the `else` or `end` that belongs to an action, which is taken too. */
  private list(open: Token): "else" | "end" {
    while (this.next.kind !== "end") {
      const action = this.take();
      const keyword = this.keyword();
      if (keyword === "end") {
        this.expect("}}");
        return "end";
      }
      if (keyword === "else") return "else";
      if (keyword === "define") throw new TemplateFault("define stands outside of all others", action.offset);
      this.action(action, keyword);
    }
    throw new TemplateFault("this is never closed: add {{ end }}", open.offset);
  }

  private action(open: Token, keyword: string | undefined): void {
    switch (keyword) {
      case undefined:
        this.pipeline("}}", false);
        break;
      case "if":
      case "range":
      case "with":
        this.control(open, keyword);
        break;
      case "template":
        this.name();
        if (this.skipSpace().kind === "}}") this.take();
        else this.pipeline("}}", false);
        break;
      case "block":
        this.name();
        this.pipeline("}}", false);
        this.definition(open);
        break;
      default:
        if (this.loops === 0) throw new TemplateFault(`${keyword} stands only inside of range`, open.offset);
        this.expect("}}");
    }
  }

  private name(): void {
    const { text, offset } = this.expect("string");
    if (text.startsWith("'")) throw new TemplateFault("a name stands in double quotes", offset);
  }

  /** A template of its own, which knows no variables of others. */
  private definition(open: Token): void {
    const { known, loops } = this;
    this.known = ["$"];
    this.loops = 0;
    if (this.list(open) === "else") throw new TemplateFault("there is no else to this", open.offset);
    this.known = known;
    this.loops = loops;
  }

  private control(open: Token, keyword: string): void {
    const { known } = this;
    this.pipeline("}}", keyword === "range");
    if (keyword === "range") this.loops += 1;
    const end = this.list(open);
    if (keyword === "range") this.loops -= 1;
    if (end === "else") {
      const again = this.skipSpace();
      if (keyword !== "range" && again.kind === "keyword" && again.text === keyword) {
        this.take();
        this.control(open, keyword);
      } else {
        this.expect("}}");
        if (this.list(open) === "else") throw new TemplateFault("this has a second else", open.offset);
      }
    }
    this.known = known;
  }

  private pipeline(end: "}}" | ")", isRange: boolean): void {
    const declared = this.declarations(isRange);
    for (let isFirst = true; ; isFirst = false) {
      const token = this.skipSpace();
      if (isFirst && token.kind === end) throw new TemplateFault("something has to stand here", token.offset);
      if (!isFirst && ["literal", "dot", "nil", "string"].includes(token.kind))
        throw new TemplateFault(
          `${token.text} cannot take what comes through |: a function can`,
          token.offset,
        );
      this.command();
      if (this.next.kind !== "|") break;
      this.take();
      // Go takes one that leads nowhere.
      if (this.skipSpace().kind === end) break;
    }
    this.expect(end);
    this.known = [...this.known, ...declared];
  }

  /** Variables that are set by what follows. */
  private declarations(isRange: boolean): readonly string[] {
    const start = this.position;
    if (this.skipSpace().kind !== "variable") return [];
    const first = this.take().text;
    const after = this.skipSpace();
    if (after.kind === ":=" || after.kind === "=") {
      this.take();
      return [first];
    }
    if (after.kind === ",") {
      if (!isRange) throw new TemplateFault("only range sets two variables", after.offset);
      this.take();
      const second = this.expect("variable").text;
      this.expect(":=", "=");
      return [first, second];
    }
    this.position = start;
    return [];
  }

  private command(): void {
    for (;;) {
      this.operand();
      if (this.next.kind !== "space") break;
      if (["|", ")", "}}"].includes(this.skipSpace().kind)) break;
    }
    if (!["|", ")", "}}"].includes(this.next.kind)) throw unexpected(this.next);
  }

  private operand(): void {
    const token = this.skipSpace();
    const { kind, text, offset } = this.take();
    switch (kind) {
      case "function":
        if (!this.functions.has(text)) throw new TemplateFault(`there is no function ${text}`, offset);
        break;
      case "variable":
        if (!this.known.includes(text)) throw new TemplateFault(`there is no variable ${text}`, offset);
        break;
      case "(":
        this.pipeline(")", false);
        break;
      case "field":
        break;
      case "literal":
      case "string":
      case "dot":
      case "nil":
        if (this.next.kind === "field") throw unexpected(this.next);
        break;
      default:
        throw unexpected(token);
    }
    while (this.next.kind === "field") this.take();
  }
}

function unexpected({ kind, text, offset }: Token): TemplateFault {
  if (kind === "}}") return new TemplateFault("something has to stand before this }}", offset);
  return new TemplateFault(`${JSON.stringify(text)} is not expected here`, offset);
}
