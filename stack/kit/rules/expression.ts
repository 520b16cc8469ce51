import { promql } from "../grammars/promql.ts";

/** What stands for a threshold in an expression. */
export const placeholder = "$threshold";

/**
 * An expression of a rule in one line.
 *
 * @param of the rule, for the message
 * @param threshold what stands for its threshold by default; left out: it has none
 * @throws {SyntaxError} where it is no PromQL, with the rule and the place in it
 */
export function parsedExpression(of: string, expr: string, threshold?: string): string {
  const line = expr.replace(/\s+/g, " ").trim();
  const places = line.split(placeholder);
  if (places.length > 1 !== (threshold !== undefined)) {
    throw new SyntaxError(
      `${of}: ${threshold === undefined ? `there is no threshold for ${placeholder} to stand for` : `nothing compares with its threshold: write ${placeholder} where it belongs`}`,
    );
  }
  const [fault] = promql.faults(places.join(threshold ?? ""));
  if (fault === undefined) return line;
  const { offset, message } = fault;
  const before = line.slice(Math.max(0, offset - 30), offset);
  throw new SyntaxError(
    `${of}: no PromQL at character ${offset + 1}, behind ${JSON.stringify(before)}: ${message}`,
  );
}
