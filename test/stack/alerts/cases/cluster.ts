import {
  clusterNodes,
  exporter,
  storage,
} from "../../../../stack/components/kube-state-metrics/alerts/index.ts";
import { casesOf, grows, growsBy } from "../case.ts";

const ofNode = (metric: string, more = "") => `${metric}{job="kube-state-metrics", node="node-1"${more}}`;
const ready = ofNode("kube_node_status_condition", ', condition="Ready", status="true"');
const node = { node: "node-1" };

export const clusterNodeCases = casesOf(clusterNodes, {
  KubeNodeNotReady: {
    series: {
      [ready]: [1, 0],
      [ofNode("kube_node_spec_unschedulable")]: 0,
      [ready.replace("node-1", "cordoned")]: 0,
      [ofNode("kube_node_spec_unschedulable").replace("node-1", "cordoned")]: 1,
    },
    labels: node,
    says: "node-1 is not ready, though nobody has cordoned it.",
  },
  KubeNodeUnreachable: {
    series: {
      [ofNode("kube_node_spec_taint", ', key="node.kubernetes.io/unreachable", effect="NoExecute"')]: [
        null,
        1,
      ],
    },
    labels: node,
    says: "node-1 cannot be reached.",
  },
  KubeNodePressure: {
    series: { [ofNode("kube_node_status_condition", ', condition="DiskPressure", status="true"')]: [0, 1] },
    labels: { ...node, condition: "DiskPressure" },
    says: "node-1 reports DiskPressure.",
  },
  KubeNodeReadinessFlapping: {
    series: { [ready]: (minute, isIll) => (isIll ? Math.floor(minute / 4) % 2 : 1) },
    minutes: 40,
    labels: node,
    says: "node-1 became ready or ceased to be 3 times within a quarter of an hour.",
  },
});

const ofClaim = (phase: string) =>
  `kube_persistentvolumeclaim_status_phase{job="kube-state-metrics", namespace="shop", persistentvolumeclaim="data", phase="${phase}"}`;
const claim = { namespace: "shop", persistentvolumeclaim: "data" };

export const storageCases = casesOf(storage, {
  KubePersistentVolumeErrors: {
    series: {
      'kube_persistentvolume_status_phase{job="kube-state-metrics", persistentvolume="pv-1", phase="Failed"}':
        [0, 1],
    },
    labels: { persistentvolume: "pv-1", phase: "Failed" },
    says: "The volume pv-1 is Failed.",
  },
  KubePersistentVolumeClaimPending: {
    series: { [ofClaim("Pending")]: [0, 1] },
    labels: claim,
    says: "shop/data gets no volume.",
  },
  KubePersistentVolumeClaimLost: {
    series: { [ofClaim("Lost")]: [0, 1] },
    labels: claim,
    says: "The volume of shop/data is gone.",
  },
});

const requests = (what: string, result: string) =>
  `kube_state_metrics_${what}_total{job="kube-state-metrics", instance="10.0.0.1:8081", resource="*v1.Pod", result="${result}"}`;
const failing = (what: string) => ({
  [requests(what, "success")]: grows(9.9),
  [requests(what, "error")]: growsBy(0.05, 1.1),
});

export const exporterCases = casesOf(exporter, {
  KubeStateMetricsListErrors: {
    series: failing("list"),
    labels: { resource: "*v1.Pod" },
    says: "10% of its attempts to list *v1.Pod fail.",
  },
  KubeStateMetricsWatchErrors: {
    series: failing("watch"),
    labels: { resource: "*v1.Pod" },
    says: "10% of its attempts to watch *v1.Pod fail.",
  },
});
