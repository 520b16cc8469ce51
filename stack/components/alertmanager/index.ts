import { and } from "../../../template/index.ts";
import { defineComponent } from "../../component/define.ts";
import { account, exposed, kept, runs } from "../../component/facets.ts";
import { operableChecks } from "../../kit/operated/checks.ts";
import { placed } from "../../kit/rules/rules.ts";
import { disruptionBudget } from "../../kit/workload/several.ts";
import * as alerts from "./alerts.ts";
import { configurationChecks } from "./configuration/content.ts";
import { configMap, secret } from "./configuration/secret.ts";
import { alertmanager as ownDashboard } from "./dashboard.ts";
import { dataSources } from "./data-source.ts";
import { edges } from "./edges.ts";
import { notes } from "./notes.ts";
import { ports, prefix } from "./places.ts";
import { headless } from "./run/headless.ts";
import { alertmanager, taken } from "./run/operated.ts";
import { pod, statefulSet } from "./run/statefulset.ts";
import { alertTargets, jobs } from "./scrape.ts";
import { program } from "./version.ts";

export const component = defineComponent({
  name: "alertmanager",
  values: ({ values }) => values.alertmanager,
  facets: [account(), exposed(ports.http.name, prefix), kept(), runs(program, pod)],
  operated: () => ({ called: "alertmanager", prefix: "alertmanager" }),
  manifests: {
    secret,
    configmap: configMap,
    headless,
    poddisruptionbudget: disruptionBudget,
  },
  byChart: { statefulset: statefulSet },
  byOperator: { alertmanager },
  jobs,
  alertTargets,
  dataSources,
  edges,
  checks: (self) => [...configurationChecks(self), ...operableChecks(self, taken)],
  rules: ({ scope, values }) => [
    placed(alerts.alertmanager, scope.values.rules.alerts, and(values.enabled, values.scrape.enabled)),
  ],
  dashboards: ({ values }) => [{ when: and(values.enabled, values.scrape.enabled), dashboard: ownDashboard }],
  notes,
});
