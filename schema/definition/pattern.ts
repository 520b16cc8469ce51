import { remembered } from "../remembered.ts";

/** What a pattern must not hold, since RE2 (Helm) and JavaScript (editors, ajv) read it differently or not at all. */
const differences: readonly (readonly [RegExp, string])[] = [
  [/\(\?(?!:)/, "look-arounds, flags and named groups are not in both"],
  [/\\[1-9]/, "RE2 has no back-references"],
  [/\\[sS]/, "\\s matches more in JavaScript: list the characters, as in [^ \\t\\r\\n]"],
  [/\\[bBpPhHvVzZAQECcku]/, "this escape is not the same in both"],
  [/\[\^?\]/, "RE2 has no class of no characters"],
];

/**
 * Why a pattern cannot be used in a schema; `undefined` where it can.
 *
 * @param pattern a regular expression that is to match a whole text: `^(a|b)$`, never `^a|b$`
 */
export const patternFault = remembered((pattern: string): string | undefined => {
  if (!pattern.startsWith("^") || !/(^|[^\\])(\\\\)*\$$/.test(pattern)) {
    return "it must match the whole text: ^…$";
  }
  const bare = pattern.replace(/\\./g, (pair) => (/[a-zA-Z0-9]/.test(pair) ? pair : "\\~"));
  const outsideClasses = bare.replace(/\[\^?\]?[^\]]*\]/g, "~");
  if (outsideClasses.includes(".")) return "the dot matches other line ends in RE2: write [^\\n]";
  if (hasOuterAlternative(outsideClasses)) return "alternatives need a group: ^(a|b)$, not ^a|b$";
  if (mostRepeats(outsideClasses) > 1000)
    return "RE2 repeats at most 1000 times, repeats of repeats counted: say the length apart";
  const difference = differences.find(([expression]) => expression.test(bare));
  if (difference !== undefined) return difference[1];
  try {
    new RegExp(pattern, "u");
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return undefined;
});

function hasOuterAlternative(pattern: string): boolean {
  let depth = 0;
  for (const character of pattern) {
    if (character === "(") depth += 1;
    if (character === ")") depth -= 1;
    if (character === "|" && depth === 0) return true;
  }
  return false;
}

/** The largest bound of a repeat, times that of what it repeats. Source: repeatIsValid in Go's regexp/syntax. */
function mostRepeats(pattern: string): number {
  // For each group that is open, the most repeats in it so far, and those of what may be repeated next.
  const open = [{ most: 1, last: 1 }];
  for (const [token, least, most = least] of pattern.matchAll(/\\.|\{([0-9]+)(?:,([0-9]*))?\}|./gs)) {
    const group = open.at(-1);
    if (group === undefined) return 1;
    if (token === "(") open.push({ most: 1, last: 1 });
    else if (token === ")") {
      open.pop();
      const outer = open.at(-1);
      if (outer !== undefined) outer.last = group.most;
    } else if (least !== undefined) group.last *= Math.max(Number(least), Number(most), 1);
    else if (!"*+?".includes(token)) group.last = 1;
    const here = open.at(-1);
    if (here !== undefined) here.most = Math.max(here.most, here.last);
  }
  return open[0]?.most ?? 1;
}
