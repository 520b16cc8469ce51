import { operation, textsShape } from "../language/operation.ts";
import { jsonOf } from "./sameness.ts";

/**
 * What a regular expression (of RE2 and JavaScript alike) finds in a value, keys and texts at any depth, as it stands in
 * its JSON: with quotes, without spaces, the keys in order.
 *
 * @example
 * findAll(v.hosts, "[a-z]+\\.example")
 */
export const findAll = operation<[unknown, string], readonly string[]>({
  print: (value, pattern) => `regexFindAll ${pattern} (toJson ${value}) -1`,
  evaluate: (value, pattern) => jsonOf(value).match(new RegExp(pattern, "gu")) ?? [],
  shape: textsShape,
  neverFails: true,
});

/**
 * The same, for words in texts: what is escaped in JSON, such as a line's end, is a blank, also within the JSON of a text that
 * is JSON itself.
 *
 * @example
 * findWords(v.greeting, "[a-z]+")
 */
export const findWords = operation<[unknown, string], readonly string[]>({
  print: (value, pattern) =>
    `regexFindAll ${pattern} (regexReplaceAll "[\\\\\\\\]+(u[0-9a-f]{4}|.)" (toJson ${value}) " ") -1`,
  evaluate: (value, pattern) =>
    jsonOf(value)
      .replaceAll(/\\+(u[0-9a-f]{4}|.)/g, " ")
      .match(new RegExp(pattern, "gu")) ?? [],
  shape: textsShape,
  neverFails: true,
});
