import {
  beside,
  choice,
  dnsLabel,
  duration,
  listOf,
  required,
  textOf,
  unset,
} from "../../../schema/index.ts";
import { labelKey } from "../naming/syntax.ts";

const labelName = textOf({
  pattern: labelKey,
  expected: "a label's name such as topology.kubernetes.io/zone",
  word: true,
});

/** A metric's name, or several by `.*` in it. */
export const metricNamesPattern = "^[A-Za-z_:][A-Za-z0-9_:]*([.][*+][A-Za-z0-9_:]*)*$";

const metricNames = textOf({
  pattern: metricNamesPattern,
  expected: "a metric's name such as kubelet_http_requests_total, or names such as node_systemd_.*",
});

/** In which format targets are taken to answer that do not say it, as many old ones: Prometheus refuses them otherwise. */
export function fallbackProtocol(description: string) {
  return choice(
    {
      "PrometheusText0.0.4": "Prometheus' text, as nearly all have it.",
      "PrometheusText1.0.0": "The same, with names of any characters.",
      "OpenMetricsText0.0.1": "OpenMetrics' first draft.",
      "OpenMetricsText1.0.0": "OpenMetrics.",
      PrometheusProto: "Prometheus' binary format.",
    },
    unset,
    description,
  );
}

/** How all targets are scraped. */
export const scrapeValues = {
  interval: duration("30s", "How often each target is asked for its metrics."),
  timeout: duration(
    unset,
    "How long a target may take to answer; no longer than the interval. By default 10s, or the interval where that is shorter.",
    { examples: ["10s"] },
  ),
  fallbackProtocol: fallbackProtocol(
    "The format of targets that do not say in which one they answer (with a `Content-Type` that Prometheus knows); without it they count as failed. Of the chart's own jobs; those of `scrape.extraJobs` have `fallback_scrape_protocol`.",
  ),
  metrics: choice(
    {
      lean: "Those that are read: by the chart's alerts, recorded series and dashboards, by rules and dashboards of your own in these values, and those that a value asks for. docs/metrics.md has all of them, with who reads them.",
      full: "All that targets give: some ten times as many.",
    },
    "lean",
    "Which metrics of Kubernetes and of the chart's own programs are kept. Of applications, and of `extraJobs`, all are.",
  ),
  ...beside(
    { metrics: "lean" },
    {
      keepMetrics: listOf(
        metricNames(required, "A metric's name; `.*` in it stands for anything."),
        [],
        "Further metrics to keep, such as those that dashboards of grafana.com and rules elsewhere read: `kmstack metrics FILE…` tells which.",
        { distinct: true, examples: [["kubelet_http_requests_total", "node_systemd_.*"]] },
      ),
    },
  ),
  ...beside(
    { cluster: true },
    {
      nodeLabels: listOf(
        labelName(required, "A label of nodes."),
        [],
        "Labels of nodes that the series of the kubelet, of cAdvisor and of node-exporter carry. Characters that a label of a series cannot have become underscores: `topology_kubernetes_io_zone`. A label without a value, such as that of a node's role, is `true`.",
        { distinct: true, examples: [["topology.kubernetes.io/zone", "node.kubernetes.io/instance-type"]] },
      ),
    },
  ),
};

/** Namespaces to look in; all of them, where there are none. */
export function namespacesOf(description: string) {
  return listOf(dnsLabel(required, "A namespace."), [], description, { distinct: true });
}
