import type { INetworkPolicyPeer } from "kubernetes-models/networking.k8s.io/v1";
import {
  type Entry,
  type Expression,
  each,
  type Item,
  includes,
  isEmpty,
  type Operand,
  orAbsent,
  type Reference,
  text,
  when,
} from "../../../template/index.ts";
import { podSelector } from "../operated/pods.ts";
import type { KitScope, Part } from "../part.ts";

type Peers = Entry<readonly INetworkPolicyPeer[]>;

/** Where a connection begins or ends. */
export interface End {
  /** What tells it from other ends. */
  readonly name: string;
  /** The part of the release whose pods it is. */
  readonly part?: Part;
  /** The same in the words of a NetworkPolicy. Where there are none, it is anybody. */
  readonly peers: Peers;
}

/**
 * The pods of a part of the release.
 *
 * @param onNodes where this holds they are in the network of their nodes, and known by the addresses of those
 */
export function podsOf(part: Part, onNodes?: Expression<boolean>): End {
  const pods = [{ podSelector: { matchLabels: podSelector(part) } }];
  return {
    name: `part ${part.name}`,
    part,
    peers:
      onNodes === undefined
        ? pods
        : when<readonly INetworkPolicyPeer[]>(onNodes, nodes(part.scope).peers, pods),
  };
}

/** The API servers. */
export function apiServers({ values: { networkPolicy } }: KitScope): End {
  return { name: "API servers", peers: within(networkPolicy.apiServers.addresses) };
}

/** Who answers for the cluster's DNS. */
export function dns({ values: { networkPolicy } }: KitScope): End {
  return { name: "DNS", peers: networkPolicy.dns.peers };
}

/** The nodes, by their own addresses. */
export function nodes({ values: { networkPolicy } }: KitScope): End {
  return { name: "nodes", peers: within(networkPolicy.nodes.addresses) };
}

/** Whatever is in some networks; anybody where none is given. */
export function networks(name: string, addresses: Reference<readonly string[]>): End {
  return { name, peers: within(addresses) };
}

function within(networks: Reference<readonly string[]>): Peers {
  return orAbsent<readonly INetworkPolicyPeer[]>([blocks(networks)]);
}

function blocks(networks: Reference<readonly string[]>): Item<INetworkPolicyPeer> {
  return each(networks, (cidr) => ({ ipBlock: { cidr } }));
}

/** Machines, each by its address. */
export function machines(name: string, addresses: Reference<readonly string[]>): End {
  return {
    name,
    peers: orAbsent<readonly INetworkPolicyPeer[]>([
      each(addresses, (address) => ({
        ipBlock: { cidr: when(includes(address, ":"), text`${address}/128`, text`${address}/32`) },
      })),
    ]),
  };
}

/** The label that each namespace has by itself. Source: Kubernetes, "Well-Known Labels". */
const namespaceName = "kubernetes.io/metadata.name";

/**
 * All pods of some namespaces; of any, where none is given. Those in the network of a node have the address of that, of
 * which nothing is known without being told.
 */
export function podsIn({ values }: KitScope, namespaces: Expression<readonly string[]>): End {
  return {
    name: "pods of namespaces",
    peers: [
      when<INetworkPolicyPeer>(
        isEmpty(namespaces),
        { namespaceSelector: {} },
        {
          namespaceSelector: {
            matchExpressions: [{ key: namespaceName, operator: "In", values: namespaces }],
          },
        },
      ),
      blocks(values.networkPolicy.nodes.addresses),
    ],
  };
}

/** Pods of a namespace that have a label. */
export function podsWith(
  namespace: Operand<string>,
  label: { readonly name: string; readonly value: string },
): End {
  return {
    name: `pods with ${label.name}=${label.value}`,
    peers: [
      {
        namespaceSelector: { matchLabels: { [namespaceName]: namespace } },
        podSelector: { matchLabels: { [label.name]: label.value } },
      },
    ],
  };
}

/** Anybody. */
export const anywhere: End = { name: "anywhere", peers: orAbsent<readonly INetworkPolicyPeer[]>([]) };
