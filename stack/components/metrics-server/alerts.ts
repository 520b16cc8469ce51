import { alertGroup, share } from "../../kit/rules/alert.ts";

const asked = "metrics_server_kubelet_request_total";

/** What `kubectl top` and autoscaling go by. */
export const metricsServer = alertGroup("metricsServer", "metrics-server", "kmstack-metrics-server", {
  MetricsServerKubeletErrors: {
    summary: "metrics-server does not get what some kubelets measure: kubectl top and autoscaling lack it.",
    expr: `
      sum by (cluster) (rate(${asked}{success="false"}[5m])) / sum by (cluster) (rate(${asked}[5m])) > $threshold`,
    for: "15m",
    severity: "warning",
    threshold: share(0.01, "How many requests fail at least."),
    description: "{{ $value | humanizePercentage }} of its requests to kubelets fail.",
  },
});
