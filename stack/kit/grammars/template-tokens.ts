import { stringFault } from "./promql-tokens.ts";

/** What is wrong with a template, thrown where it is found. */
export class TemplateFault extends Error {
  readonly offset: number;

  constructor(reason: string, offset: number) {
    super(reason);
    this.offset = offset;
  }
}

/** A part of an action: `{{`, a word, a space, … `}}`; the text between actions is none. */
export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  readonly offset: number;
}

export type TokenKind =
  | ("{{" | "}}" | "space" | "end" | "keyword")
  | ("function" | "field" | "variable" | "dot" | "nil" | "literal" | "string")
  | ("(" | ")" | "|" | ":=" | "=" | ",");

const keywords = new Set([
  "block",
  "break",
  "continue",
  "define",
  "else",
  "end",
  "if",
  "range",
  "template",
  "with",
]);

const word = "[\\p{L}\\p{Nd}_]";

/** What may stand in an action, the first that fits. */
const kinds: readonly (readonly [TokenKind, RegExp])[] = [
  ["}}", /(?:[ \t\r\n]-)?\}\}/uy],
  ["space", /(?:[ \t\r\n](?!-\}\}))+/uy],
  [":=", /:=/uy],
  ["=", /=/uy],
  [",", /,/uy],
  ["|", /\|/uy],
  ["(", /\(/uy],
  [")", /\)/uy],
  ["string", /"(?:[^"\\\n]|\\[^\n])*"?|`[^`]*`?|'(?:[^'\\\n]|\\[^\n])*'?/uy],
  ["variable", new RegExp(`\\$${word}*`, "uy")],
  ["literal", /[-+]?\.?\d[\w.]*(?:(?<=[eEpP])[-+]\w+)?|[-+][\w.]*/uy],
  ["field", new RegExp(`\\.${word}+`, "uy")],
  ["dot", /\./uy],
  ["function", new RegExp(`${word}+`, "uy")],
];

/** Words that only these may follow. */
const ending = /[ \t\r\n.,|:()]|\}\}|$/uy;

/**
 * The parts of a template. Source: lex.go of Go's text/template/parse.
 *
 * @throws TemplateFault where one cannot be read
 */
export function tokensOf(template: string): readonly Token[] {
  const tokens: Token[] = [];
  for (let at = template.indexOf("{{"); at >= 0; at = template.indexOf("{{", at)) {
    const comment = /\{\{(?:-[ \t\r\n]+)?\/\*/y;
    comment.lastIndex = at;
    at = comment.test(template) ? afterComment(template, at) : afterAction(template, at, tokens);
  }
  return [...tokens, { kind: "end", text: "", offset: template.length }];
}

function afterComment(template: string, start: number): number {
  const end = template.indexOf("*/", start);
  if (end < 0) throw new TemplateFault("this comment is never closed: add */}}", start);
  const close = /\*\/(?:[ \t\r\n]+-)?\}\}/y;
  close.lastIndex = end;
  if (!close.test(template)) throw new TemplateFault("after a comment comes }} and nothing else", end + 2);
  return close.lastIndex;
}

function afterAction(template: string, start: number, tokens: Token[]): number {
  const opening = /^\{\{(?:-(?=[ \t\r\n]))?/.exec(template.slice(start))?.[0] ?? "{{";
  tokens.push({ kind: "{{", text: opening, offset: start });
  let at = start + opening.length;
  for (;;) {
    if (at >= template.length) throw new TemplateFault("this {{ is never closed: add the }}", start);
    const token = tokenAt(template, at);
    tokens.push(token);
    at += token.text.length;
    if (token.kind === "}}") return at;
  }
}

function tokenAt(template: string, offset: number): Token {
  for (const [kind, pattern] of kinds) {
    pattern.lastIndex = offset;
    const text = pattern.exec(template)?.[0];
    if (text !== undefined) return checked({ kind: kindOf(kind, text), text, offset }, template);
  }
  throw new TemplateFault(
    `${JSON.stringify(String.fromCodePoint(template.codePointAt(offset) ?? 0))} is not expected here`,
    offset,
  );
}

function kindOf(kind: TokenKind, text: string): TokenKind {
  if (kind !== "function") return kind;
  if (keywords.has(text)) return "keyword";
  return text === "nil" ? "nil" : text === "true" || text === "false" ? "literal" : kind;
}

function checked(token: Token, template: string): Token {
  const { kind, text, offset } = token;
  if (kind === "string") {
    const fault = stringFault(text, offset);
    if (fault !== undefined) throw new TemplateFault(fault.message, fault.offset);
  }
  if (kind === "literal" && text !== "true" && text !== "false" && !isNumber(text))
    throw new TemplateFault(`${text} is no number`, offset);
  if (["function", "keyword", "field", "variable", "dot"].includes(kind)) {
    ending.lastIndex = offset + text.length;
    if (!ending.test(template)) {
      const next = template.slice(offset + text.length, offset + text.length + 1);
      throw new TemplateFault(
        `${JSON.stringify(next)} cannot follow ${text}: a name is of letters, digits and _`,
        offset + text.length,
      );
    }
  }
  return token;
}

function isNumber(text: string): boolean {
  return /^[-+]?(?:0[xX][\da-fA-F_]+|0[bB][01_]+|0[oO][0-7_]+|(?:\d[\d_]*(?:\.[\d_]*)?|\.\d[\d_]*)(?:[eE][-+]?\d+)?)i?$/.test(
    text,
  );
}
