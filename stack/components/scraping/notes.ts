import { and, eq, isEmpty, type Note, notEmpty, or, pathOf, when } from "../../../template/index.ts";
import type { Scope } from "../../scope.ts";

/** That what the chart cannot look into may read metrics that are not kept. */
export function unseenReaders({ values: { scrape, grafana, operator } }: Scope): Note {
  const { discovery, grafanaCom } = grafana.dashboards;
  return when(
    and(
      eq(scrape.metrics, "lean"),
      isEmpty(scrape.keepMetrics),
      or(
        and(grafana.enabled, or(discovery.enabled, notEmpty(grafanaCom))),
        and(operator.enabled, operator.reads.prometheusRules.enabled),
      ),
    ),
    `Rules and dashboards that are not in these values may read metrics that are not kept (${pathOf(scrape.metrics)}: lean): kmstack metrics FILE... says which to name in ${pathOf(scrape.keepMetrics)}.`,
  );
}
