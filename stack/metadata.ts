import type { ChartMetadata } from "../template/index.ts";
import { version } from "./components/prometheus/version.ts";

/** What Chart.yaml says of the chart. */
export const metadata: ChartMetadata = {
  name: "kube-metrics-stack",
  version: "0.1.0",
  appVersion: version,
  // 1.27 is the first to delete or keep a StatefulSet's claims as it is told (persistentVolumeClaimRetentionPolicy).
  kubeVersion: ">=1.27.0-0",
  description:
    "Metrics of a Kubernetes cluster: Prometheus, node-exporter, kube-state-metrics, the kubelets and Grafana",
  keywords: ["monitoring", "metrics", "prometheus", "grafana", "node-exporter", "kube-state-metrics"],
};
