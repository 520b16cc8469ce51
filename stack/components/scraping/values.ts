import { anything, listOf, required } from "../../../schema/index.ts";
import { scrapeValues } from "../../kit/scrape/values.ts";

/** How all targets are scraped, and jobs of the user's own. */
export const values = {
  ...scrapeValues,
  extraJobs: listOf(
    anything(
      required,
      "A `scrape_config` as in Prometheus' configuration; it needs a `job_name` of its own.",
      { requiredKeys: ["job_name"] },
    ),
    [],
    "Jobs of your own, as Prometheus' configuration has them. What they have to be allowed goes into `prometheus.rbac.extraRules`.",
    { examples: [[{ job_name: "router", static_configs: [{ targets: ["192.0.2.1:9100"] }] }]] },
  ),
};
