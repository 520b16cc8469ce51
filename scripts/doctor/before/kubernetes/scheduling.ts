import { holds } from "../../labels.ts";
import type { Node } from "../install.ts";
import type { NodeSelectorTerm, PodSpec, Toleration } from "../rendered.ts";

/** Whether a node has what a pod wants of it by name, labels and affinity: where it is not, no scheduler puts the pod there. */
export function isWanted(pod: PodSpec, node: Node): boolean {
  const { labels = {}, name } = node.metadata;
  const { nodeSelector = {}, nodeName, affinity } = pod;
  const required = affinity?.nodeAffinity?.requiredDuringSchedulingIgnoredDuringExecution;
  return (
    (nodeName === undefined || nodeName === name) &&
    Object.entries(nodeSelector).every(([key, value]) => labels[key] === value) &&
    (required === undefined || fitsOne(required.nodeSelectorTerms, node))
  );
}

/** Whether a node fits one of some terms. A term that asks for nothing fits none. Source: Kubernetes, NodeSelector. */
export function fitsOne(
  terms: readonly NodeSelectorTerm[],
  { metadata: { name, labels = {} } }: Node,
): boolean {
  return terms.some(({ matchExpressions = [], matchFields = [] }) => {
    const all = [
      ...matchExpressions.map((one) => holds(one, labels[one.key])),
      ...matchFields.map((one) => holds(one, one.key === "metadata.name" ? name : undefined)),
    ];
    return all.length > 0 && all.every(Boolean);
  });
}

/**
 * The taints that keep a pod from a node, such as `node-role.kubernetes.io/control-plane:NoSchedule`. Those that Kubernetes sets
 * for what passes, such as that a node is not ready, do not count.
 */
export function repelling({ tolerations = [] }: PodSpec, { spec: { taints = [] } }: Node): readonly string[] {
  return taints
    .filter(({ key, effect }) => effect !== "PreferNoSchedule" && !key.startsWith("node.kubernetes.io/"))
    .filter((taint) => !tolerations.some((one) => tolerates(one, taint)))
    .map(({ key, value, effect }) => `${key}${value === undefined ? "" : `=${value}`}:${effect}`);
}

type Taint = NonNullable<Node["spec"]["taints"]>[number];

function tolerates({ key, operator = "Equal", value = "", effect }: Toleration, taint: Taint): boolean {
  const isOfKey = key === undefined || key === "" ? operator === "Exists" : key === taint.key;
  const isOfEffect = effect === undefined || effect === "" || effect === taint.effect;
  return isOfKey && isOfEffect && (operator === "Exists" || value === (taint.value ?? ""));
}

/** The nodes that a pod may be put on. */
export function nodesFor(pod: PodSpec, nodes: readonly Node[]): readonly Node[] {
  return nodes.filter((node) => isWanted(pod, node) && repelling(pod, node).length === 0);
}
