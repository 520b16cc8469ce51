import { defineComponent } from "../../component/define.ts";
import { nodeLabelChecks } from "../../kit/scrape/node-labels.ts";

/** What all jobs have in common. */
export const component = defineComponent({
  name: "scraping",
  values: ({ values }) => values.scrape,
  checks: ({ scope }) => [...nodeLabelChecks(scope)],
});
