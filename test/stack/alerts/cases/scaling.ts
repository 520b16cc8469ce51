import { scaling } from "../../../../stack/components/kube-state-metrics/alerts/index.ts";
import { casesOf } from "../case.ts";

const ofHpa = (metric: string, more = "") =>
  `kube_horizontalpodautoscaler_${metric}{job="kube-state-metrics", namespace="shop", horizontalpodautoscaler="cart"${more}}`;
const hpa = { namespace: "shop", horizontalpodautoscaler: "cart" };

/** Three nodes with so much each; a pod that runs and wants so much, and one that wants much and is over. */
const cluster = (resource: string, each: number, wanted: readonly [number, number]) => ({
  ...Object.fromEntries(
    ["node-1", "node-2", "node-3"].flatMap((node) => [
      [
        `kube_node_status_allocatable{job="kube-state-metrics", node="${node}", resource="${resource}"}`,
        each,
      ],
      [`kube_node_info{job="kube-state-metrics", node="${node}"}`, 1],
    ]),
  ),
  [`kube_pod_container_resource_requests{namespace="shop", pod="cart", container="cart", resource="${resource}"}`]:
    wanted,
  'kube_pod_status_phase{namespace="shop", pod="cart", phase="Running"}': 1,
  [`kube_pod_container_resource_requests{namespace="shop", pod="over", container="over", resource="${resource}"}`]: 1000,
  'kube_pod_status_phase{namespace="shop", pod="over", phase="Succeeded"}': 1,
});

const quota = (type: string, resource: string) =>
  `kube_resourcequota{job="kube-state-metrics", namespace="shop", resourcequota="all", resource="${resource}", type="${type}"}`;
const ofQuota = { namespace: "shop", resourcequota: "all", resource: "pods" };

export const scalingCases = casesOf(scaling, {
  KubeHpaMaxedOut: {
    series: {
      [ofHpa("status_current_replicas")]: [4, 5],
      [ofHpa("spec_max_replicas")]: 5,
      [ofHpa("spec_min_replicas")]: 1,
    },
    labels: hpa,
    says: "shop/cart has 5 pods, the most that it may have.",
  },
  KubeHpaReplicasMismatch: {
    series: { [ofHpa("status_current_replicas")]: 3, [ofHpa("status_desired_replicas")]: [3, 4] },
    labels: hpa,
    says: "shop/cart wants 4 pods, and has another number of them.",
  },
  KubeHpaNotScaling: {
    series: {
      [ofHpa("status_condition", ', condition="ScalingActive", status="false"')]: [0, 1],
      [ofHpa("status_desired_replicas")]: 3,
    },
    labels: hpa,
    says: "shop/cart cannot scale: most often its metrics cannot be had.",
  },
  KubeCPUOvercommit: {
    series: cluster("cpu", 8, [16, 17]),
    labels: { resource: "cpu" },
    says: "Pods ask for 106.2% of the processors that are left if the largest node fails.",
  },
  KubeMemoryOvercommit: {
    series: cluster("memory", 1e9, [2e9, 2.2e9]),
    labels: { resource: "memory" },
    says: "Pods ask for 110% of the memory that is left if the largest node fails.",
  },
  KubeCPUQuotaOvercommit: {
    series: {
      [quota("hard", "requests.cpu")]: [12, 13],
      'kube_node_status_allocatable{node="node-1", resource="cpu"}': 8,
    },
    labels: {},
    says: "Quotas promise 162.5% of the processors that there are.",
  },
  KubeMemoryQuotaOvercommit: {
    series: {
      [quota("hard", "memory")]: [15e9, 16e9],
      'kube_node_status_allocatable{node="node-1", resource="memory"}': 1e10,
    },
    labels: {},
    says: "Quotas promise 160% of the memory that there is.",
  },
  KubeQuotaAlmostFull: {
    series: { [quota("used", "pods")]: [90, 95], [quota("hard", "pods")]: 100 },
    labels: ofQuota,
    says: "95% of pods in the quota shop/all is used.",
  },
  KubeQuotaFullyUsed: {
    series: { [quota("used", "pods")]: [99, 100], [quota("hard", "pods")]: 100 },
    labels: ofQuota,
    says: "All of pods in the quota shop/all is used: what asks for more is refused.",
  },
});
