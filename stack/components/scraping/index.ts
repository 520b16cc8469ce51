import { defineComponent } from "../../component/define.ts";
import { nodeLabelChecks } from "../../kit/scrape/node-labels.ts";
import { jobChecks } from "./checks.ts";

/** What all jobs have in common. */
export const component = defineComponent({
  name: "scraping",
  values: ({ values }) => values.scrape,
  checks: ({ scope }, { jobs }) => [...nodeLabelChecks(scope), ...jobChecks(scope, jobs)],
});
