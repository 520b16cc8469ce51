import type { Shape } from "../../schema/index.ts";

/** Characters that are safe anywhere inside an unquoted YAML scalar. */
const wordCharacters = /^[A-Za-z0-9._/+-]+$/;

export function isWord(text: string): boolean {
  return wordCharacters.test(text);
}

/** True of a text whose characters are all safe inside a longer scalar. */
export function isWordText(shape: Shape | undefined): boolean {
  if (shape?.kind === "choice") return Object.keys(shape.options).every(isWord);
  return shape?.kind === "text" && shape.word === true;
}

/** What is left of a word is a word, or nothing. */
export function cut(text: Shape | undefined): Shape {
  return isWordText(text) ? { kind: "text", word: true, mayBeEmpty: true } : { kind: "text" };
}
