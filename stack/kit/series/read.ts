import type { Dashboard } from "../dashboards/dashboard.ts";
import { asAsked, expressionsOf } from "../dashboards/verify.ts";
import type { AlertGroup } from "../rules/alert.ts";
import { placeholder } from "../rules/expression.ts";
import { type Selector, selectorsIn } from "./selectors.ts";

/** Who reads series of a metric, and which. */
export interface Reader {
  /** An alert, a recorded series, or a dashboard, as people call it. */
  readonly by: string;
  readonly kind: "alert" | "recording" | "dashboard";
  readonly selectors: readonly Selector[];
}

/** All that some rules and dashboards read, those of a dashboard's variables too. */
export function readersAmong(
  groups: readonly AlertGroup[],
  dashboards: readonly Dashboard[],
): readonly Reader[] {
  return [
    ...groups.flatMap(({ recordings, alerts }) => [
      ...recordings.map(({ record, expr }) => reader("recording", record, [expr])),
      ...Object.entries(alerts).map(([name, { expr }]) =>
        reader("alert", name, [expr.replaceAll(placeholder, "0")]),
      ),
    ]),
    ...dashboards.map(({ title, sections, variables }) =>
      reader("dashboard", title, [
        ...sections.flatMap(({ lines }) => lines.flat().flatMap(expressionsOf)).map(asAsked),
        ...variables.map(({ of: { metric, matchers = "" } }) => asAsked(`${metric}{${matchers}}`)),
      ]),
    ),
  ];
}

function reader(kind: Reader["kind"], by: string, expressions: readonly string[]): Reader {
  return { kind, by, selectors: expressions.flatMap(selectorsIn) };
}
