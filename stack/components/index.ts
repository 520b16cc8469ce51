import type { Component } from "../component/define.ts";
import type { Scope } from "../scope.ts";
import { component as alertmanager } from "./alertmanager/index.ts";
import { component as applications } from "./applications/index.ts";
import { component as controlPlane } from "./control-plane/index.ts";
import { component as dashboards } from "./dashboards/index.ts";
import { component as extraManifests } from "./extra-manifests/index.ts";
import { component as gateway } from "./gateway/index.ts";
import { component as grafana } from "./grafana/index.ts";
import { component as kubeStateMetrics } from "./kube-state-metrics/index.ts";
import { component as kubelet } from "./kubelet/index.ts";
import { component as kubeletCsrApprover } from "./kubelet-csr-approver/index.ts";
import { component as kubelets } from "./kubelets/index.ts";
import { component as metallb } from "./metallb/index.ts";
import { component as metricsServer } from "./metrics-server/index.ts";
import { component as nodeExporter } from "./node-exporter/index.ts";
import { component as operator } from "./operator/index.ts";
import { component as operatorWebhook } from "./operator-webhook/index.ts";
import { component as prometheus } from "./prometheus/index.ts";
import { component as rules } from "./rules/index.ts";
import { component as scraping } from "./scraping/index.ts";

/** The components of the chart, in the order of the jobs in Prometheus' configuration. */
export const components: readonly ((scope: Scope) => Component)[] = [
  applications,
  kubelets,
  prometheus,
  alertmanager,
  operator,
  operatorWebhook,
  nodeExporter,
  kubeStateMetrics,
  kubelet,
  metricsServer,
  kubeletCsrApprover,
  controlPlane,
  scraping,
  rules,
  grafana,
  dashboards,
  gateway,
  metallb,
  extraManifests,
];
