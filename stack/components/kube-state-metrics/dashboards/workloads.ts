import type { Dashboard } from "../../../kit/dashboards/dashboard.ts";
import { by, linesOf, orNone, rate, series } from "../../../kit/dashboards/promql.ts";
import { noneWanted, worseAbove } from "../../../kit/dashboards/steps.ts";
import { cluster, namespace } from "../../../kit/dashboards/variables.ts";
import { inNamespace, isContainer, once } from "./usage.ts";

/** What a ReplicaSet has behind the name of its Deployment. Source: SafeEncodeString of Kubernetes' util/rand. */
const hash = "[bcdf-hj-np-tv-xz24-9]{5,10}";

const perWorkload = "namespace, workload";

/** Which workload each pod is of: of a ReplicaSet's, the Deployment. */
const owner = (matchers: string, name: string) =>
  `label_replace(${once("namespace, pod, owner_name", series("kube_pod_owner", `${inNamespace}, ${matchers}`))}, "workload", "$1", "owner_name", "${name}")`;
const owners = `(${owner(`owner_kind="ReplicaSet", owner_name=~"($workload)-${hash}"`, `(.+)-${hash}`)} or ${owner('owner_kind!="ReplicaSet", owner_name=~"$workload"', "(.+)")})`;

/** Something of pods, put together by workload. */
const ofWorkloads = (perPod: string) =>
  by("sum", perWorkload, `${perPod} * on (cluster, namespace, pod) group_left (workload) ${owners}`);
const containers = `${inNamespace}, ${isContainer}`;

/** How many pods of a kind of workload are missing, by name. */
function missing(kind: string, wanted: string, there: string): string {
  const of = (metric: string) =>
    once(`namespace, ${kind}`, series(metric, `${inNamespace}, ${kind}=~"$workload"`));
  return `(${of(wanted)} - ${of(there)} > 0)`;
}

const kinds = [
  missing("deployment", "kube_deployment_spec_replicas", "kube_deployment_status_replicas_available"),
  missing("statefulset", "kube_statefulset_replicas", "kube_statefulset_status_replicas_ready"),
  missing(
    "daemonset",
    "kube_daemonset_status_desired_number_scheduled",
    "kube_daemonset_status_number_available",
  ),
] as const;

/** The same of a kind as of the others: what it is called stands in one label. */
const named = (kind: string, of: string) => `label_replace(${of}, "workload", "$1", "${kind}", "(.+)")`;
const [deployments, statefulSets, daemonSets] = kinds;
const failedJobs = once(
  "namespace, job_name",
  series("kube_job_failed", `${inNamespace}, condition="true", job_name=~"$workload"`),
);

/** What should run, and whether it does. */
export const workloads: Dashboard = {
  uid: "kmstack-workloads",
  title: "Workloads",
  description:
    "Whether Deployments, StatefulSets, DaemonSets and Jobs have what they should, and what they use.",
  variables: [
    cluster("kube_pod_owner"),
    namespace("kube_pod_owner"),
    {
      name: "workload",
      label: "Workload",
      of: { metric: "kube_pod_owner", label: "owner_name" },
      regex: `^(.+?)(?:-${hash})?$`,
    },
  ],
  sections: [
    {
      title: "Is it fine?",
      lines: [
        [
          {
            kind: "stat",
            title: "Deployments that lack pods",
            description: "Deployments with fewer available pods than they should have.",
            unit: "none",
            steps: worseAbove({ look: 1 }),
            expr: orNone(`count(${deployments})`),
          },
          {
            kind: "stat",
            title: "StatefulSets that lack pods",
            description: "StatefulSets with fewer ready pods than they should have.",
            unit: "none",
            steps: worseAbove({ look: 1 }),
            expr: orNone(`count(${statefulSets})`),
          },
          {
            kind: "stat",
            title: "DaemonSets that lack pods",
            description: "DaemonSets with fewer available pods than nodes that should have one.",
            unit: "none",
            steps: worseAbove({ look: 1 }),
            expr: orNone(`count(${daemonSets})`),
          },
          {
            kind: "stat",
            title: "Failed Jobs",
            description: "Jobs that have failed and are there still: look at them, then delete them.",
            unit: "none",
            steps: noneWanted,
            expr: orNone(`count(${failedJobs} == 1)`),
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
            title: "Workloads that lack pods",
            description: "How many each lacks. A click leads to the pods of the namespace.",
            labels: [
              { label: "namespace", title: "Namespace", link: { to: "kmstack-pods", variable: "namespace" } },
              { label: "workload", title: "Workload" },
            ],
            values: [
              {
                title: "Lacking",
                unit: "none",
                steps: worseAbove({ look: 1 }),
                expr: by(
                  "sum",
                  perWorkload,
                  `${named("deployment", deployments)} or ${named("statefulset", statefulSets)} or ${named("daemonset", daemonSets)}`,
                ),
              },
            ],
          },
          {
            kind: "table",
            title: "What workloads use",
            description: "Of all of their pods together; a click leads to those of the namespace.",
            labels: [
              { label: "namespace", title: "Namespace", link: { to: "kmstack-pods", variable: "namespace" } },
              { label: "workload", title: "Workload" },
            ],
            values: [
              {
                title: "CPU",
                unit: "short",
                decimals: 2,
                expr: ofWorkloads(
                  by("sum", "namespace, pod", rate("container_cpu_usage_seconds_total", containers)),
                ),
              },
              {
                title: "Memory",
                unit: "bytes",
                expr: ofWorkloads(
                  by("sum", "namespace, pod", series("container_memory_working_set_bytes", containers)),
                ),
              },
              {
                title: "Pods",
                unit: "none",
                expr: by("count", perWorkload, owners),
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
            title: "Pods that are lacking",
            description:
              "Since when, and whether it gets better: a rollout makes a short hump, a fault a plateau.",
            unit: "none",
            queries: [
              linesOf("namespace, deployment", deployments),
              linesOf("namespace, statefulset", statefulSets),
              linesOf("namespace, daemonset", daemonSets),
            ],
          },
          {
            kind: "timeseries",
            title: "Restarts",
            description: "How often containers of each workload start anew in a second.",
            unit: "cps",
            queries: [
              linesOf(
                perWorkload,
                `topk(10, ${ofWorkloads(once("namespace, pod", rate("kube_pod_container_status_restarts_total", inNamespace)))})`,
              ),
            ],
          },
        ],
        [
          {
            kind: "timeseries",
            title: "CPU of the busiest workloads",
            description: "How many processors the pods of each keep busy.",
            unit: "short",
            queries: [
              linesOf(
                perWorkload,
                `topk(10, ${ofWorkloads(by("sum", "namespace, pod", rate("container_cpu_usage_seconds_total", containers)))})`,
              ),
            ],
          },
          {
            kind: "timeseries",
            title: "Memory of the largest workloads",
            description: "What the pods of each hold. What only grows is a leak, and ends at its limit.",
            unit: "bytes",
            queries: [
              linesOf(
                perWorkload,
                `topk(10, ${ofWorkloads(by("sum", "namespace, pod", series("container_memory_working_set_bytes", containers)))})`,
              ),
            ],
          },
        ],
      ],
    },
  ],
};
