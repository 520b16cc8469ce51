import { object } from "../schema/index.ts";
import { alertmanager } from "./components/alertmanager/alerts.ts";
import * as cluster from "./components/control-plane/alerts/index.ts";
import { grafana } from "./components/grafana/alerts.ts";
import * as objects from "./components/kube-state-metrics/alerts/index.ts";
import * as kubelet from "./components/kubelet/alerts/index.ts";
import { metricsServer } from "./components/metrics-server/alerts.ts";
import * as machines from "./components/node-exporter/alerts/index.ts";
import * as collecting from "./components/prometheus/alerts/index.ts";
import { targets } from "./components/scraping/alerts.ts";
import { alertFields, alertSettings, groupFields } from "./kit/rules/values.ts";

/** The groups of alerts, in the order in which people read of them. */
export const alertGroups = [
  targets,
  machines.nodes,
  machines.filesystems,
  objects.clusterNodes,
  objects.pods,
  objects.workloads,
  objects.scaling,
  objects.storage,
  objects.exporter,
  kubelet.kubelets,
  kubelet.volumes,
  kubelet.containers,
  cluster.apiServer,
  cluster.controlPlane,
  cluster.clients,
  cluster.etcd,
  cluster.dns,
  collecting.prometheus,
  collecting.sending,
  alertmanager,
  metricsServer,
  grafana,
] as const;

/** What people say of the chart's alerts: of all, of each group, of each by its name. */
export const alerts = object(
  {
    ...alertSettings,
    groups: object(groupFields(alertGroups), "Which groups of alerts there are."),
    ...alertFields(alertGroups),
  },
  "The chart's own alerts: docs/alerts.md has all of them.",
);
