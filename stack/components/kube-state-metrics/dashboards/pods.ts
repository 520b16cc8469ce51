import type { Dashboard } from "../../../kit/dashboards/dashboard.ts";
import { by, largest, lines, linesOf, orNone, rate, series } from "../../../kit/dashboards/promql.ts";
import { noneWanted, worseAbove } from "../../../kit/dashboards/steps.ts";
import { cluster, namespace, variable } from "../../../kit/dashboards/variables.ts";
import { isContainer, notReady, once, promised, restarts } from "./usage.ts";

const chosen = 'namespace=~"$namespace", pod=~"$pod"';
const containers = `${chosen}, ${isContainer}`;
const perPod = "namespace, pod";
const perContainer = "namespace, pod, container";

const cpu = rate("container_cpu_usage_seconds_total", containers);
const memory = series("container_memory_working_set_bytes", containers);
const restarted = restarts(chosen);
const waiting = once(`${perContainer}, reason`, series("kube_pod_container_status_waiting_reason", chosen));
const killed = `${restarted} > 0.5 and ${once(perContainer, series("kube_pod_container_status_last_terminated_reason", `${chosen}, reason="OOMKilled"`))} == 1`;

const periods = (which: string) =>
  by("sum", perContainer, rate(`container_cpu_cfs_${which}_total`, containers));

/** What pods do, and why they do not. */
export const pods: Dashboard = {
  uid: "kmstack-pods",
  title: "Pods",
  description: "Which pods are not well, what they use, and what holds them back.",
  variables: [cluster("kube_pod_info"), namespace("kube_pod_info"), variable("pod", "Pod", "kube_pod_info")],
  sections: [
    {
      title: "Is it fine?",
      lines: [
        [
          {
            kind: "stat",
            title: "Not ready",
            description: "Pods that should run and take no requests.",
            unit: "none",
            steps: worseAbove({ look: 1 }),
            expr: orNone(`count(${notReady(chosen)})`),
          },
          {
            kind: "stat",
            title: "Containers that wait",
            description: "Containers that do not run because of a fault, or are being made just now.",
            unit: "none",
            steps: worseAbove({ look: 1 }),
            expr: orNone(`sum(${waiting})`),
          },
          {
            kind: "stat",
            title: "Restarts",
            description: "How often containers started anew in the time that is looked at.",
            unit: "none",
            decimals: 0,
            steps: worseAbove({ look: 1 }),
            expr: orNone(`sum(${restarted})`),
          },
          {
            kind: "stat",
            title: "Killed for memory",
            description: "Containers that started anew and before that wanted more memory than their limit.",
            unit: "none",
            steps: noneWanted,
            expr: orNone(`count(${killed})`),
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
            title: "Containers that do not run",
            description:
              "And why not: CrashLoopBackOff is the program's own fault, ImagePullBackOff the image's or its registry's.",
            labels: [
              { label: "namespace", title: "Namespace" },
              { label: "pod", title: "Pod", link: { to: "kmstack-pods", variable: "pod" } },
              { label: "container", title: "Container" },
              { label: "reason", title: "Reason" },
            ],
            values: [{ title: "Waits", unit: "none", expr: `${waiting} == 1` }],
          },
          {
            kind: "table",
            title: "Restarted containers",
            description: "How often each started anew in the time that is looked at.",
            labels: [
              { label: "namespace", title: "Namespace" },
              { label: "pod", title: "Pod", link: { to: "kmstack-pods", variable: "pod" } },
              { label: "container", title: "Container" },
            ],
            values: [
              {
                title: "Restarts",
                unit: "none",
                decimals: 0,
                steps: worseAbove({ look: 1 }),
                expr: `${restarted} > 0.5`,
              },
            ],
          },
        ],
        [
          {
            kind: "timeseries",
            title: "CPU of the busiest pods",
            description: "The ten pods that keep most processors busy.",
            unit: "short",
            queries: [largest(lines("sum", perPod, cpu))],
          },
          {
            kind: "timeseries",
            title: "Memory of the largest pods",
            description: "The ten pods that hold most memory.",
            unit: "bytes",
            queries: [largest(lines("sum", perPod, memory))],
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
            title: "CPU of what is requested",
            description:
              "Above one, a pod lives on what its neighbours leave: where they want it, it is slow.",
            unit: "percentunit",
            steps: worseAbove({ look: 1 }),
            queries: [
              largest(
                linesOf(perPod, `${by("sum", perPod, cpu)} / ${promised("requests", "cpu", perPod, chosen)}`),
              ),
            ],
          },
          {
            kind: "timeseries",
            title: "Held back by the CPU limit",
            description:
              "In how many of its turns a container had used up its limit. What is held back often is slow: raise the limit, or take it off.",
            unit: "percentunit",
            max: 1,
            steps: worseAbove({ look: 0.25 }),
            queries: [
              largest(linesOf(perContainer, `${periods("throttled_periods")} / (${periods("periods")} > 0)`)),
            ],
          },
          {
            kind: "timeseries",
            title: "Memory of the limit",
            description: "A container is killed at one. What rises steadily gets there.",
            unit: "percentunit",
            max: 1,
            steps: worseAbove({ look: 0.8, act: 0.95 }),
            queries: [
              largest(
                linesOf(
                  perContainer,
                  `${by("sum", perContainer, memory)} / ${promised("limits", "memory", perContainer, chosen)}`,
                ),
              ),
            ],
          },
        ],
        [
          {
            kind: "timeseries",
            title: "Waiting for processors",
            description:
              "How much of the time something in the pod could have run and had no processor, for want of them or by its limit.",
            unit: "percentunit",
            queries: [
              largest(lines("max", perPod, rate("container_pressure_cpu_waiting_seconds_total", containers))),
            ],
          },
          {
            kind: "timeseries",
            title: "Waiting for disks",
            description: "How much of the time something in the pod waited for a disk.",
            unit: "percentunit",
            queries: [
              largest(lines("max", perPod, rate("container_pressure_io_waiting_seconds_total", containers))),
            ],
          },
        ],
      ],
    },
  ],
};
