import { alertGroup, amount, share } from "../../../kit/rules/alert.ts";

const hpa = "{{ $labels.namespace }}/{{ $labels.horizontalpodautoscaler }}";
const ofHpa = (series: string) => `max by (cluster, namespace, horizontalpodautoscaler) (${series})`;

/** What all nodes of a cluster have for pods, but the largest of them, which may be lost. */
function withoutLargest(resource: string): string {
  const allocatable = `kube_node_status_allocatable{resource="${resource}"}`;
  return `(sum by (cluster, resource) (${allocatable}) - max by (cluster, resource) (${allocatable}))`;
}

/** More is asked for than all nodes but the largest have; of one node nothing can be lost. */
const overcommit = (resource: string) => `
  cluster_resource:pod_requests:sum{resource="${resource}"} / ${withoutLargest(resource)} > $threshold
  and on (cluster) count by (cluster) (kube_node_info) > 1`;

/** Quotas of all namespaces together promise more than there is. */
const quotaOvercommit = (resource: string) => `
  sum by (cluster) (min without (resource) (kube_resourcequota{type="hard", resource=~"(requests.)?${resource}"}))
    / sum by (cluster) (kube_node_status_allocatable{resource="${resource}"}) > $threshold`;

const used = `
  max by (cluster, namespace, resourcequota, resource) (kube_resourcequota{type="used"})
    / (max by (cluster, namespace, resourcequota, resource) (kube_resourcequota{type="hard"}) > 0)`;
const quota = "{{ $labels.namespace }}/{{ $labels.resourcequota }}";

const asked = "How much is asked for at least, as a share of what all nodes but the largest have.";
const promised = "How much is promised at least, as a share of what all nodes have.";

/** What is asked for and what there is. */
export const scaling = alertGroup(
  "scaling",
  "autoscaling, quotas, and requests that nodes cannot meet",
  "kmstack-autoscaling",
  {
    KubeHpaMaxedOut: {
      summary: "A HorizontalPodAutoscaler has as many pods as it may, and might want more.",
      expr: `
        ${ofHpa("kube_horizontalpodautoscaler_status_current_replicas")}
          == ${ofHpa("kube_horizontalpodautoscaler_spec_max_replicas")}
        and ${ofHpa("kube_horizontalpodautoscaler_spec_max_replicas")}
          > ${ofHpa("kube_horizontalpodautoscaler_spec_min_replicas")}`,
      for: "15m",
      severity: "warning",
      description: `${hpa} has {{ $value }} pods, the most that it may have.`,
    },
    KubeHpaReplicasMismatch: {
      summary: "A HorizontalPodAutoscaler does not get the pods that it wants.",
      expr: `
        ${ofHpa("kube_horizontalpodautoscaler_status_desired_replicas")}
          != ${ofHpa("kube_horizontalpodautoscaler_status_current_replicas")}
        and ${ofHpa("changes(kube_horizontalpodautoscaler_status_current_replicas[15m])")} == 0`,
      for: "15m",
      severity: "warning",
      description: `${hpa} wants {{ $value }} pods, and has another number of them.`,
    },
    KubeHpaNotScaling: {
      summary: "A HorizontalPodAutoscaler cannot work out how many pods are needed.",
      expr: `
        ${ofHpa('kube_horizontalpodautoscaler_status_condition{condition="ScalingActive", status="false"}')} == 1
        and ${ofHpa("kube_horizontalpodautoscaler_status_desired_replicas")} > 0`,
      for: "15m",
      severity: "warning",
      description: `${hpa} cannot scale: most often its metrics cannot be had.`,
    },
    KubeCPUOvercommit: {
      summary: "Pods ask for more processors than would be left without the largest node.",
      expr: overcommit("cpu"),
      for: "10m",
      severity: "warning",
      threshold: amount(1, asked),
      description:
        "Pods ask for {{ $value | humanizePercentage }} of the processors that are left if the largest node fails.",
    },
    KubeMemoryOvercommit: {
      summary: "Pods ask for more memory than would be left without the largest node.",
      expr: overcommit("memory"),
      for: "10m",
      severity: "warning",
      threshold: amount(1, asked),
      description:
        "Pods ask for {{ $value | humanizePercentage }} of the memory that is left if the largest node fails.",
    },
    KubeCPUQuotaOvercommit: {
      summary: "Quotas promise more processors than there are.",
      expr: quotaOvercommit("cpu"),
      for: "5m",
      severity: "warning",
      threshold: amount(1.5, promised),
      description: "Quotas promise {{ $value | humanizePercentage }} of the processors that there are.",
    },
    KubeMemoryQuotaOvercommit: {
      summary: "Quotas promise more memory than there is.",
      expr: quotaOvercommit("memory"),
      for: "5m",
      severity: "warning",
      threshold: amount(1.5, promised),
      description: "Quotas promise {{ $value | humanizePercentage }} of the memory that there is.",
    },
    KubeQuotaAlmostFull: {
      summary: "A namespace has little of its quota left.",
      expr: `${used} > $threshold < 1`,
      for: "15m",
      severity: "info",
      threshold: share(0.9, "How much is used at least."),
      description: `{{ $value | humanizePercentage }} of {{ $labels.resource }} in the quota ${quota} is used.`,
    },
    KubeQuotaFullyUsed: {
      summary: "A namespace has nothing of its quota left.",
      expr: `${used} >= 1`,
      for: "15m",
      severity: "warning",
      description: `All of {{ $labels.resource }} in the quota ${quota} is used: what asks for more is refused.`,
    },
  },
  [
    {
      record: "cluster_resource:pod_requests:sum",
      expr: `
        sum by (cluster, resource) (
          kube_pod_container_resource_requests{resource=~"cpu|memory"}
          * on (cluster, namespace, pod) group_left ()
            max by (cluster, namespace, pod) (kube_pod_status_phase{phase=~"Pending|Running"} == 1)
        )`,
    },
  ],
);
