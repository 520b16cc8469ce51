import { DefinitionError } from "../../../schema/index.ts";
import { promql } from "./promql.ts";

/**
 * Sees that an expression of the chart's own is PromQL.
 *
 * @param of whose it is, for the message
 * @throws {DefinitionError} where it is none, with the place in it
 */
export function verifyPromql(of: string, expr: string): void {
  const [fault] = promql.faults(expr);
  if (fault === undefined) return;
  const { offset, message } = fault;
  const before = expr.slice(Math.max(0, offset - 30), offset);
  throw new DefinitionError(
    of,
    `no PromQL at character ${offset + 1}, behind ${JSON.stringify(before)}: ${message}`,
  );
}
