import { anything, listOf, object, required } from "../schema/index.ts";
import { values as applications } from "./components/applications/values.ts";
import { values as cluster } from "./components/cluster/values.ts";
import { values as controlPlane } from "./components/control-plane/values.ts";
import { values as extraManifests } from "./components/extra-manifests/values.ts";
import { values as kubeStateMetrics } from "./components/kube-state-metrics/values.ts";
import { values as kubelet } from "./components/kubelet/values.ts";
import { values as nodeExporter } from "./components/node-exporter/values.ts";
import { values as prometheus } from "./components/prometheus/values.ts";
import { values as rules } from "./components/rules/values.ts";
import { kubeletsValues } from "./kit/kubelets/values.ts";
import { namingValues } from "./kit/naming/values.ts";
import { scrapeValues } from "./kit/scrape/values.ts";
import { pullValues } from "./kit/workload/image-values.ts";

/**
 * All values of the chart. Here, and in the files of values that this one imports, nothing is known of templates:
 * those take their types from here.
 */
export const values = object(
  {
    ...namingValues,
    ...pullValues,
    cluster,
    scrape: object(
      {
        ...scrapeValues,
        annotated: applications,
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
      },
      "What Prometheus collects, how often and how.",
    ),
    kubelets: kubeletsValues,
    prometheus,
    nodeExporter,
    kubeStateMetrics,
    kubelet,
    controlPlane,
    rules,
    extraManifests,
  },
  "The values of kube-metrics-stack.",
);
