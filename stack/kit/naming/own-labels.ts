/** The labels that the chart sets itself, by their recommended names. Source: Kubernetes, "Recommended Labels". */
export const ownLabels = [
  "app.kubernetes.io/name",
  "app.kubernetes.io/instance",
  "app.kubernetes.io/part-of",
  "app.kubernetes.io/managed-by",
  "helm.sh/chart",
] as const;
