import type { Dashboard } from "../../kit/dashboards/dashboard.ts";

const chosen = 'job="node-exporter", instance=~"$instance"';

/** What the machines are busy with. */
export const nodes: Dashboard = {
  uid: "kmstack-nodes",
  title: "Nodes",
  description: "What the nodes are busy with, as node-exporter sees it.",
  variables: [{ name: "instance", label: "Node", of: { series: "node_uname_info", label: "instance" } }],
  rows: [
    [
      {
        title: "CPU",
        description: "The share of all processors that is busy.",
        kind: "timeseries",
        unit: "percentunit",
        queries: [
          {
            expr: `1 - avg by (instance) (rate(node_cpu_seconds_total{${chosen}, mode="idle"}[$__rate_interval]))`,
            legend: "{{instance}}",
          },
        ],
      },
      {
        title: "Memory",
        description: "The share of memory that programs could not have.",
        kind: "timeseries",
        unit: "percentunit",
        queries: [
          {
            expr: `1 - node_memory_MemAvailable_bytes{${chosen}} / node_memory_MemTotal_bytes{${chosen}}`,
            legend: "{{instance}}",
          },
        ],
      },
    ],
    [
      {
        title: "File systems",
        description: "The fullest file system of each node, as a share.",
        kind: "timeseries",
        unit: "percentunit",
        queries: [
          {
            expr: `max by (instance, mountpoint) (1 - node_filesystem_avail_bytes{${chosen}, fstype!=""} / node_filesystem_size_bytes{${chosen}, fstype!=""})`,
            legend: "{{instance}} {{mountpoint}}",
          },
        ],
      },
      {
        title: "Network",
        description: "What comes in, and what goes out.",
        kind: "timeseries",
        unit: "Bps",
        queries: [
          {
            expr: `sum by (instance) (rate(node_network_receive_bytes_total{${chosen}, device!="lo"}[$__rate_interval]))`,
            legend: "{{instance}} in",
          },
          {
            expr: `sum by (instance) (rate(node_network_transmit_bytes_total{${chosen}, device!="lo"}[$__rate_interval]))`,
            legend: "{{instance}} out",
          },
        ],
      },
    ],
  ],
};
