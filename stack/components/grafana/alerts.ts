import { alertGroup, share } from "../../kit/rules/alert.ts";

const requests = "grafana_http_request_duration_seconds_count";

/** Where people look. */
export const grafana = alertGroup("grafana", "Grafana", "kmstack-grafana", {
  GrafanaRequestsFailing: {
    summary: "Grafana answers many requests with an error of its own.",
    expr: `
      sum by (cluster, namespace, job) (rate(${requests}{job="grafana", status_code=~"5.."}[5m]))
        / sum by (cluster, namespace, job) (rate(${requests}{job="grafana"}[5m])) > $threshold`,
    for: "10m",
    severity: "warning",
    threshold: share(0.1, "How many at least."),
    description: "{{ $value | humanizePercentage }} of the requests to Grafana fail.",
  },
});
