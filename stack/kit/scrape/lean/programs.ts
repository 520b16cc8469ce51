/**
 * With what the names of metrics begin that programs give. Source: what the real programs gave at the pinned versions, which
 * test/stack/lean.test.ts holds against it.
 */

/** Every program that is written in Go and gives metrics by Prometheus' own library. */
export const goProgram: readonly string[] = ["go_", "process_", "promhttp_"];

/** Every program of Kubernetes. */
export const kubernetesProgram: readonly string[] = [
  ...goProgram,
  "aggregator_",
  "apiextensions_",
  "apiserver_",
  "authenticated_",
  "authentication_",
  "authorization_",
  "cardinality_",
  "disabled_metrics_",
  "field_validation_",
  "hidden_metrics_",
  "kubernetes_",
  "node_collector_",
  "registered_metrics_",
  "rest_client_",
  "version_info",
  "workqueue_",
];

/** What the programs of the control plane give besides. */
export const controlPlanePrograms = {
  apiServer: [
    ...kubernetesProgram,
    "etcd_",
    "grpc_",
    "kube_apiserver_",
    "node_authorizer_",
    "pod_security_",
    "serviceaccount_",
    "watch_cache_",
  ],
  scheduler: [...kubernetesProgram, "scheduler_"],
  controllerManager: [
    ...kubernetesProgram,
    "cronjob_controller_",
    "endpoint_slice_",
    "ephemeral_volume_",
    "garbagecollector_",
    "horizontal_pod_autoscaler_",
    "job_controller_",
    "pv_collector_",
    "replicaset_controller_",
    "retroactive_storageclass_",
    "root_ca_cert_publisher_",
    "taint_eviction_controller_",
    "ttl_after_finished_controller_",
  ],
  kubeProxy: [...kubernetesProgram, "kubeproxy_"],
  etcd: [...goProgram, "etcd_", "grpc_", "os_fd_"],
  dns: [...goProgram, "coredns_"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** The kubelet, of itself and of the machine's containers. */
export const kubeletProgram = {
  itself: [
    ...kubernetesProgram,
    "dra_",
    "force_cleaned_",
    "kubelet_",
    "reconstruct_volume_",
    "storage_operation_",
    "volume_manager_",
    "volume_operation_",
  ],
  containers: ["cadvisor_", "container_", "machine_"],
} as const satisfies Readonly<Record<string, readonly string[]>>;
