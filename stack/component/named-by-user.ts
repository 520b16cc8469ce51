import { allOf, type Expression, findWords, join, namedText } from "../../template/index.ts";
import type { Scope } from "../scope.ts";

/** A word that may be the name of a metric, or the begin of several. */
const name = "[A-Za-z_:][A-Za-z0-9_:]*_[A-Za-z0-9_:]*([.][*+])?";

/** The names of metrics that a user reads, as a regular expression; empty where there are none. */
export const namedByUser = namedText("scrape.namedByUser", {
  description:
    "The metrics that are kept by name: those of scrape.keepMetrics, and what can be one in rules, dashboards and manifests of your own.",
  body: (_, { values: { scrape, rules, grafana, extraManifests } }: Scope) =>
    join(
      [rules.groups, grafana.dashboards.folders, extraManifests]
        .map((brought) => findWords(brought, name))
        .reduce<Expression<readonly string[]>>((one, other) => allOf(one, other), scrape.keepMetrics),
      "|",
    ),
});
