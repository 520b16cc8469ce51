/**
 * By what links know the chart's dashboards: they stay for ever. They are named here, once, since alerts and tables of one
 * component lead to dashboards of others, which they do not know.
 */
export const uids = [
  "kmstack-clusters",
  "kmstack-cluster",
  "kmstack-namespaces",
  "kmstack-workloads",
  "kmstack-pods",
  "kmstack-autoscaling",
  "kmstack-nodes",
  "kmstack-kubelets",
  "kmstack-network",
  "kmstack-api-server",
  "kmstack-etcd",
  "kmstack-dns",
  "kmstack-prometheus",
  "kmstack-remote-write",
  "kmstack-alertmanager",
  "kmstack-metrics-server",
  "kmstack-grafana",
] as const;

/** By what links know one of the chart's dashboards. */
export type DashboardUid = (typeof uids)[number];
