import { dashboards } from "../../../stack/index.ts";
import { asAsked, expressionsOf } from "../../../stack/kit/dashboards/verify.ts";
import { render } from "../render.ts";
import { everyAlert } from "./values.ts";

const ofRules = render(everyAlert)
  .alertGroups()
  .flatMap(({ rules }) => rules.map(({ expr }) => expr));
const panels = dashboards.flatMap(({ sections }) => sections.flatMap(({ lines }) => lines.flat()));

/** All that the chart asks Prometheus by itself: the expressions of its rules, and of its panels as Prometheus gets them. */
export const chartExpressions: readonly string[] = [
  ...ofRules,
  ...panels.flatMap(expressionsOf).map(asAsked),
];
