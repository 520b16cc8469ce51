import type { Dashboard } from "../../../kit/dashboards/dashboard.ts";
import { by, lines, linesOf, orNone, rate, series } from "../../../kit/dashboards/promql.ts";
import { noneWanted, worseAbove } from "../../../kit/dashboards/steps.ts";
import { cluster } from "../../../kit/dashboards/variables.ts";

/** Of clusters that have a name: the centre's own series may have none. */
const named = 'cluster!=""';

const ready = by(
  "max",
  "node",
  series("kube_node_status_condition", `${named}, condition="Ready", status="true"`),
);
const root = `${named}, id="/"`;
const cpu = `${by("sum", "", rate("container_cpu_usage_seconds_total", root))} / ${by("sum", "", series("machine_cpu_cores", named))}`;
const memory = `${by("sum", "", series("container_memory_working_set_bytes", root))} / ${by("sum", "", series("machine_memory_bytes", named))}`;
const targets = by("count", "", series("up", named));
const worse = worseAbove({ look: 0.8, act: 0.9 });

/** All clusters that send to this one, beside each other. */
export const clusters: Dashboard = {
  uid: "kmstack-clusters",
  title: "All clusters",
  description: "Which of the clusters that send here need somebody, beside each other.",
  variables: [cluster("up", named)],
  sections: [
    {
      title: "Is it fine?",
      lines: [
        [
          {
            kind: "stat",
            title: "Clusters",
            description: "How many clusters send something now.",
            unit: "none",
            expr: orNone(`count(${targets})`),
          },
          {
            kind: "stat",
            title: "Silent clusters",
            description: "Clusters that sent an hour ago and do not now.",
            unit: "none",
            steps: noneWanted,
            expr: orNone(`count(count by (cluster) (${series("up", named)} offset 1h) unless ${targets})`),
          },
          {
            kind: "stat",
            title: "Nodes not ready",
            description: "Of all clusters together.",
            unit: "none",
            steps: noneWanted,
            expr: orNone(`count(${ready} == 0)`),
          },
          {
            kind: "stat",
            title: "Targets away",
            description: "Targets that do not answer those who collect from them, in all clusters.",
            unit: "none",
            steps: worseAbove({ look: 1 }),
            expr: orNone(`count(${series("up", named)} == 0)`),
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
            title: "Clusters by load",
            description: "A click leads to the overview of a cluster.",
            labels: [
              { label: "cluster", title: "Cluster", link: { to: "kmstack-cluster", variable: "cluster" } },
            ],
            values: [
              { title: "CPU", unit: "percentunit", decimals: 0, steps: worse, expr: cpu },
              { title: "Memory", unit: "percentunit", decimals: 0, steps: worse, expr: memory },
              { title: "Nodes", unit: "none", expr: by("count", "", ready) },
              { title: "Targets", unit: "none", expr: targets },
            ],
          },
          {
            kind: "table",
            title: "Clusters with faults",
            description: "Where nodes are not ready, or targets do not answer.",
            labels: [
              { label: "cluster", title: "Cluster", link: { to: "kmstack-cluster", variable: "cluster" } },
            ],
            values: [
              {
                title: "Targets away",
                unit: "none",
                steps: worseAbove({ look: 1 }),
                expr: by("count", "", `${series("up", named)} == 0`),
              },
              {
                title: "Nodes not ready",
                unit: "none",
                steps: noneWanted,
                expr: by("count", "", `${ready} == 0`),
              },
            ],
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
            title: "Processors in use",
            description: "The share of each cluster's processors that is busy.",
            unit: "percentunit",
            max: 1,
            steps: worse,
            queries: [linesOf("", cpu)],
          },
          {
            kind: "timeseries",
            title: "Memory in use",
            description: "The share of each cluster's memory that is held and could not be given back.",
            unit: "percentunit",
            max: 1,
            steps: worse,
            queries: [linesOf("", memory)],
          },
          {
            kind: "timeseries",
            title: "Series that each sends",
            description: "What it costs here. A cluster whose line ends has stopped sending.",
            unit: "short",
            stacked: true,
            queries: [lines("sum", "", series("scrape_samples_post_metric_relabeling", named))],
          },
        ],
      ],
    },
  ],
};
