import { booleanShape, operation, textShape } from "../language/operation.ts";
import { cut, isWordText } from "../language/word.ts";

/**
 * True where the text holds the other one.
 *
 * @example
 * includes(v.greeting, "world")
 */
export const includes = operation<[string, string], boolean>({
  print: (text, part) => `contains ${part} ${text}`,
  evaluate: (text, part) => text.includes(part),
  shape: booleanShape,
  neverFails: true,
});

/**
 * True where the text begins with the other one.
 *
 * @example
 * startsWith(v.path, "/")
 */
export const startsWith = operation<[string, string], boolean>({
  print: (text, prefix) => `hasPrefix ${prefix} ${text}`,
  evaluate: (text, prefix) => text.startsWith(prefix),
  shape: booleanShape,
  neverFails: true,
});

/**
 * True where the text ends with the other one.
 *
 * @example
 * endsWith(v.path, "/")
 */
export const endsWith = operation<[string, string], boolean>({
  print: (text, suffix) => `hasSuffix ${suffix} ${text}`,
  evaluate: (text, suffix) => text.endsWith(suffix),
  shape: booleanShape,
  neverFails: true,
});

/**
 * True where a regular expression (of RE2 and JavaScript alike) matches somewhere in the text.
 *
 * @example
 * matches(v.greeting, "^[A-Z]")
 */
export const matches = operation<[string, string], boolean>({
  print: (text, pattern) => `regexMatch ${pattern} ${text}`,
  evaluate: (text, pattern) => new RegExp(pattern, "u").test(text),
  shape: booleanShape,
  neverFails: true,
});

/**
 * The text with something else in place of all that a regular expression (of RE2 and JavaScript alike) matches in it. What
 * takes its place is taken as it is: `$1` means nothing.
 *
 * @example
 * replaceMatch(v.greeting, "[a-z]+", "x")
 */
export const replaceMatch = operation<[string, string, string], string>({
  print: (text, pattern, to) => `regexReplaceAllLiteral ${pattern} ${text} ${to}`,
  evaluate: replacedMatches,
  shape: (text, _, to) => (isWordText(to) ? cut(text) : textShape),
  neverFails: true,
});

/** As Go has it: nothing, right behind a match, is none. */
function replacedMatches(text: string, pattern: string, to: string): string {
  let end = -1;
  return text.replace(new RegExp(pattern, "gu"), (match: string, ...more: readonly unknown[]) => {
    const offset = Number(more.find((one) => typeof one === "number"));
    if (match === "" && offset === end) return "";
    end = offset + match.length;
    return to;
  });
}

/**
 * The first that a regular expression (of RE2 and JavaScript alike) matches in the text; the empty text where it matches nothing.
 *
 * @example
 * firstMatch(v.greeting, "[a-z]+")
 */
export const firstMatch = operation<[string, string], string>({
  print: (text, pattern) => `regexFind ${pattern} ${text}`,
  evaluate: (text, pattern) => new RegExp(pattern, "u").exec(text)?.[0] ?? "",
  shape: cut,
  neverFails: true,
});

/**
 * The text without what a regular expression (of RE2 and JavaScript alike) matches in it.
 *
 * @example
 * withoutMatch(v.greeting, "[,!]")
 */
export const withoutMatch = operation<[string, string], string>({
  print: (text, pattern) => `regexReplaceAllLiteral ${pattern} ${text} ""`,
  evaluate: (text, pattern) => text.replace(new RegExp(pattern, "gu"), ""),
  shape: cut,
  neverFails: true,
});
