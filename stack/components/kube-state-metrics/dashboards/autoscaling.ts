import type { Dashboard } from "../../../kit/dashboards/dashboard.ts";
import { linesOf, orNone, series } from "../../../kit/dashboards/promql.ts";
import { noneWanted, worseAbove } from "../../../kit/dashboards/steps.ts";
import { cluster, namespace, variable } from "../../../kit/dashboards/variables.ts";
import { once, promised } from "./usage.ts";

const hpa = "namespace, horizontalpodautoscaler";
const chosen = 'namespace=~"$namespace", horizontalpodautoscaler=~"$horizontalpodautoscaler"';

const of = (what: string, more = "") =>
  once(hpa, series(`kube_horizontalpodautoscaler_${what}`, `${chosen}${more}`));
const current = of("status_current_replicas");
const desired = of("status_desired_replicas");
const most = of("spec_max_replicas");
const least = of("spec_min_replicas");
const inactive = `(${of("status_condition", ', condition="ScalingActive", status="false"')} == 1 and ${desired} > 0)`;

/** What is requested of a resource, as a share of what nodes have. */
const requested = (resource: "cpu" | "memory") =>
  `${promised("requests", resource, "")} / sum by (cluster) (${once("node", series("kube_node_status_allocatable", `resource="${resource}"`))})`;

/** How many pods there should be, are, and may be; and whether nodes have room for them. */
export const autoscaling: Dashboard = {
  uid: "kmstack-autoscaling",
  title: "Autoscaling",
  description:
    "Whether HorizontalPodAutoscalers can do what they should, and whether nodes have room for more pods.",
  variables: [
    cluster("kube_horizontalpodautoscaler_info"),
    namespace("kube_horizontalpodautoscaler_info"),
    variable("horizontalpodautoscaler", "HorizontalPodAutoscaler", "kube_horizontalpodautoscaler_info"),
  ],
  sections: [
    {
      title: "Is it fine?",
      lines: [
        [
          {
            kind: "stat",
            title: "Cannot scale",
            description:
              "Autoscalers that cannot work out how many pods are needed: most often their metrics cannot be had.",
            unit: "none",
            steps: noneWanted,
            expr: orNone(`count(${inactive})`),
          },
          {
            kind: "stat",
            title: "At their limit",
            description: "Autoscalers with as many pods as they may have: they might want more.",
            unit: "none",
            steps: worseAbove({ look: 1 }),
            expr: orNone(`count(${current} >= ${most} and ${most} > ${least})`),
          },
          {
            kind: "stat",
            title: "On their way",
            description:
              "Autoscalers that want another number of pods than there are: for minutes that is as it should be.",
            unit: "none",
            expr: orNone(`count(${desired} != ${current})`),
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
            title: "Autoscalers",
            description:
              "How many pods each has, wants, and may have. What is at its limit for long needs a higher one.",
            labels: [
              {
                label: "namespace",
                title: "Namespace",
                link: { to: "kmstack-workloads", variable: "namespace" },
              },
              { label: "horizontalpodautoscaler", title: "Autoscaler" },
            ],
            values: [
              {
                title: "Of the limit",
                unit: "percentunit",
                decimals: 0,
                steps: worseAbove({ look: 0.9, act: 1 }),
                expr: `${current} / ${most}`,
              },
              { title: "Pods", unit: "none", expr: current },
              { title: "Wanted", unit: "none", expr: desired },
              { title: "Least", unit: "none", expr: least },
              { title: "Most", unit: "none", expr: most },
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
            title: "Pods",
            description:
              "How many there are. What goes up and down all the time has too short a memory: see behavior of the autoscaler.",
            unit: "none",
            queries: [linesOf(hpa, current)],
          },
          {
            kind: "timeseries",
            title: "Pods that are wanted and not there",
            description:
              "Pods that do not come: nodes have no room, a quota is used up, or an image is missing.",
            unit: "none",
            queries: [linesOf(hpa, `${desired} - ${current} > 0`)],
          },
        ],
        [
          {
            kind: "timeseries",
            title: "CPU requested of what nodes have",
            description: "At one no node takes another pod, however little is used.",
            unit: "percentunit",
            steps: worseAbove({ look: 0.85, act: 0.95 }),
            queries: [linesOf("", requested("cpu"))],
          },
          {
            kind: "timeseries",
            title: "Memory requested of what nodes have",
            description: "The same of memory.",
            unit: "percentunit",
            steps: worseAbove({ look: 0.85, act: 0.95 }),
            queries: [linesOf("", requested("memory"))],
          },
        ],
      ],
    },
  ],
};
