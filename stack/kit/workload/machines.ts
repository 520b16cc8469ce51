import type { IAffinity, INodeSelectorRequirement } from "kubernetes-models/v1";
import {
  type Expression,
  each,
  type Item,
  isSet,
  items,
  namedYaml,
  not,
  orEmpty,
  type Reference,
  type Structure,
  when,
  whenSet,
} from "../../../template/index.ts";

type NodeSelector = NonNullable<
  NonNullable<IAffinity["nodeAffinity"]>["requiredDuringSchedulingIgnoredDuringExecution"]
>;
type Term = NodeSelector["nodeSelectorTerms"][number];

/**
 * What nodes have that stand for a service and not for a machine, and take no DaemonSet. Source: virtual-kubelet,
 * node/node.go; AWS, "Manage compute resources on AWS Fargate".
 */
const noVirtualNode = namedYaml<readonly INodeSelectorRequirement[]>()("noVirtualNode", {
  description: "Leaves out nodes that stand for a service and not for a machine: they take no DaemonSet.",
  body: () => [
    { key: "type", operator: "NotIn", values: ["virtual-kubelet"] },
    { key: "eks.amazonaws.com/compute-type", operator: "NotIn", values: ["fargate"] },
  ],
});

/**
 * Where the pods of a DaemonSet run: on machines, and where the user's own affinity says. Each of the user's terms is
 * enough by itself, so each has to leave out what is no machine.
 */
export function onMachines(own: Expression<IAffinity | undefined>): Structure<IAffinity> {
  const required = "requiredDuringSchedulingIgnoredDuringExecution";
  const preferred = "preferredDuringSchedulingIgnoredDuringExecution";
  const only: Structure<Term> = { matchExpressions: noVirtualNode() };
  const terms: readonly Item<Term>[] = [
    when<Term>(not(isSet(own)), only),
    whenSet(own, ({ nodeAffinity }) => when<Term>(not(isSet(nodeAffinity)), only)),
    whenSet(own, ({ nodeAffinity }) =>
      whenSet(nodeAffinity, (nodes) => when<Term>(not(isSet(nodes[required])), only)),
    ),
    whenSet(own, ({ nodeAffinity }) =>
      whenSet(nodeAffinity, (nodes) =>
        whenSet(nodes[required], ({ nodeSelectorTerms }) => each(nodeSelectorTerms, termOnMachines)),
      ),
    ),
  ];
  return {
    nodeAffinity: {
      [required]: { nodeSelectorTerms: orEmpty(terms) },
      [preferred]: whenSet(own, ({ nodeAffinity }) =>
        whenSet(nodeAffinity, (nodes) => whenSet(nodes[preferred], (own) => own)),
      ),
    },
    podAffinity: whenSet(own, ({ podAffinity }) => whenSet(podAffinity, (own) => own)),
    podAntiAffinity: whenSet(own, ({ podAntiAffinity }) => whenSet(podAntiAffinity, (own) => own)),
  };
}

function termOnMachines({ matchExpressions, matchFields }: Reference<Term>): Structure<Term> {
  return {
    matchExpressions: [items(noVirtualNode()), whenSet(matchExpressions, (own) => items(own))],
    matchFields: whenSet(matchFields, (own) => own),
  };
}
