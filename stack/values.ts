import { beside, object } from "../schema/index.ts";
import { alerts } from "./alerts.ts";
import { values as alertmanager } from "./components/alertmanager/values.ts";
import { values as applications } from "./components/applications/values.ts";
import { values as controlPlane } from "./components/control-plane/values.ts";
import { values as dashboards } from "./components/dashboards/values.ts";
import { values as extraManifests } from "./components/extra-manifests/values.ts";
import { values as grafana } from "./components/grafana/values.ts";
import { values as kubeStateMetrics } from "./components/kube-state-metrics/values.ts";
import { values as kubelet } from "./components/kubelet/values.ts";
import { values as kubeletCsrApprover } from "./components/kubelet-csr-approver/values.ts";
import { values as metallb } from "./components/metallb/values.ts";
import { values as metricsServer } from "./components/metrics-server/values.ts";
import { values as nodeExporter } from "./components/node-exporter/values.ts";
import { values as operator } from "./components/operator/values.ts";
import { values as admissionWebhook } from "./components/operator-webhook/values.ts";
import { values as prometheus } from "./components/prometheus/values.ts";
import { values as rules } from "./components/rules/values.ts";
import { values as scraping } from "./components/scraping/values.ts";
import { clusterValues } from "./kit/cluster/values.ts";
import { gatewayValues } from "./kit/exposure/gateway-values.ts";
import { kubeletsValues } from "./kit/kubelets/values.ts";
import { namingValues } from "./kit/naming/values.ts";
import { networkPolicyValues } from "./kit/network/values.ts";
import { operatedValues } from "./kit/operated/values.ts";
import { pullValues } from "./kit/workload/image-values.ts";

/**
 * All values of the chart. Here, and in the files of values that this one imports, nothing is known of templates:
 * those take their types from here.
 */
export const values = object(
  {
    ...namingValues,
    ...pullValues,
    cluster: clusterValues,
    scrape: object(
      {
        ...scraping,
        ...beside({ cluster: true }, { annotated: applications }),
      },
      "What Prometheus collects, how often and how.",
    ),
    kubelets: kubeletsValues,
    networkPolicy: networkPolicyValues,
    prometheus,
    alertmanager,
    operator: object(
      { ...operatedValues, own: operator, admissionWebhook },
      "The Prometheus operator: the same stack as its resources, and what others declare by them (see docs/operator.md).",
    ),
    nodeExporter,
    kubeStateMetrics,
    kubelet,
    metricsServer,
    kubeletCsrApprover,
    controlPlane,
    rules: object(
      { ...rules, alerts },
      "Alert rules and recording rules. Changes are live within a minute or two, without a restart.",
    ),
    grafana,
    dashboards,
    gateway: gatewayValues,
    metallb,
    extraManifests,
  },
  "The values of kube-metrics-stack.",
);
