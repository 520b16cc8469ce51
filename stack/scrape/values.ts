import {
  anything,
  boolean,
  dnsLabel,
  duration,
  listOf,
  object,
  required,
  textOf,
  unset,
} from "../../schema/index.ts";
import { accessValues } from "../kubelet/values.ts";
import { labelKey } from "../naming/syntax.ts";

const labelName = textOf({
  pattern: labelKey,
  expected: "a label's name such as topology.kubernetes.io/zone",
  word: true,
});

/** What is collected, how often and how. */
export const values = object(
  {
    interval: duration("30s", "How often each target is asked for its metrics."),
    timeout: duration(
      unset,
      "How long a target may take to answer; no longer than the interval. By default 10s, or the interval where that is shorter.",
      { examples: ["10s"] },
    ),
    nodeLabels: listOf(
      labelName(required, "A label of nodes."),
      [],
      "Labels of nodes that the series of the kubelet, of cAdvisor and of node-exporter carry. Characters that a label of a series cannot have become underscores: `topology_kubernetes_io_zone`.",
      { examples: [["topology.kubernetes.io/zone", "node.kubernetes.io/instance-type"]] },
    ),
    kubelet: accessValues,
    annotated: object(
      {
        services: object(
          { enabled: boolean(true, "Find the endpoints of Services by their annotations.") },
          "Endpoints of Services.",
        ),
        pods: object({ enabled: boolean(true, "Find pods by their annotations.") }, "Pods."),
        namespaces: listOf(
          dnsLabel(required, "A namespace."),
          [],
          "Only Services and pods of these namespaces; all, if the list is empty.",
        ),
      },
      'Applications that ask for it are scraped: Services or pods with the annotation `prometheus.io/scrape: "true"` and, where they differ from the defaults, `prometheus.io/port`, `prometheus.io/path` (/metrics) and `prometheus.io/scheme` (http).',
    ),
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
);
