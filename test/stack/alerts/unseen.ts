import { exposed, type Metric } from "./exposed.ts";

/** A metric of a job that was not seen when metrics were recorded. */
interface Unseen extends Metric {
  /** Why not, and where its program makes it. */
  readonly because: string;
}

/** With the labels of the job's targets beside its own. */
function of(job: string, type: string, labels: readonly string[], because: string): Unseen {
  return { type, labels: [...(exposed[job]?.["up"]?.labels ?? []), ...labels], because };
}

/** How long requests to Grafana take. */
function ofGrafana(more: readonly string[]): Unseen {
  return {
    type: "histogram",
    labels: ["instance", "job", "namespace", "pod", "handler", "method", "status_code", ...more],
    because: "Grafana cannot be run there: grafana/grafana, pkg/middleware/request_metrics.go",
  };
}

/** Metrics that the recorded cluster cannot give, or has given none of yet. */
export const unseen: Readonly<Record<string, Unseen>> = {
  node_md_disks: of(
    "node-exporter",
    "gauge",
    ["device", "state"],
    "there is no RAID: node_exporter 1.12.1, collector/mdadm_linux.go",
  ),
  node_md_disks_required: of(
    "node-exporter",
    "gauge",
    ["device"],
    "there is no RAID: node_exporter 1.12.1, collector/mdadm_linux.go",
  ),
  kubelet_evictions: of(
    "kubelet",
    "counter",
    ["eviction_signal"],
    "nothing is evicted: Kubernetes 1.34, pkg/kubelet/metrics/metrics.go",
  ),
  kubelet_certificate_manager_client_ttl_seconds: of(
    "kubelet",
    "gauge",
    [],
    "its kubelets' client certificates are not renewed by themselves: Kubernetes 1.34, cmd/kubelet/app/server.go",
  ),
  kubelet_certificate_manager_client_expiration_renew_errors: of(
    "kubelet",
    "counter",
    [],
    "the same: Kubernetes 1.34, pkg/kubelet/certificate/kubelet.go",
  ),
  apiserver_admission_webhook_rejection_count: of(
    "apiserver",
    "counter",
    ["name", "type", "operation", "error_type", "rejection_code"],
    "there is no webhook: k8s.io/apiserver 0.34, pkg/admission/metrics/metrics.go",
  ),
  etcd_network_peer_round_trip_time_seconds_bucket: of(
    "etcd",
    "histogram",
    ["To", "le"],
    "there is one member: etcd 3.6, server/etcdserver/api/rafthttp/metrics.go",
  ),
  coredns_dns_responses_total: of(
    "kube-dns",
    "counter",
    ["server", "zone", "view", "rcode", "plugin"],
    "nobody has asked it yet: CoreDNS 1.13.1, plugin/metrics/vars/vars.go",
  ),
  coredns_dns_request_duration_seconds_bucket: of(
    "kube-dns",
    "histogram",
    ["server", "zone", "view", "le"],
    "nobody has asked it yet: CoreDNS 1.13.1, plugin/metrics/vars/vars.go",
  ),
  alertmanager_cluster_members: of(
    "alertmanager",
    "gauge",
    [],
    "there is one replica: Alertmanager 0.35, cluster/delegate.go",
  ),
  grafana_http_request_duration_seconds_count: ofGrafana([]),
  grafana_http_request_duration_seconds_bucket: ofGrafana(["le"]),
};
