import { boolean, listOf, removed, required, textOf } from "../../../schema/index.ts";
import { scrapeConfig } from "../../kit/prometheus-types/types.ts";
import { scrapeValues } from "../../kit/scrape/values.ts";

const jobFile = textOf({
  pattern: "^/[!-)+-~]*([*][!-.0-~]*)?$",
  expected: "an absolute path such as /etc/prometheus/secrets/jobs/*.yml",
});

/** How all targets are scraped, and jobs of the user's own. */
export const values = {
  cluster: boolean(
    true,
    "Collect from the cluster: from its nodes, its API servers, and from what runs in it. Without it Prometheus collects its own metrics, those of what the chart installs beside it, and of `extraJobs`; node-exporter and kube-state-metrics are not installed. Made for a centre that others send to.",
  ),
  ...scrapeValues,
  kubelet: removed("kubelets"),
  extraJobs: listOf(
    scrapeConfig(required, "A job."),
    [],
    "Jobs of your own, as Prometheus' configuration has them (`scrape_config`). What they have to be allowed goes into `prometheus.rbac.extraRules`, and what they have to keep secret into files of Secrets (`prometheus.secrets`). Where their targets are the chart does not look: with `networkPolicy.enabled`, `prometheus.network.egress` opens the way to them.",
    { examples: [[{ job_name: "router", static_configs: [{ targets: ["192.0.2.1:9100"] }] }]] },
  ),
  extraJobFiles: listOf(
    jobFile(required, "A path, in whose last part there may be a `*`."),
    [],
    "Files in Prometheus' container with more of such jobs, behind `scrape_configs:`. Made for jobs with secrets that Prometheus takes from no file of their own: the whole of such a job goes into a Secret (`prometheus.secrets`).",
    { distinct: true, examples: [["/etc/prometheus/secrets/jobs/*.yml"]] },
  ),
};
