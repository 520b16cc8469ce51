import { alertGroup, amount, share, timeSpan } from "../../../kit/rules/alert.ts";

const kubelet = 'job="kubelet", metrics_path="/metrics"';
const ofNode = (series: string) => `max by (cluster, node) (${series})`;

/** The slowest hundredth of what a kubelet does, in seconds. */
const slowest = (histogram: string) =>
  `histogram_quantile(0.99, sum by (cluster, node, le) (rate(${histogram}_bucket[5m])))`;

/** An image that is nowhere and a probe's command that fails are the pod's own affair. */
const ofRuntime = 'operation_type!~"pull_image|exec_sync"';

/** The kubelets themselves. */
export const kubelets = alertGroup("kubelets", "kubelets", "kmstack-kubelets", {
  KubeletDown: {
    summary: "No kubelet is collected from any more.",
    expr: `absent(up{${kubelet}} == 1)`,
    for: "15m",
    severity: "critical",
    description: "Not one kubelet answers Prometheus.",
  },
  KubeletTooManyPods: {
    summary: "A node has nearly as many pods as it may.",
    expr: `
      ${ofNode("kubelet_running_pods")}
        / ${ofNode('kube_node_status_capacity{resource="pods"} > 1')} > $threshold`,
    for: "15m",
    severity: "info",
    threshold: share(0.95, "How many there are at least, as a share of those that it may have."),
    description: "{{ $labels.node }} has {{ $value | humanizePercentage }} of the pods that it may have.",
  },
  KubeletPlegDurationHigh: {
    summary: "A kubelet takes long to see what its containers do.",
    expr: `${slowest("kubelet_pleg_relist_duration_seconds")} > $threshold`,
    for: "5m",
    severity: "warning",
    threshold: amount(10, "How many seconds at least."),
    description:
      "The kubelet of {{ $labels.node }} takes {{ $value | humanizeDuration }} to look at its containers.",
  },
  KubeletPodStartUpLatencyHigh: {
    summary: "A kubelet takes long to start pods.",
    expr: `${slowest("kubelet_pod_worker_duration_seconds")} > $threshold`,
    for: "15m",
    severity: "warning",
    threshold: amount(60, "How many seconds at least."),
    description:
      "The kubelet of {{ $labels.node }} takes {{ $value | humanizeDuration }} to deal with a pod.",
  },
  KubeletEvictions: {
    summary: "A kubelet evicts pods because its node runs short of something.",
    expr: "sum by (cluster, node, eviction_signal) (increase(kubelet_evictions[15m])) > 0",
    for: "0s",
    severity: "info",
    description:
      "The kubelet of {{ $labels.node }} has evicted pods, for want of {{ $labels.eviction_signal }}.",
  },
  KubeletRuntimeErrors: {
    summary: "Much of what a kubelet asks of its container runtime fails.",
    expr: `
      sum by (cluster, node, operation_type) (rate(kubelet_runtime_operations_errors_total{${ofRuntime}}[10m]))
        / sum by (cluster, node, operation_type) (rate(kubelet_runtime_operations_total{${ofRuntime}}[10m]))
        > $threshold`,
    for: "15m",
    severity: "warning",
    threshold: share(0.5, "How much fails at least."),
    description:
      "{{ $value | humanizePercentage }} of the calls of {{ $labels.operation_type }} by the kubelet of {{ $labels.node }} fail.",
  },
  KubeletClientCertificateExpiration: {
    summary: "The certificate by which a kubelet is known to the API servers ends soon.",
    expr: `${ofNode("kubelet_certificate_manager_client_ttl_seconds < +Inf")} < $threshold`,
    for: "1h",
    severity: "critical",
    threshold: timeSpan("7d", "How soon."),
    description:
      "The client certificate of the kubelet of {{ $labels.node }} ends in {{ $value | humanizeDuration }}.",
  },
  KubeletServerCertificateExpiration: {
    summary: "The certificate that a kubelet shows ends soon.",
    expr: `${ofNode("kubelet_certificate_manager_server_ttl_seconds < +Inf")} < $threshold`,
    for: "1h",
    severity: "warning",
    threshold: timeSpan("7d", "How soon."),
    description:
      "The serving certificate of the kubelet of {{ $labels.node }} ends in {{ $value | humanizeDuration }}.",
  },
  KubeletClientCertificateRenewalErrors: {
    summary: "A kubelet cannot get a new certificate for the API servers.",
    expr: `${ofNode("increase(kubelet_certificate_manager_client_expiration_renew_errors[15m])")} > 0`,
    for: "15m",
    severity: "warning",
    description: "The kubelet of {{ $labels.node }} cannot get a new client certificate.",
  },
  KubeletServerCertificateRenewalErrors: {
    summary: "A kubelet cannot get a new serving certificate.",
    expr: `${ofNode("increase(kubelet_server_expiration_renew_errors[15m])")} > 0`,
    for: "15m",
    severity: "warning",
    description: "The kubelet of {{ $labels.node }} cannot get a new serving certificate.",
  },
  KubeVersionMismatch: {
    summary: "For long kubelets and API servers have been of different versions.",
    expr: `
      count by (cluster) (count by (cluster, minor) (
        label_replace(kubernetes_build_info{job=~"kubelet|apiserver"}, "minor", "$1", "git_version", "(v[0-9]+[.][0-9]+).*")
      )) > 1`,
    for: "1d",
    severity: "info",
    description: "{{ $value }} minor versions of Kubernetes run at once.",
  },
});
