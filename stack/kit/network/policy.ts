import type {
  INetworkPolicy,
  INetworkPolicyEgressRule,
  INetworkPolicyIngressRule,
  INetworkPolicyPort,
} from "kubernetes-models/networking.k8s.io/v1";
import {
  type Conditional,
  type Item,
  items,
  type KubernetesObject,
  manifest,
  not,
  notEmpty,
  orEmpty,
  type Reference,
  type Structure,
  when,
} from "../../../template/index.ts";
import { metadata } from "../naming/metadata.ts";
import { podSelector } from "../operated/pods.ts";
import type { Part } from "../part.ts";
import type { Pod } from "../workload/pod.ts";
import { type Edge, eachOnce, policyPort, toApiServers } from "./edges.ts";
import type { NetworkValues } from "./values.ts";

/** A part whose pods the user may let do more. */
type Networked = Part & { readonly values: Reference<{ readonly network: NetworkValues }> };

type Asking = Pick<Pod, "asksApiServer" | "hostNetwork" | "asked">;

/**
 * The policy of a part's pods: what it takes and makes of the connections of all parts, and what the user adds. Pods in
 * the network of their nodes have none: whether one counts for them is left to the plugin, and to some their address is
 * that of all the node.
 */
export function networkPolicyOf(
  part: Networked,
  { asksApiServer, hostNetwork, asked }: Asking,
  edges: readonly Edge[],
): Conditional<KubernetesObject> {
  const { from, ingress, egress } = part.values.network;
  const own = asksApiServer ? [toApiServers(part, part.scope.values.networkPolicy.enabled)] : [];
  const policy = policyOf(part, [...own, ...edges], {
    ingress: [
      when<INetworkPolicyIngressRule>(notEmpty(from), { from, ports: asked.flatMap(policyPort) }),
      items(ingress),
    ],
    egress: [items(egress)],
  });
  return hostNetwork === undefined ? policy : when(not(hostNetwork), policy);
}

/** Further rules, beside those that follow from edges. */
interface More {
  readonly ingress: readonly Item<INetworkPolicyIngressRule>[];
  readonly egress: readonly Item<INetworkPolicyEgressRule>[];
}

/** The policy of pods of a part that nobody but the chart says anything of. */
export function policyOf(
  part: Part,
  edges: readonly Edge[],
  more: More = { ingress: [], egress: [] },
): Conditional<KubernetesObject> {
  const all = eachOnce(edges);
  const into = all.filter(({ to }) => to.part?.name === part.name);
  const out = all.filter(({ from }) => from.part?.name === part.name);
  return when(
    part.scope.values.networkPolicy.enabled,
    manifest<INetworkPolicy>({
      apiVersion: "networking.k8s.io/v1",
      kind: "NetworkPolicy",
      metadata: metadata(part),
      spec: {
        podSelector: { matchLabels: podSelector(part) },
        policyTypes: ["Ingress", "Egress"],
        ingress: orEmpty([
          ...into.map(({ when: needed, from, ports }) =>
            when<INetworkPolicyIngressRule>(needed, { from: from.peers, ...portsOf(ports) }),
          ),
          ...more.ingress,
        ]),
        egress: orEmpty([
          ...out.map(({ when: needed, to, ports }) =>
            when<INetworkPolicyEgressRule>(needed, { to: to.peers, ...portsOf(ports) }),
          ),
          ...more.egress,
        ]),
      },
    }),
  );
}

/** The ports of a rule; where it has none, it is about all of them. */
function portsOf(ports: Edge["ports"]): Structure<Pick<INetworkPolicyIngressRule, "ports">> {
  return ports === undefined
    ? {}
    : { ports: orEmpty<readonly INetworkPolicyPort[]>(ports.flatMap(policyPort)) };
}
