import { defineComponent } from "../../component/define.ts";
import { pods } from "./dashboard.ts";
import { jobs } from "./scrape.ts";

export const component = defineComponent({
  name: "kubelet",
  values: ({ values }) => values.kubelet,
  tellsOfCluster: true,
  jobs,
  dashboards: ({ values }) => [{ when: values.cadvisor.enabled, dashboard: pods }],
});
