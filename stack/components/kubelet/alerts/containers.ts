import { alertGroup, share } from "../../../kit/rules/alert.ts";

const ofContainer = (series: string) => `
  sum by (cluster, namespace, pod, container) (increase(${series}{container!=""}[5m]))`;

/** What containers meet when they use what they may. */
export const containers = alertGroup("containers", "limits of containers", "kmstack-pods", {
  CPUThrottlingHigh: {
    summary: "A container is held back because it has used up its processor limit.",
    expr: `
      ${ofContainer("container_cpu_cfs_throttled_periods_total")}
        / ${ofContainer("container_cpu_cfs_periods_total")} > $threshold`,
    for: "15m",
    severity: "info",
    threshold: share(0.25, "How often at least, as a share of all turns."),
    description:
      "{{ $labels.container }} of {{ $labels.namespace }}/{{ $labels.pod }} is held back in {{ $value | humanizePercentage }} of its turns.",
  },
});
