import { DefinitionError } from "../../../schema/index.ts";
import { promql } from "../grammars/promql.ts";
import { type AlertGroup, defaultText } from "./alert.ts";
import { placeholder } from "./expression.ts";

/**
 * Sees that all expressions of some groups are PromQL, with what their thresholds are by default.
 *
 * @throws {DefinitionError} where one is none, with its rule and the place in it
 */
export function verifyExpressions(groups: readonly AlertGroup[]): void {
  for (const { alerts, recordings } of groups) {
    for (const { record, expr } of recordings) verifyExpression(record, expr);
    for (const [name, { expr, threshold }] of Object.entries(alerts)) {
      const compared = threshold === undefined ? "" : defaultText(threshold);
      verifyExpression(
        name,
        expr.replaceAll(placeholder, () => compared),
      );
    }
  }
}

function verifyExpression(of: string, expr: string): void {
  const [fault] = promql.faults(expr);
  if (fault === undefined) return;
  const { offset, message } = fault;
  const before = expr.slice(Math.max(0, offset - 30), offset);
  throw new DefinitionError(
    of,
    `no PromQL at character ${offset + 1}, behind ${JSON.stringify(before)}: ${message}`,
  );
}
