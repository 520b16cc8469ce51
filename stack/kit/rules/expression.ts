/** What stands for a threshold in an expression. */
export const placeholder = "$threshold";

/**
 * An expression of a rule in one line.
 *
 * @param of the rule, for the message
 * @throws {SyntaxError} where there is a threshold and no place for it, or the other way round
 */
export function inOneLine(of: string, expr: string, hasThreshold: boolean): string {
  const line = expr.replace(/\s+/g, " ").trim();
  if (line.includes(placeholder) !== hasThreshold) {
    throw new SyntaxError(
      `${of}: ${hasThreshold ? `nothing compares with its threshold: write ${placeholder} where it belongs` : `there is no threshold for ${placeholder} to stand for`}`,
    );
  }
  return line;
}
