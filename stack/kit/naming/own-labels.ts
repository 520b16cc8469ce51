/** The label of the pods of a shard, but for those of the first. */
export const ownShardLabel = "kube-metrics-stack/shard";

/** The labels that the chart sets itself, by their recommended names where there are. Source: Kubernetes, "Recommended Labels". */
export const ownLabels = [
  "app.kubernetes.io/name",
  "app.kubernetes.io/instance",
  "app.kubernetes.io/part-of",
  "app.kubernetes.io/managed-by",
  "helm.sh/chart",
  ownShardLabel,
] as const;
