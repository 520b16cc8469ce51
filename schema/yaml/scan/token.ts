import type { Tag } from "./names.ts";

/** A part of a text that says what its structure is. */
export interface Token {
  readonly kind: TokenKind;
  /** Offsets in the text. */
  readonly start: number;
  readonly end: number;
  /** Of a scalar its text, of an anchor or alias its name. */
  readonly text?: string;
  /** Whether it is a scalar without quotes that is no block. */
  readonly isPlain?: boolean;
  readonly tag?: Tag;
}

/**
 * What is not in the text: `key` stands before any key, with or without its question mark; `block list`, `block map`
 * and `block end` stand where indentation begins and ends one.
 */
export type TokenKind =
  | ("alias" | "anchor" | "tag" | "scalar" | "end")
  | ("key" | "block list" | "block map" | "block end")
  | ("-" | ":" | "[" | "]" | "{" | "}" | "," | "---" | "...");
