import { object } from "../schema/index.ts";
import * as objects from "./components/kube-state-metrics/alerts/index.ts";
import * as machines from "./components/node-exporter/alerts/index.ts";
import type { AlertGroup } from "./kit/rules/alert.ts";
import { alertFields, alertSettings, groupField } from "./kit/rules/values.ts";

/** The groups of alerts, in the order of the components. */
export const alertGroups: readonly AlertGroup[] = [
  machines.nodes,
  machines.filesystems,
  objects.clusterNodes,
  objects.pods,
  objects.workloads,
  objects.scaling,
  objects.storage,
  objects.exporter,
];

/** What people say of the chart's alerts: of all, of each group, of each by its name. */
export const alerts = object(
  {
    ...alertSettings,
    groups: object(
      {
        ...groupField(machines.nodes),
        ...groupField(machines.filesystems),
        ...groupField(objects.clusterNodes),
        ...groupField(objects.pods),
        ...groupField(objects.workloads),
        ...groupField(objects.scaling),
        ...groupField(objects.storage),
        ...groupField(objects.exporter),
      },
      "Which groups of alerts there are.",
    ),
    ...alertFields(machines.nodes),
    ...alertFields(machines.filesystems),
    ...alertFields(objects.clusterNodes),
    ...alertFields(objects.pods),
    ...alertFields(objects.workloads),
    ...alertFields(objects.scaling),
    ...alertFields(objects.storage),
    ...alertFields(objects.exporter),
  },
  "The chart's own alerts: docs/alerts.md has all of them.",
);
