import {
  boolean,
  type Definition,
  duration,
  mapOf,
  type ObjectOf,
  object,
  required,
  textOf,
  unset,
  url,
} from "../../../schema/index.ts";
import { alertTemplate } from "../grammars/alert-template.ts";
import { ruleLabelName } from "../series/names.ts";
import type { Alert, AlertGroup, Alerts, Threshold } from "./alert.ts";

const template = textOf({ grammar: alertTemplate });

const severity = textOf({
  pattern: "^[A-Za-z0-9]([A-Za-z0-9_.-]*[A-Za-z0-9])?$",
  expected: "a severity such as critical, warning or info",
  word: true,
});

const ofEachAlert = {
  enabled: boolean(true, "Make it."),
  for: duration("0s", "How long it has to hold."),
  severity: severity("warning", "How much it wants."),
};

/** The values of an alert. */
type AlertFields<A extends Alert> = typeof ofEachAlert &
  (A extends { readonly threshold: infer T extends Threshold } ? { readonly threshold: T } : unknown);

type FieldsOfAlerts<A extends Alerts> = {
  readonly [N in keyof A]: Definition<ObjectOf<AlertFields<A[N]>>>;
};

/** All of several types at once. */
type All<T> = (T extends unknown ? (of: T) => void : never) extends (of: infer A) => void ? A : never;

/** What people say of each alert of some groups, by its name: to be spread among `alertSettings`. */
export function alertFields<const G extends AlertGroup>(
  groups: readonly G[],
): All<FieldsOfAlerts<G["alerts"]>> {
  const alerts = groups.flatMap(({ alerts }) => Object.entries(alerts));
  // Each is there under its own name and with its own threshold, which fromEntries cannot say.
  return Object.fromEntries(alerts.map(([name, alert]) => [name, fieldsOf(alert)])) as All<
    FieldsOfAlerts<G["alerts"]>
  >;
}

function fieldsOf(alert: Alert): Definition<object> {
  const fields = {
    ...ofEachAlert,
    for: duration(alert.for, ofEachAlert.for.description),
    severity: severity(alert.severity, ofEachAlert.severity.description),
  };
  return object(
    alert.threshold === undefined ? fields : { ...fields, threshold: alert.threshold },
    alert.summary,
  );
}

/** The switches of some groups of alerts: `groups` of `alertSettings`. */
export function groupFields<const G extends AlertGroup>(
  groups: readonly G[],
): { readonly [K in G["key"]]: Definition<boolean> } {
  const fields = groups.map(({ key, about }) => [key, boolean(true, `Those about ${about}.`)] as const);
  // Each is there under its own key, which fromEntries cannot say.
  return Object.fromEntries(fields) as { readonly [K in G["key"]]: Definition<boolean> };
}

/** What people say of all alerts together. */
export const alertSettings = {
  enabled: boolean(true, "Make the chart's own alerts, for the parts that are watched."),
  labels: mapOf(
    template(required, "The label's value."),
    {},
    "Labels of each of them; may use Prometheus' templates.",
    {
      ...ruleLabelName,
      reservedKeys: [...ruleLabelName.reservedKeys, "alertname", "severity"],
      examples: [{ team: "platform" }],
    },
  ),
  annotations: mapOf(
    template(required, "The annotation's text."),
    {},
    "Annotations of each of them; may use Prometheus' templates.",
    {
      keyPattern: "^[^\\n]+$",
      keyExpected: "an annotation's name such as escalation",
      reservedKeys: ["summary", "description", "runbook_url", "dashboard_url"],
      examples: [{ escalation: "https://wiki.example.com/on-call" }],
    },
  ),
  runbookUrl: url(
    unset,
    "What comes before the alert's name in its annotation `runbook_url`; without it there is none. docs/alerts.md of the chart's repository has an anchor for each name.",
    { examples: ["https://wiki.example.com/runbooks/"] },
  ),
  dashboardUrl: url(
    unset,
    "The address of Grafana, of which the annotation `dashboard_url` is made: `/d/` and the dashboard that explains the alert, where there is one. By default `grafana.externalUrl`, where this release has a Grafana; without either there is no such annotation.",
    { examples: ["https://grafana.example.com"] },
  ),
} as const;
