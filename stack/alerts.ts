import { object } from "../schema/index.ts";
import { filesystems, nodes } from "./components/node-exporter/alerts/index.ts";
import type { AlertGroup } from "./kit/rules/alert.ts";
import { alertFields, alertSettings, groupField } from "./kit/rules/values.ts";

/** The groups of alerts, in the order in which people should read of them. */
export const alertGroups: readonly AlertGroup[] = [nodes, filesystems];

/** What people say of the chart's alerts: of all, of each group, of each by its name. */
export const alerts = object(
  {
    ...alertSettings,
    groups: object({ ...groupField(nodes), ...groupField(filesystems) }, "Which groups of alerts there are."),
    ...alertFields(nodes),
    ...alertFields(filesystems),
  },
  "The chart's own alerts: docs/alerts.md has all of them.",
);
