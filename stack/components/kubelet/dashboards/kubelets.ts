import type { Dashboard } from "../../../kit/dashboards/dashboard.ts";
import {
  by,
  largest,
  lines,
  linesOf,
  orNone,
  quantile,
  rate,
  series,
} from "../../../kit/dashboards/promql.ts";
import { noneWanted, worseAbove, worseBelow } from "../../../kit/dashboards/steps.ts";
import { cluster, variable } from "../../../kit/dashboards/variables.ts";

const node = 'job="kubelet", node=~"$node"';
const up = series("up", `${node}, metrics_path="/metrics"`);

/** The largest of the series of each claim: a volume that several nodes have is measured on each. */
const ofClaim = (what: string) =>
  by("max", "namespace, persistentvolumeclaim", series(`kubelet_volume_stats_${what}`, node));
const full = `1 - ${ofClaim("available_bytes")} / ${ofClaim("capacity_bytes")}`;
const inodes = `1 - ${ofClaim("inodes_free")} / (${ofClaim("inodes")} > 0)`;
const certificate = by(
  "min",
  "node",
  `${series("kubelet_certificate_manager_server_ttl_seconds", node)} < +Inf`,
);

const day = 24 * 60 * 60;
const fullness = worseAbove({ look: 0.85, act: 0.97 });

/** Kubelets, and the volumes that they measure. */
export const kubelets: Dashboard = {
  uid: "kmstack-kubelets",
  title: "Kubelets and volumes",
  description: "Whether kubelets start pods as they should, and how full volumes are.",
  variables: [cluster("kubelet_running_pods"), variable("node", "Node", "kubelet_running_pods")],
  sections: [
    {
      title: "Is it fine?",
      lines: [
        [
          {
            kind: "stat",
            title: "Kubelets away",
            description: "Kubelets that do not answer Prometheus.",
            unit: "none",
            steps: noneWanted,
            expr: orNone(`count(${up} == 0)`),
          },
          {
            kind: "stat",
            title: "Fullest volume",
            description: "How full the fullest volume is. A full one stops what writes to it.",
            unit: "percentunit",
            decimals: 0,
            steps: fullness,
            expr: `max(${full})`,
          },
          {
            kind: "stat",
            title: "Starts that failed",
            description: "Containers that could not be started, in a second.",
            unit: "cps",
            steps: worseAbove({ look: 0.01 }),
            expr: orNone(`sum(${rate("kubelet_started_containers_errors_total", node)})`),
          },
          {
            kind: "stat",
            title: "First certificate to end",
            description:
              "When the first of the certificates ends that kubelets show. They get new ones long before, where somebody approves them.",
            unit: "dtdurations",
            decimals: 0,
            steps: worseBelow({ look: 7 * day, act: day }),
            expr: `min(${certificate})`,
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
            title: "Volumes",
            description: "How full each claim's volume is: with data, and with files.",
            labels: [
              { label: "namespace", title: "Namespace", link: { to: "kmstack-pods", variable: "namespace" } },
              { label: "persistentvolumeclaim", title: "Claim" },
            ],
            values: [
              { title: "Full", unit: "percentunit", decimals: 0, steps: fullness, expr: full },
              { title: "Inodes", unit: "percentunit", decimals: 0, steps: fullness, expr: inodes },
              { title: "Left", unit: "bytes", expr: ofClaim("available_bytes") },
              { title: "Size", unit: "bytes", expr: ofClaim("capacity_bytes") },
            ],
          },
          {
            kind: "table",
            title: "Nodes",
            description: "How many pods run on each, and how many containers could not be started of late.",
            labels: [{ label: "node", title: "Node", link: { to: "kmstack-nodes", variable: "instance" } }],
            values: [
              { title: "Pods", unit: "none", expr: by("max", "node", series("kubelet_running_pods", node)) },
              {
                title: "Failed starts",
                unit: "cps",
                steps: worseAbove({ look: 0.01 }),
                expr: by("sum", "node", rate("kubelet_started_containers_errors_total", node)),
              },
            ],
          },
        ],
        [
          {
            kind: "timeseries",
            title: "Fullest volumes",
            description: "How fast the ten fullest fill up.",
            unit: "percentunit",
            max: 1,
            steps: fullness,
            queries: [largest(linesOf("namespace, persistentvolumeclaim", full))],
          },
          {
            kind: "timeseries",
            title: "Pods by node",
            description: "How many run on each. What falls to nothing has lost its pods, or its kubelet.",
            unit: "none",
            queries: [lines("max", "node", series("kubelet_running_pods", node))],
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
            title: "Time to start a pod",
            description: "What 99 of 100 pods need at most until they run, images and volumes not counted.",
            unit: "s",
            queries: [
              linesOf("node", quantile(0.99, "node", "kubelet_pod_start_sli_duration_seconds", node)),
            ],
          },
          {
            kind: "timeseries",
            title: "Time to look at containers",
            description:
              "What a kubelet needs to see what its containers do (PLEG). After three minutes its node is not ready.",
            unit: "s",
            queries: [linesOf("node", quantile(0.99, "node", "kubelet_pleg_relist_duration_seconds", node))],
          },
          {
            kind: "timeseries",
            title: "Errors of the container runtime",
            description:
              "What kubelets asked of it and did not get. ExecSync is most often a probe by a command that fails.",
            unit: "ops",
            queries: [
              lines("sum", "node, operation_type", rate("kubelet_runtime_operations_errors_total", node)),
            ],
          },
        ],
        [
          {
            kind: "timeseries",
            title: "Errors of volumes",
            description: "Attaching, mounting and the like that failed: pods wait for these.",
            unit: "ops",
            queries: [
              lines(
                "sum",
                "node, operation_name",
                rate("storage_operation_duration_seconds_count", `${node}, status!="success"`),
              ),
            ],
          },
          {
            kind: "timeseries",
            title: "Requests to the API servers that failed",
            description: "As the kubelets see it: without an answer, or with an error of the server's own.",
            unit: "reqps",
            queries: [
              lines("sum", "node", rate("rest_client_requests_total", `${node}, code=~"5..|<error>"`)),
            ],
          },
        ],
      ],
    },
  ],
};
