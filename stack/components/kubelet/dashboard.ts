import type { Dashboard } from "../../kit/dashboards/dashboard.ts";

/** Containers, but not what holds a pod's namespaces, and not the sums that cAdvisor gives besides. */
const chosen = 'namespace=~"$namespace", container!="", container!="POD"';

/** What pods use, as the kubelets' cAdvisor sees it. */
export const pods: Dashboard = {
  uid: "kmstack-pods",
  title: "Pods",
  description: "What pods use, as the kubelets see it.",
  variables: [
    {
      name: "namespace",
      label: "Namespace",
      of: { series: "container_memory_working_set_bytes", label: "namespace" },
    },
  ],
  rows: [
    [
      {
        title: "CPU by namespace",
        description: "How many processors the pods of each namespace keep busy.",
        kind: "timeseries",
        unit: "short",
        queries: [
          {
            expr: `sum by (namespace) (rate(container_cpu_usage_seconds_total{${chosen}}[$__rate_interval]))`,
            legend: "{{namespace}}",
          },
        ],
      },
      {
        title: "Memory by namespace",
        description: "The memory that the pods of each namespace hold and could not give back.",
        kind: "timeseries",
        unit: "bytes",
        queries: [
          {
            expr: `sum by (namespace) (container_memory_working_set_bytes{${chosen}})`,
            legend: "{{namespace}}",
          },
        ],
      },
    ],
    [
      {
        title: "CPU of the busiest pods",
        description: "The ten pods that keep most processors busy.",
        kind: "timeseries",
        unit: "short",
        queries: [
          {
            expr: `topk(10, sum by (namespace, pod) (rate(container_cpu_usage_seconds_total{${chosen}}[$__rate_interval])))`,
            legend: "{{namespace}}/{{pod}}",
          },
        ],
      },
      {
        title: "Memory of the largest pods",
        description: "The ten pods that hold most memory.",
        kind: "timeseries",
        unit: "bytes",
        queries: [
          {
            expr: `topk(10, sum by (namespace, pod) (container_memory_working_set_bytes{${chosen}}))`,
            legend: "{{namespace}}/{{pod}}",
          },
        ],
      },
    ],
  ],
};
