import { operation } from "../language/operation.ts";
import { jsonOf } from "./sameness.ts";

/**
 * What a regular expression (of RE2 and JavaScript alike) finds in a value, keys and texts at any depth, as it stands in
 * its JSON: with quotes, without spaces, the keys in order.
 */
export const findAll = operation<[unknown, string], readonly string[]>({
  print: (value, pattern) => `regexFindAll ${pattern} (toJson ${value}) -1`,
  evaluate: (value, pattern) => jsonOf(value).match(new RegExp(pattern, "gu")) ?? [],
  shape: {
    kind: "list",
    item: { shape: { kind: "text" }, description: "", presence: { kind: "required" } },
  },
  neverFails: true,
});
