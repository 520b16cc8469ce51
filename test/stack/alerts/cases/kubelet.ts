import { containers, kubelets, volumes } from "../../../../stack/components/kubelet/alerts/index.ts";
import { casesOf, grows, growsBy } from "../case.ts";

const ofKubelet = 'job="kubelet", metrics_path="/metrics", instance="node-1", node="node-1"';
const node = { node: "node-1" };

/** A histogram all of whose samples are between two bounds while it is not well, and below the first before. */
const between = (name: string, labels: string, lower: number, upper: number) => ({
  [`${name}_bucket{${labels}, le="${lower}"}`]: growsBy(1, 0),
  [`${name}_bucket{${labels}, le="${upper}"}`]: grows(1),
  [`${name}_bucket{${labels}, le="+Inf"}`]: grows(1),
});

export const kubeletCases = casesOf(kubelets, {
  KubeletDown: {
    series: { [`up{${ofKubelet}}`]: [1, 0] },
    labels: {},
    says: "Not one kubelet answers Prometheus.",
  },
  KubeletTooManyPods: {
    series: {
      [`kubelet_running_pods{${ofKubelet}}`]: [95, 98],
      'kube_node_status_capacity{job="kube-state-metrics", node="node-1", resource="pods"}': 100,
    },
    labels: node,
    says: "node-1 has 98% of the pods that it may have.",
  },
  KubeletPlegDurationHigh: {
    series: between("kubelet_pleg_relist_duration_seconds", ofKubelet, 10, 20),
    labels: node,
    says: "The kubelet of node-1 takes 19.9s to look at its containers.",
  },
  KubeletPodStartUpLatencyHigh: {
    series: between("kubelet_pod_worker_duration_seconds", `${ofKubelet}, operation_type="sync"`, 60, 120),
    labels: node,
    says: "The kubelet of node-1 takes 1m 59s to deal with a pod.",
  },
  KubeletEvictions: {
    series: { [`kubelet_evictions{${ofKubelet}, eviction_signal="memory.available"}`]: growsBy(0, 1 / 300) },
    labels: { ...node, eviction_signal: "memory.available" },
    says: "The kubelet of node-1 has evicted pods, for want of memory.available.",
  },
  KubeletRuntimeErrors: {
    series: {
      [`kubelet_runtime_operations_errors_total{${ofKubelet}, operation_type="run"}`]: growsBy(0.49, 0.6),
      [`kubelet_runtime_operations_total{${ofKubelet}, operation_type="run"}`]: grows(1),
    },
    labels: { ...node, operation_type: "run" },
    says: "60% of the calls of run by the kubelet of node-1 fail.",
  },
  KubeletClientCertificateExpiration: {
    series: { [`kubelet_certificate_manager_client_ttl_seconds{${ofKubelet}}`]: [7 * 86400, 6 * 86400] },
    labels: node,
    says: "The client certificate of the kubelet of node-1 ends in 6d 0h 0m 0s.",
  },
  KubeletServerCertificateExpiration: {
    series: { [`kubelet_certificate_manager_server_ttl_seconds{${ofKubelet}}`]: [7 * 86400, 6 * 86400] },
    labels: node,
    says: "The serving certificate of the kubelet of node-1 ends in 6d 0h 0m 0s.",
  },
  KubeletClientCertificateRenewalErrors: {
    series: {
      [`kubelet_certificate_manager_client_expiration_renew_errors{${ofKubelet}}`]: growsBy(0, 1 / 300),
    },
    labels: node,
    says: "The kubelet of node-1 cannot get a new client certificate.",
  },
  KubeletServerCertificateRenewalErrors: {
    series: { [`kubelet_server_expiration_renew_errors{${ofKubelet}}`]: growsBy(0, 1 / 300) },
    labels: node,
    says: "The kubelet of node-1 cannot get a new serving certificate.",
  },
  KubeVersionMismatch: {
    series: {
      [`kubernetes_build_info{${ofKubelet}, git_version="v1.34.2"}`]: 1,
      'kubernetes_build_info{job="apiserver", instance="10.0.0.1:6443", git_version="v1.34.1+k3s1"}': 1,
      'kubernetes_build_info{job="apiserver", instance="10.0.0.2:6443", git_version="v1.35.0"}': [null, 1],
    },
    step: 20,
    labels: {},
    says: "2 minor versions of Kubernetes run at once.",
  },
});

const of = (name: string) =>
  `kubelet_volume_stats_${name}{${ofKubelet}, namespace="shop", persistentvolumeclaim="data"}`;
const claim = { namespace: "shop", persistentvolumeclaim: "data" };

export const volumeCases = casesOf(volumes, {
  KubePersistentVolumeFillingUp: {
    series: {
      [of("capacity_bytes")]: 1000,
      [of("available_bytes")]: (minute, isIll) => (isIll ? 148 - (5 * (minute - 480)) / 60 : 148),
    },
    minutes: 480,
    step: 5,
    labels: claim,
    says: "shop/data has 10.84% of its space left, and at this pace none within four days.",
  },
  KubePersistentVolumeAlmostFull: {
    series: { [of("capacity_bytes")]: 1000, [of("available_bytes")]: [30, 29] },
    labels: claim,
    says: "shop/data has 2.9% of its space left.",
  },
  KubePersistentVolumeInodesFillingUp: {
    series: { [of("inodes")]: 1000, [of("inodes_free")]: [30, 29] },
    labels: claim,
    says: "shop/data has 2.9% of its inodes left.",
  },
});

const ofContainer = (name: string) =>
  `container_cpu_cfs_${name}_total{job="kubelet", metrics_path="/metrics/cadvisor", namespace="shop", pod="cart-0", container="cart"}`;

export const containerCases = casesOf(containers, {
  CPUThrottlingHigh: {
    series: { [ofContainer("throttled_periods")]: growsBy(0.2, 0.3), [ofContainer("periods")]: grows(1) },
    labels: { namespace: "shop", pod: "cart-0", container: "cart" },
    says: "cart of shop/cart-0 is held back in 30% of its turns.",
  },
});
