import { alertGroup, share } from "../../../kit/rules/alert.ts";

/** Which of its requests to the API servers fail. */
function failing(what: "list" | "watch"): string {
  const requests = `kube_state_metrics_${what}_total`;
  const sum = (series: string) => `sum by (cluster, resource) (rate(${series}[5m]))`;
  return `${sum(`${requests}{result="error"}`)} / ${sum(requests)} > $threshold`;
}

/** kube-state-metrics itself: without it, half of all alerts are silent. */
export const exporter = alertGroup("kubeStateMetrics", "kube-state-metrics", "kmstack-cluster", {
  KubeStateMetricsListErrors: {
    summary: "kube-state-metrics cannot list some objects: their alerts are silent.",
    expr: failing("list"),
    for: "15m",
    severity: "critical",
    threshold: share(0.01, "How many fail at least."),
    description: "{{ $value | humanizePercentage }} of its attempts to list {{ $labels.resource }} fail.",
  },
  KubeStateMetricsWatchErrors: {
    summary: "kube-state-metrics cannot watch some objects: what it says of them is old.",
    expr: failing("watch"),
    for: "15m",
    severity: "critical",
    threshold: share(0.01, "How many fail at least."),
    description: "{{ $value | humanizePercentage }} of its attempts to watch {{ $labels.resource }} fail.",
  },
});
