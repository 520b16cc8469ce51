import type { Dashboard } from "../../../kit/dashboards/dashboard.ts";
import { by, lines, linesOf, orNone, rate, series } from "../../../kit/dashboards/promql.ts";
import { noneWanted, worseAbove } from "../../../kit/dashboards/steps.ts";
import { cluster, namespace } from "../../../kit/dashboards/variables.ts";
import { inNamespace, isContainer, notReady, once, promised, restarts } from "./usage.ts";

const containers = `${inNamespace}, ${isContainer}`;

const quota = (type: string) =>
  once("namespace, resourcequota, resource", series("kube_resourcequota", `${inNamespace}, type="${type}"`));
const quotaUsed = `${quota("used")} / (${quota("hard")} > 0)`;

/** What namespaces use, and what they asked for. */
export const namespaces: Dashboard = {
  uid: "kmstack-namespaces",
  title: "Namespaces",
  description:
    "Which namespace uses what, how that compares with what it asked for, and what its quota leaves.",
  variables: [cluster("kube_namespace_created"), namespace("kube_namespace_created")],
  sections: [
    {
      title: "Is it fine?",
      lines: [
        [
          {
            kind: "stat",
            title: "Pods not ready",
            description: "Pods that should run and take no requests.",
            unit: "none",
            steps: worseAbove({ look: 1, act: 10 }),
            expr: orNone(`count(${notReady(inNamespace)})`),
          },
          {
            kind: "stat",
            title: "Quotas used up",
            description: "Resources of which a quota has nothing left: what asks for more is refused.",
            unit: "none",
            steps: noneWanted,
            expr: orNone(`count(${quotaUsed} >= 1)`),
          },
          {
            kind: "stat",
            title: "CPU used of what is requested",
            description:
              "Far below one, nodes are kept for nothing; above it, pods live on what nobody has promised them.",
            unit: "percentunit",
            decimals: 0,
            steps: worseAbove({ look: 1 }),
            expr: `sum(${rate("container_cpu_usage_seconds_total", containers)}) / sum(${promised("requests", "cpu", "namespace", inNamespace)})`,
          },
          {
            kind: "stat",
            title: "Memory used of what is requested",
            description: "Above one, pods are the first to be evicted where a node runs short.",
            unit: "percentunit",
            decimals: 0,
            steps: worseAbove({ look: 1 }),
            expr: `sum(${series("container_memory_working_set_bytes", containers)}) / sum(${promised("requests", "memory", "namespace", inNamespace)})`,
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
            title: "What each namespace uses and requests",
            description: "Requests far above what is used can be lowered; far below, they should be raised.",
            labels: [
              { label: "namespace", title: "Namespace", link: { to: "kmstack-pods", variable: "namespace" } },
            ],
            values: [
              {
                title: "CPU",
                unit: "short",
                decimals: 2,
                expr: by("sum", "namespace", rate("container_cpu_usage_seconds_total", containers)),
              },
              {
                title: "CPU requested",
                unit: "short",
                decimals: 2,
                expr: promised("requests", "cpu", "namespace", inNamespace),
              },
              {
                title: "Memory",
                unit: "bytes",
                expr: by("sum", "namespace", series("container_memory_working_set_bytes", containers)),
              },
              {
                title: "Memory requested",
                unit: "bytes",
                expr: promised("requests", "memory", "namespace", inNamespace),
              },
              {
                title: "Pods",
                unit: "none",
                expr: by("count", "namespace", once("namespace, pod", series("kube_pod_info", inNamespace))),
              },
            ],
          },
          {
            kind: "table",
            title: "Quotas",
            description: "How much of each quota is used: what comes near to all of it soon refuses pods.",
            labels: [
              { label: "namespace", title: "Namespace" },
              { label: "resourcequota", title: "Quota" },
              { label: "resource", title: "Resource" },
            ],
            values: [
              {
                title: "Used",
                unit: "percentunit",
                decimals: 0,
                steps: worseAbove({ look: 0.9, act: 1 }),
                expr: quotaUsed,
              },
            ],
          },
        ],
        [
          {
            kind: "timeseries",
            title: "CPU by namespace",
            description: "How many processors the pods of each namespace keep busy.",
            unit: "short",
            stacked: true,
            queries: [lines("sum", "namespace", rate("container_cpu_usage_seconds_total", containers))],
          },
          {
            kind: "timeseries",
            title: "Memory by namespace",
            description: "The memory that the pods of each namespace hold and could not give back.",
            unit: "bytes",
            stacked: true,
            queries: [lines("sum", "namespace", series("container_memory_working_set_bytes", containers))],
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
            title: "Restarts of containers",
            description:
              "How often containers of each namespace started anew in a second: a rise goes with a change, or a crash.",
            unit: "cps",
            queries: [
              lines(
                "sum",
                "namespace",
                once(
                  "namespace, pod, container",
                  rate("kube_pod_container_status_restarts_total", inNamespace),
                ),
              ),
            ],
          },
          {
            kind: "timeseries",
            title: "Pods by namespace",
            description:
              "How many pods there are: a number that only grows is somebody who makes and never deletes.",
            unit: "none",
            queries: [
              linesOf(
                "namespace",
                by("count", "namespace", once("namespace, pod", series("kube_pod_info", inNamespace))),
              ),
            ],
          },
          {
            kind: "table",
            title: "Restarts by namespace",
            description: "How often containers started anew in the time that is looked at.",
            labels: [
              { label: "namespace", title: "Namespace", link: { to: "kmstack-pods", variable: "namespace" } },
            ],
            values: [
              {
                title: "Restarts",
                unit: "none",
                decimals: 0,
                steps: worseAbove({ look: 1 }),
                expr: `${by("sum", "namespace", restarts(inNamespace))} > 0.5`,
              },
            ],
          },
        ],
      ],
    },
  ],
};
