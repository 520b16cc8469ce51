import { defineComponent } from "../../component/define.ts";
import { jobs } from "./scrape.ts";

export const component = defineComponent({
  name: "applications",
  values: ({ values }) => values.scrape.annotated,
  tellsOfCluster: true,
  jobs,
});
