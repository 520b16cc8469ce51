/** What a pattern must not hold, since RE2 (Helm) and JavaScript (editors, ajv) read it differently or not at all. */
const differences: readonly (readonly [RegExp, string])[] = [
  [/\(\?(?!:)/, "look-arounds, flags and named groups are not in both"],
  [/\\[1-9]/, "RE2 has no back-references"],
  [/\\[sS]/, "\\s matches more in JavaScript: list the characters, as in [^ \\t\\r\\n]"],
  [/\\[bBpPhHvVzZAQEC]/, "this escape is not the same in both"],
];

/**
 * Why a pattern cannot be used in a schema; `undefined` where it can.
 *
 * @param pattern a regular expression that is to match a whole text: `^(a|b)$`, never `^a|b$`
 */
export function patternFault(pattern: string): string | undefined {
  if (!pattern.startsWith("^") || !/(^|[^\\])(\\\\)*\$$/.test(pattern)) {
    return "it must match the whole text: ^…$";
  }
  const bare = pattern.replace(/\\./g, (pair) => (/[a-zA-Z0-9]/.test(pair) ? pair : "\\~"));
  const outsideClasses = bare.replace(/\[\^?\]?[^\]]*\]/g, "");
  if (outsideClasses.includes(".")) return "the dot matches other line ends in RE2: write [^\\n]";
  if (hasOuterAlternative(outsideClasses)) return "alternatives need a group: ^(a|b)$, not ^a|b$";
  const difference = differences.find(([expression]) => expression.test(bare));
  if (difference !== undefined) return difference[1];
  try {
    new RegExp(pattern, "u");
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return undefined;
}

function hasOuterAlternative(pattern: string): boolean {
  let depth = 0;
  for (const character of pattern) {
    if (character === "(") depth += 1;
    if (character === ")") depth -= 1;
    if (character === "|" && depth === 0) return true;
  }
  return false;
}
