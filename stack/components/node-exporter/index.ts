import { and } from "../../../template/index.ts";
import { defineComponent } from "../../component/define.ts";
import { account, runs } from "../../component/facets.ts";
import { daemonSet, pod } from "./daemonset.ts";
import { nodes } from "./dashboard.ts";
import { jobs } from "./scrape.ts";
import { service } from "./service.ts";
import { program } from "./version.ts";

export const component = defineComponent({
  name: "node-exporter",
  values: ({ values }) => values.nodeExporter,
  tellsOfCluster: true,
  facets: [account(), runs(program, pod)],
  manifests: { daemonset: daemonSet, service },
  jobs,
  dashboards: ({ values }) => [{ when: and(values.enabled, values.scrape.enabled), dashboard: nodes }],
});
