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
import type { AlertGroup } from "./kit/rules/alert.ts";
import { alertFields, alertSettings, groupField } from "./kit/rules/values.ts";

/** The groups of alerts, in the order in which people read of them. */
export const alertGroups: readonly AlertGroup[] = [
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
];

/** What people say of the chart's alerts: of all, of each group, of each by its name. */
export const alerts = object(
  {
    ...alertSettings,
    groups: object(
      {
        ...groupField(targets),
        ...groupField(machines.nodes),
        ...groupField(machines.filesystems),
        ...groupField(objects.clusterNodes),
        ...groupField(objects.pods),
        ...groupField(objects.workloads),
        ...groupField(objects.scaling),
        ...groupField(objects.storage),
        ...groupField(objects.exporter),
        ...groupField(kubelet.kubelets),
        ...groupField(kubelet.volumes),
        ...groupField(kubelet.containers),
        ...groupField(cluster.apiServer),
        ...groupField(cluster.controlPlane),
        ...groupField(cluster.clients),
        ...groupField(cluster.etcd),
        ...groupField(cluster.dns),
        ...groupField(collecting.prometheus),
        ...groupField(collecting.sending),
        ...groupField(alertmanager),
        ...groupField(metricsServer),
        ...groupField(grafana),
      },
      "Which groups of alerts there are.",
    ),
    ...alertFields(targets),
    ...alertFields(machines.nodes),
    ...alertFields(machines.filesystems),
    ...alertFields(objects.clusterNodes),
    ...alertFields(objects.pods),
    ...alertFields(objects.workloads),
    ...alertFields(objects.scaling),
    ...alertFields(objects.storage),
    ...alertFields(objects.exporter),
    ...alertFields(kubelet.kubelets),
    ...alertFields(kubelet.volumes),
    ...alertFields(kubelet.containers),
    ...alertFields(cluster.apiServer),
    ...alertFields(cluster.controlPlane),
    ...alertFields(cluster.clients),
    ...alertFields(cluster.etcd),
    ...alertFields(cluster.dns),
    ...alertFields(collecting.prometheus),
    ...alertFields(collecting.sending),
    ...alertFields(alertmanager),
    ...alertFields(metricsServer),
    ...alertFields(grafana),
  },
  "The chart's own alerts: docs/alerts.md has all of them.",
);
