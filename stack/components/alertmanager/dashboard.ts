import type { Dashboard } from "../../kit/dashboards/dashboard.ts";
import { by, grown, lines, linesOf, orNone, quantile, rate, series } from "../../kit/dashboards/promql.ts";
import { replicasAway } from "../../kit/dashboards/replicas.ts";
import { noneWanted, worseAbove } from "../../kit/dashboards/steps.ts";
import { cluster, variable } from "../../kit/dashboards/variables.ts";

const chosen = 'job="alertmanager", pod=~"$pod"';

const failed = by("sum", "integration", rate("alertmanager_notifications_failed_total", chosen));
const sent = by("sum", "integration", rate("alertmanager_notifications_total", chosen));

/** Who tells people. */
export const alertmanager: Dashboard = {
  uid: "kmstack-alertmanager",
  title: "Alertmanager",
  description: "Which alerts there are, and whether people are told of them.",
  variables: [cluster("alertmanager_build_info"), variable("pod", "Pod", "alertmanager_build_info")],
  sections: [
    {
      title: "Is it fine?",
      lines: [
        [
          {
            kind: "stat",
            title: "Alerts",
            description: "Alerts that people are told of, as one replica has them.",
            unit: "none",
            expr: `max(${series("alertmanager_alerts", `${chosen}, state="active"`)})`,
          },
          {
            kind: "stat",
            title: "Held back",
            description: "Alerts of which nobody is told: silenced, or behind another one.",
            unit: "none",
            expr: `max(${series("alertmanager_alerts", `${chosen}, state="suppressed"`)})`,
          },
          {
            kind: "stat",
            title: "Notifications that failed",
            description: "In the time that is looked at. Each is tried again for a while.",
            unit: "none",
            decimals: 0,
            steps: noneWanted,
            expr: `sum(${grown("alertmanager_notifications_failed_total", chosen)})`,
          },
          {
            kind: "stat",
            title: "Configuration refused",
            description: "Replicas that go by an old configuration, because they do not take the new one.",
            unit: "none",
            steps: noneWanted,
            expr: orNone(`count(${series("alertmanager_config_last_reload_successful", chosen)} == 0)`),
          },
          replicasAway(chosen),
        ],
      ],
    },
    {
      title: "Where?",
      lines: [
        [
          {
            kind: "table",
            title: "Ways to people",
            description: "How many notifications go each way, and how many of them fail.",
            labels: [{ label: "integration", title: "Way" }],
            values: [
              {
                title: "Failing",
                unit: "percentunit",
                decimals: 1,
                steps: worseAbove({ look: 0.001, act: 0.01 }),
                expr: `${failed} / (${sent} > 0)`,
              },
              {
                title: "Sent",
                unit: "none",
                decimals: 0,
                expr: `${by("sum", "integration", grown("alertmanager_notifications_total", chosen))} > 0`,
              },
            ],
          },
          {
            kind: "timeseries",
            title: "Alerts by state",
            description:
              "Active ones people are told of, suppressed ones not. A wall of them has most often one reason.",
            unit: "none",
            stacked: true,
            queries: [lines("max", "state", series("alertmanager_alerts", chosen))],
          },
        ],
      ],
    },
    {
      title: "Why?",
      lines: [
        [
          {
            kind: "timeseries",
            title: "Failures by reason",
            description:
              "Why they fail: authError is a password, rateLimited too many at once, serverError the other side's fault.",
            unit: "cps",
            queries: [
              lines("sum", "integration, reason", rate("alertmanager_notifications_failed_total", chosen)),
            ],
          },
          {
            kind: "timeseries",
            title: "Time to tell",
            description: "What 99 of 100 notifications take at most, by the way that they go.",
            unit: "s",
            queries: [
              linesOf(
                "integration",
                quantile(0.99, "integration", "alertmanager_notification_latency_seconds", chosen),
              ),
            ],
          },
        ],
        [
          {
            kind: "timeseries",
            title: "Alerts that come in",
            description:
              "What each replica gets in a second: each should get the same, and some always, the heartbeat.",
            unit: "cps",
            queries: [lines("sum", "pod, status", rate("alertmanager_alerts_received_total", chosen))],
          },
          {
            kind: "timeseries",
            title: "Members that each knows",
            description:
              "Of how many replicas each knows. Where one knows fewer than there are, people are told twice.",
            unit: "none",
            queries: [lines("max", "pod", series("alertmanager_cluster_members", chosen))],
          },
          {
            kind: "timeseries",
            title: "Silences",
            description:
              "Active ones hold alerts back. One that nobody remembers holds back what should be heard.",
            unit: "none",
            queries: [lines("max", "state", series("alertmanager_silences", chosen))],
          },
        ],
      ],
    },
  ],
};
