import { defineComponent } from "../../component/define.ts";
import { placed } from "../../kit/rules/rules.ts";
import { nodeLabelChecks } from "../../kit/scrape/node-labels.ts";
import { targets } from "./alerts.ts";
import { jobChecks } from "./checks.ts";
import { unseenReaders } from "./notes.ts";

/** What all jobs have in common. */
export const component = defineComponent({
  name: "scraping",
  values: ({ values }) => values.scrape,
  rules: ({ scope }) => [placed(targets, scope.values.rules.alerts, undefined)],
  notes: ({ scope }) => ({ lacks: [unseenReaders(scope)] }),
  checks: ({ scope }, { jobs }) => [...nodeLabelChecks(scope), ...jobChecks(scope, jobs)],
});
