import { verifyPromql } from "../grammars/verify-promql.ts";
import type { Dashboard } from "./dashboard.ts";
import type { Panel } from "./panel.ts";

/**
 * Sees that all expressions of some dashboards are PromQL.
 *
 * @throws {DefinitionError} where one is none, with its dashboard, its panel and the place in it
 */
export function verifyDashboards(dashboards: readonly Dashboard[]): void {
  for (const { uid, sections } of dashboards) {
    for (const panel of sections.flatMap(({ lines }) => lines.flat())) {
      for (const expr of expressionsOf(panel)) verifyPromql(`${uid}, "${panel.title}"`, asAsked(expr));
    }
  }
}

/** The expressions of a panel, in the order of its queries. */
export function expressionsOf(panel: Panel): readonly string[] {
  switch (panel.kind) {
    case "stat":
      return [panel.expr];
    case "timeseries":
      return panel.queries.map(({ expr }) => expr);
    case "table":
      return panel.values.map(({ expr }) => expr);
  }
}

/**
 * An expression as Prometheus gets it, for instance: Grafana's durations are five minutes, and any value of a variable is chosen.
 * What begins with a digit is a group of a regular expression.
 */
export function asAsked(expr: string): string {
  return expr.replaceAll(/\$__(?:rate_interval|interval|range)\b/g, "5m").replaceAll(/\$[A-Za-z_]\w*/g, ".*");
}
