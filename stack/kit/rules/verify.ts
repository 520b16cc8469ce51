import { verifyPromql } from "../grammars/verify-promql.ts";
import { type AlertGroup, defaultText } from "./alert.ts";
import { placeholder } from "./expression.ts";

/**
 * Sees that all expressions of some groups are PromQL, with what their thresholds are by default.
 *
 * @throws {DefinitionError} where one is none, with its rule and the place in it
 */
export function verifyExpressions(groups: readonly AlertGroup[]): void {
  for (const { alerts, recordings } of groups) {
    for (const { record, expr } of recordings) verifyPromql(record, expr);
    for (const [name, { expr, threshold }] of Object.entries(alerts)) {
      const compared = threshold === undefined ? "" : defaultText(threshold);
      verifyPromql(
        name,
        expr.replaceAll(placeholder, () => compared),
      );
    }
  }
}
