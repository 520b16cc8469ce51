import { and } from "../../../template/index.ts";
import { defineComponent } from "../../component/define.ts";
import { account, exposed, kept, runs } from "../../component/facets.ts";
import { placed } from "../../kit/rules/rules.ts";
import { disruptionBudget } from "../../kit/workload/several.ts";
import { alertmanager } from "./alerts.ts";
import { configurationChecks } from "./configuration/content.ts";
import { configMap, secret } from "./configuration/secret.ts";
import { dataSources } from "./data-source.ts";
import { edges } from "./edges.ts";
import { headless } from "./headless.ts";
import { notes } from "./notes.ts";
import { ports, prefix } from "./places.ts";
import { alertTargets, jobs } from "./scrape.ts";
import { pod, statefulSet } from "./statefulset.ts";
import { program } from "./version.ts";

export const component = defineComponent({
  name: "alertmanager",
  values: ({ values }) => values.alertmanager,
  facets: [account(), exposed(ports.http.name, prefix), kept(), runs(program, pod)],
  manifests: {
    secret,
    configmap: configMap,
    statefulset: statefulSet,
    headless,
    poddisruptionbudget: disruptionBudget,
  },
  jobs,
  alertTargets,
  dataSources,
  edges,
  rules: ({ scope, values }) => [
    placed(alertmanager, scope.values.rules.alerts, and(values.enabled, values.scrape.enabled)),
  ],
  checks: configurationChecks,
  notes,
});
