import { alertGroup, amount } from "../../../kit/rules/alert.ts";

const ofNode = (series: string) => `max by (cluster, node) (${series})`;
const ready = 'kube_node_status_condition{condition="Ready", status="true"}';

/** Nodes as the cluster sees them. */
export const clusterNodes = alertGroup("clusterNodes", "nodes as the cluster sees them", "kmstack-cluster", {
  KubeNodeNotReady: {
    summary: "A node is not ready.",
    expr: `${ofNode(ready)} == 0 and ${ofNode("kube_node_spec_unschedulable")} == 0`,
    for: "15m",
    severity: "critical",
    description: "{{ $labels.node }} is not ready, though nobody has cordoned it.",
  },
  KubeNodeUnreachable: {
    summary: "A node cannot be reached, and its pods are moved away.",
    expr: `${ofNode('kube_node_spec_taint{key="node.kubernetes.io/unreachable", effect="NoExecute"}')} == 1`,
    for: "10m",
    severity: "critical",
    description: "{{ $labels.node }} cannot be reached.",
  },
  KubeNodePressure: {
    summary: "A node runs short of memory, disk or process numbers, and evicts pods.",
    expr: `
      max by (cluster, node, condition)
        (kube_node_status_condition{condition=~"MemoryPressure|DiskPressure|PIDPressure", status="true"}) == 1`,
    for: "10m",
    severity: "warning",
    description: "{{ $labels.node }} reports {{ $labels.condition }}.",
  },
  KubeNodeReadinessFlapping: {
    summary: "A node is ready, and is not, by turns.",
    expr: `${ofNode(`changes(${ready}[15m])`)} > $threshold`,
    for: "0s",
    severity: "warning",
    threshold: amount(2, "How many changes in a quarter of an hour at least."),
    description:
      "{{ $labels.node }} became ready or ceased to be {{ $value }} times within a quarter of an hour.",
  },
});
