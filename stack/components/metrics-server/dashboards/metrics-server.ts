import type { Dashboard } from "../../../kit/dashboards/dashboard.ts";
import { by, largest, lines, linesOf, quantile, rate, series } from "../../../kit/dashboards/promql.ts";
import { replicasAway } from "../../../kit/dashboards/replicas.ts";
import { worseAbove } from "../../../kit/dashboards/steps.ts";
import { cluster, variable } from "../../../kit/dashboards/variables.ts";

const chosen = 'job="metrics-server", pod=~"$pod"';

/** metrics-server tells by the label `node` where it runs, and by this one whom it asks. */
const asked = "exported_node";
const age = `time() - ${by("max", asked, series("metrics_server_kubelet_last_request_time_seconds", chosen))}`;
const requests = (more = "") =>
  by("sum", "", rate("metrics_server_kubelet_request_total", `${chosen}${more}`));
const slow = quantile(0.99, asked, "metrics_server_kubelet_request_duration_seconds", chosen);
const old = worseAbove({ look: 60, act: 300 });

/** What `kubectl top` and autoscaling go by. */
export const metricsServer: Dashboard = {
  uid: "kmstack-metrics-server",
  title: "metrics-server",
  description: "Whether kubectl top and autoscaling get what they go by, and how old it is.",
  variables: [
    cluster("metrics_server_kubelet_request_total"),
    variable("pod", "Pod", "metrics_server_kubelet_request_total"),
  ],
  sections: [
    {
      title: "Is it fine?",
      lines: [
        [
          replicasAway(chosen),
          {
            kind: "stat",
            title: "Requests that fail",
            description:
              "The share of requests to kubelets that fail: of those nodes and their pods nothing is known.",
            unit: "percentunit",
            decimals: 1,
            steps: worseAbove({ look: 0.001, act: 0.01 }),
            expr: `(sum(${requests(', success="false"')}) or vector(0)) / sum(${requests()})`,
          },
          {
            kind: "stat",
            title: "Oldest answer",
            description: "How long ago the kubelet was asked that was not asked for longest.",
            unit: "s",
            steps: old,
            expr: `max(${age})`,
          },
          {
            kind: "stat",
            title: "Containers known",
            description: "Of how many containers it can tell what they use.",
            unit: "none",
            expr: `max(${series("metrics_server_storage_points", `${chosen}, type="container"`)})`,
          },
        ],
      ],
    },
    {
      title: "Where?",
      lines: [
        [
          {
            kind: "table",
            title: "Kubelets",
            description: "When each was asked last, and how slow the slowest hundredth of its answers was.",
            labels: [{ label: asked, title: "Node", link: { to: "kmstack-nodes", variable: "instance" } }],
            values: [
              { title: "Age", unit: "s", steps: old, expr: age },
              { title: "Slowest", unit: "s", steps: worseAbove({ look: 5 }), expr: slow },
            ],
          },
          {
            kind: "timeseries",
            title: "Requests to kubelets",
            description:
              "By whether they succeed. All that fail are most often certificates that it does not trust.",
            unit: "reqps",
            stacked: true,
            queries: [lines("sum", "success", rate("metrics_server_kubelet_request_total", chosen))],
          },
        ],
      ],
    },
    {
      title: "Why?",
      lines: [
        [
          {
            kind: "timeseries",
            title: "Slowest kubelets",
            description: "What 99 of 100 answers take at most, of the ten slowest.",
            unit: "s",
            queries: [largest(linesOf(asked, slow))],
          },
          {
            kind: "timeseries",
            title: "Time for a round",
            description: "What asking all kubelets takes. It has to be shorter than metricResolution.",
            unit: "s",
            queries: [
              linesOf("pod", quantile(0.99, "pod", "metrics_server_manager_tick_duration_seconds", chosen)),
            ],
          },
          {
            kind: "timeseries",
            title: "Memory in use",
            description: "What each replica holds; it follows the number of pods.",
            unit: "bytes",
            queries: [lines("max", "pod", series("process_resident_memory_bytes", chosen))],
          },
        ],
      ],
    },
  ],
};
