import { and } from "../../../template/index.ts";
import { defineComponent } from "../../component/define.ts";
import { account, exposed, keptTogether, runs } from "../../component/facets.ts";
import { placed } from "../../kit/rules/rules.ts";
import { disruptionBudget } from "../../kit/workload/several.ts";
import { grafana } from "./alerts.ts";
import { checks } from "./checks.ts";
import { configMap } from "./configmap.ts";
import { folderConfigMaps } from "./dashboards/configmaps.ts";
import { ownDashboard } from "./dashboards/grafana.ts";
import { discoveryRights } from "./dashboards/rights.ts";
import { deployment, pod } from "./deployment.ts";
import { edges } from "./edges.ts";
import { headless } from "./headless.ts";
import { notes } from "./notes.ts";
import { port, prefix } from "./places.ts";
import { jobs } from "./scrape.ts";
import { program } from "./version.ts";

export const component = defineComponent({
  name: "grafana",
  values: ({ values }) => values.grafana,
  facets: [account(), exposed(port.name, prefix), keptTogether(), runs(program, pod)],
  manifests: {
    configmap: configMap,
    deployment,
    headless,
    folders: folderConfigMaps,
    clusterrole: discoveryRights,
    poddisruptionbudget: disruptionBudget,
  },
  jobs,
  edges,
  rules: ({ scope, values }) => [
    placed(grafana, scope.values.rules.alerts, and(values.enabled, values.scrape.enabled)),
  ],
  dashboards: ({ values }) => [{ when: and(values.enabled, values.scrape.enabled), dashboard: ownDashboard }],
  checks,
  notes,
});
