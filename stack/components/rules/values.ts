import {
  duration,
  either,
  integer,
  listOf,
  mapOf,
  object,
  required,
  text,
  textOf,
  unset,
} from "../../../schema/index.ts";
import { alertTemplate } from "../../kit/grammars/alert-template.ts";
import { promql } from "../../kit/grammars/promql.ts";
import { ruleLabelName, seriesName } from "../../kit/series/names.ts";

const metricName = textOf(seriesName);

const name = textOf({ pattern: "^[^\\n]+$", expected: "a name of one line" });

const expression = textOf({
  pattern: "^[ \\t\\r\\n]*[^ \\t\\r\\n]([^\\n]|\\n)*$",
  expected: "an expression such as up == 0",
  grammar: promql,
});

const template = textOf({ grammar: alertTemplate });

const labels = (value: typeof text | typeof template, description: string) =>
  mapOf(value(required, "The label's value."), unset, description, ruleLabelName);

const ofAlertOrSeries =
  "Labels of the alert or the series; those of an alert may use templates as annotations do.";

const expr = expression(
  required,
  "The PromQL expression that is evaluated. Helm takes any text; `kmstack validate` parses it.",
);

/** A rule as Prometheus' rule files have it. Source: Prometheus 3.15, model/rulefmt. */
const rule = either(
  {
    alert: object(
      {
        alert: name(required, "The alert's name."),
        expr,
        labels: labels(template, ofAlertOrSeries),
        for: duration(unset, "How long the expression has to hold before the alert fires."),
        keep_firing_for: duration(unset, "How long the alert goes on firing after that."),
        annotations: mapOf(
          template(required, "The annotation's text."),
          unset,
          "What the alert says to people; may use Prometheus' templates, such as {{ $labels.pod }}, which `kmstack validate` parses.",
          { keyPattern: "^[^\\n]+$", keyExpected: "an annotation's name such as summary" },
        ),
      },
      "An alert.",
    ),
    record: object(
      {
        record: metricName(required, "The name of the series that the result is stored as."),
        expr,
        labels: labels(text, ofAlertOrSeries),
      },
      "A recorded series.",
    ),
  },
  required,
  "A rule.",
);

/** A group as Prometheus' rule files have it, so that those can be pasted. */
const group = object(
  {
    name: name(required, "The group's name, unlike all others."),
    interval: duration(unset, "How often its rules are evaluated; by default `rules.interval`."),
    query_offset: duration(unset, "How far in the past they are evaluated."),
    limit: integer(unset, "How many alerts or series one of its rules may make at most.", { minimum: 0 }),
    labels: labels(text, "Labels of all alerts and series of the group."),
    rules: listOf(rule, required, "Its rules, evaluated in this order."),
  },
  "A group of rules.",
  required,
);

/** Alerts and recorded series: how often they are evaluated, and the user's own. */
export const values = {
  interval: duration("30s", "How often rules are evaluated."),
  groups: listOf(group, [], "Your own groups of rules, as Prometheus' rule files have them.", {
    examples: [
      [
        {
          name: "example",
          rules: [{ alert: "TooSlow", expr: "up == 0", for: "5m", labels: { severity: "warning" } }],
        },
      ],
    ],
  }),
};
