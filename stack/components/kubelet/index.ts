import { defineComponent } from "../../component/define.ts";
import { jobs } from "./scrape.ts";

export const component = defineComponent({
  name: "kubelet",
  values: ({ values }) => values.kubelet,
  tellsOfCluster: true,
  jobs,
});
