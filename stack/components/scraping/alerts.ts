import { alertGroup, amount, share } from "../../kit/rules/alert.ts";

/** Whether anything is seen at all. */
export const targets = alertGroup(
  "targets",
  "what Prometheus collects from, and the heartbeat",
  "kmstack-prometheus",
  {
    Watchdog: {
      summary: "All is well with alerts: this one always fires, and its silence is the alarm.",
      expr: "vector(1)",
      for: "0s",
      severity: "none",
      description: "Prometheus evaluates rules, and what it says gets to you.",
    },
    TargetDown: {
      summary: "Some targets of a job do not answer.",
      expr: `
      count by (cluster, job, namespace) (up == 0) / count by (cluster, job, namespace) (up) > $threshold`,
      for: "15m",
      severity: "warning",
      threshold: share(0.1, "How many at least."),
      description:
        "{{ $value | humanizePercentage }} of the targets of {{ $labels.job }} do not answer{{ with $labels.namespace }}, in {{ . }}{{ end }}.",
    },
    TargetFlapping: {
      summary: "A target answers, and does not, by turns.",
      expr: "changes(up[30m]) > $threshold",
      for: "15m",
      severity: "warning",
      threshold: amount(6, "How many changes within half an hour at least."),
      description:
        "{{ $labels.instance }} of {{ $labels.job }} has come or gone {{ $value }} times within half an hour.",
    },
  },
);
