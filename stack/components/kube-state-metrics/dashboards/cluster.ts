import type { Dashboard } from "../../../kit/dashboards/dashboard.ts";
import { by, lines, linesOf, orNone, rate, series } from "../../../kit/dashboards/promql.ts";
import { noneWanted, worseAbove } from "../../../kit/dashboards/steps.ts";
import { cluster } from "../../../kit/dashboards/variables.ts";
import { notReady, once, promised, restarts } from "./usage.ts";

/** All containers of a node together, and what is no container's: the node as cAdvisor sees it. */
const root = 'id="/"';

const allocatable = (resource: string) =>
  once("node", series("kube_node_status_allocatable", `resource="${resource}"`));
const pressure = 'condition=~"MemoryPressure|DiskPressure|PIDPressure", status="true"';

/** How the whole of a cluster is. */
export const overview: Dashboard = {
  uid: "kmstack-cluster",
  title: "Cluster",
  description: "Whether the cluster is well, how full it is, and what to look at first.",
  variables: [cluster("kube_node_info")],
  sections: [
    {
      title: "Is it fine?",
      lines: [
        [
          {
            kind: "stat",
            title: "Critical alerts",
            description:
              "Alerts that want somebody at once, of those that this Prometheus evaluates. Look at them first.",
            unit: "none",
            steps: noneWanted,
            expr: orNone(`count(${series("ALERTS", 'alertstate="firing", severity="critical"')})`),
          },
          {
            kind: "stat",
            title: "Warnings",
            description: "Alerts that want somebody within the day.",
            unit: "none",
            steps: worseAbove({ look: 1 }),
            expr: orNone(`count(${series("ALERTS", 'alertstate="firing", severity="warning"')})`),
          },
          {
            kind: "stat",
            title: "Nodes not ready",
            description:
              "Nodes whose kubelet does not say that they are well. Their pods are moved away after five minutes.",
            unit: "none",
            steps: noneWanted,
            expr: orNone(
              `count(${once("node", series("kube_node_status_condition", 'condition="Ready", status="true"'))} == 0)`,
            ),
          },
          {
            kind: "stat",
            title: "Pods not ready",
            description:
              "Pods that should run and take no requests. A few that are just starting are no fault.",
            unit: "none",
            steps: worseAbove({ look: 1, act: 10 }),
            expr: orNone(`count(${notReady()})`),
          },
          {
            kind: "stat",
            title: "CPU in use",
            description:
              "How busy the processors of all nodes are. Above nine tenths pods wait for each other.",
            unit: "percentunit",
            decimals: 0,
            steps: worseAbove({ look: 0.8, act: 0.9 }),
            expr: `sum(${rate("container_cpu_usage_seconds_total", root)}) / sum(${series("machine_cpu_cores")})`,
          },
          {
            kind: "stat",
            title: "Memory in use",
            description: "How much of the memory of all nodes is held and could not be given back.",
            unit: "percentunit",
            decimals: 0,
            steps: worseAbove({ look: 0.8, act: 0.9 }),
            expr: `sum(${series("container_memory_working_set_bytes", root)}) / sum(${series("machine_memory_bytes")})`,
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
            title: "Nodes by load",
            description:
              "What each node does and what is promised on it. One that stands out has the wrong pods, or too many.",
            labels: [{ label: "node", title: "Node", link: { to: "kmstack-nodes", variable: "instance" } }],
            values: [
              {
                title: "CPU",
                unit: "percentunit",
                decimals: 0,
                steps: worseAbove({ look: 0.8, act: 0.9 }),
                expr: `${by("sum", "node", rate("container_cpu_usage_seconds_total", root))} / ${by("sum", "node", series("machine_cpu_cores"))}`,
              },
              {
                title: "Memory",
                unit: "percentunit",
                decimals: 0,
                steps: worseAbove({ look: 0.8, act: 0.9 }),
                expr: `${by("sum", "node", series("container_memory_working_set_bytes", root))} / ${by("sum", "node", series("machine_memory_bytes"))}`,
              },
              {
                title: "CPU requested",
                unit: "percentunit",
                decimals: 0,
                expr: `${promised("requests", "cpu", "node")} / ${allocatable("cpu")}`,
              },
              {
                title: "Memory requested",
                unit: "percentunit",
                decimals: 0,
                expr: `${promised("requests", "memory", "node")} / ${allocatable("memory")}`,
              },
            ],
          },
          {
            kind: "table",
            title: "Namespaces with pods that are not ready",
            description: "Where to look on: a click leads to the pods of a namespace.",
            labels: [
              { label: "namespace", title: "Namespace", link: { to: "kmstack-pods", variable: "namespace" } },
            ],
            values: [
              {
                title: "Not ready",
                unit: "none",
                expr: by("count", "namespace", notReady()),
              },
              {
                title: "Restarts",
                unit: "none",
                decimals: 0,
                expr: `${by("sum", "namespace", restarts())} > 0.5`,
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
            title: "Processors: used, requested, there",
            description:
              "What is requested is what the scheduler goes by: where it comes near to what there is, new pods wait, however little is used.",
            unit: "short",
            queries: [
              lines("sum", "", rate("container_cpu_usage_seconds_total", root), "used"),
              linesOf("", promised("requests", "cpu", ""), "requested"),
              lines("sum", "", allocatable("cpu"), "there"),
            ],
          },
          {
            kind: "timeseries",
            title: "Memory: used, requested, there",
            description: "The same of memory. Where more is used than requested, nodes may run out of it.",
            unit: "bytes",
            queries: [
              lines("sum", "", series("container_memory_working_set_bytes", root), "used"),
              linesOf("", promised("requests", "memory", ""), "requested"),
              lines("sum", "", allocatable("memory"), "there"),
            ],
          },
          {
            kind: "timeseries",
            title: "Pods by phase",
            description:
              "Pending ones wait for a node or an image; what is Failed stays until somebody takes it away.",
            unit: "none",
            stacked: true,
            queries: [
              lines(
                "sum",
                "phase",
                once("namespace, pod, phase", series("kube_pod_status_phase", 'phase!="Succeeded"')),
              ),
            ],
          },
        ],
        [
          {
            kind: "timeseries",
            title: "Nodes under pressure",
            description:
              "Nodes that say that they run short of memory, disk or process numbers: they evict pods.",
            unit: "none",
            queries: [
              linesOf(
                "node, condition",
                `${once("node, condition", series("kube_node_status_condition", pressure))} == 1`,
              ),
            ],
          },
          {
            kind: "timeseries",
            title: "What kube-state-metrics could not read",
            description:
              "Requests of it to the API servers that failed: of those objects all numbers here are old, or missing.",
            unit: "cps",
            queries: [
              lines("sum", "resource", rate("kube_state_metrics_list_total", 'result="error"'), "list"),
              lines("sum", "resource", rate("kube_state_metrics_watch_total", 'result="error"'), "watch"),
            ],
          },
        ],
      ],
    },
  ],
};
