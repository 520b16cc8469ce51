import { alertGroup, share } from "../../../kit/rules/alert.ts";

/** The largest of the series of each claim: a volume that several nodes have is measured on each. */
const of = (series: string) => `max by (cluster, namespace, persistentvolumeclaim) (${series})`;
const claim = "{{ $labels.namespace }}/{{ $labels.persistentvolumeclaim }}";

const free = `${of("kubelet_volume_stats_available_bytes")} / ${of("kubelet_volume_stats_capacity_bytes")}`;
const freeInodes = `${of("kubelet_volume_stats_inodes_free")} / (${of("kubelet_volume_stats_inodes")} > 0)`;

/** What is left of volumes. */
export const volumes = alertGroup("volumes", "the space of volumes", "kmstack-kubelets", {
  KubePersistentVolumeFillingUp: {
    summary: "A volume has little space left and will soon have none.",
    expr: `
      ${free} < $threshold
      and ${of("predict_linear(kubelet_volume_stats_available_bytes[6h], 4 * 24 * 3600)")} < 0`,
    for: "1h",
    severity: "warning",
    threshold: share(0.15, "How much is left at most, as a share of all space."),
    description: `${claim} has {{ $value | humanizePercentage }} of its space left, and at this pace none within four days.`,
  },
  KubePersistentVolumeAlmostFull: {
    summary: "A volume has next to no space left.",
    expr: `${free} < $threshold`,
    for: "5m",
    severity: "critical",
    threshold: share(0.03, "How much is left at most, as a share of all space."),
    description: `${claim} has {{ $value | humanizePercentage }} of its space left.`,
  },
  KubePersistentVolumeInodesFillingUp: {
    summary: "A volume has next to no inodes left.",
    expr: `${freeInodes} < $threshold`,
    for: "5m",
    severity: "critical",
    threshold: share(0.03, "How many are left at most, as a share of all inodes."),
    description: `${claim} has {{ $value | humanizePercentage }} of its inodes left.`,
  },
});
