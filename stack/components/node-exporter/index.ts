import { and } from "../../../template/index.ts";
import { defineComponent } from "../../component/define.ts";
import { account, runs } from "../../component/facets.ts";
import { daemonSet, pod } from "./daemonset.ts";
import { nodes } from "./dashboard.ts";
import { isOn } from "./places.ts";
import { jobs } from "./scrape.ts";
import { service } from "./service.ts";
import { program } from "./version.ts";

export const component = defineComponent({
  name: "node-exporter",
  values: ({ values }) => values.nodeExporter,
  tellsOfCluster: true,
  isOn,
  facets: [account(), runs(program, pod)],
  manifests: { daemonset: daemonSet, service },
  jobs,
  dashboards: ({ values }) => [{ when: and(isOn(), values.scrape.enabled), dashboard: nodes }],
});
