import type { INetworkPolicyPort } from "kubernetes-models/networking.k8s.io/v1";
import { type Expression, each, type Item, type Operand, or } from "../../../template/index.ts";
import type { Part } from "../part.ts";
import { apiServers, dns, type End, podsOf } from "./ends.ts";

/** A port of a container by the name that Services, jobs and probes know it by. */
export interface Port {
  readonly name: string;
  /** Its number or, of a container of the user's, its name. */
  readonly number: Operand<number | string>;
  /** Left out: TCP. */
  readonly protocol?: "TCP" | "UDP";
}

/** Ports by which something is reached that is no container of the chart's. */
export interface OtherPorts {
  /** What tells them from others. */
  readonly name: string;
  readonly of: readonly Item<INetworkPolicyPort>[];
}

/** A connection that has to be possible. */
export interface Edge {
  /** What must hold for it to be needed. */
  readonly when: Expression<boolean>;
  readonly from: End;
  readonly to: End;
  /** Left out: any. */
  readonly ports?: readonly (Port | OtherPorts)[];
}

/** The ports of an edge in the words of a NetworkPolicy. */
export function policyPort(port: Port | OtherPorts): readonly Item<INetworkPolicyPort>[] {
  if ("of" in port) return port.of;
  return [{ port: port.number, protocol: port.protocol ?? "TCP" }];
}

/** The same edges, each once: there where one of those is needed that are alike. */
export function eachOnce(edges: readonly Edge[]): readonly Edge[] {
  const byName = new Map<string, Edge>();
  for (const edge of edges) {
    const { from, to, ports = [] } = edge;
    const name = JSON.stringify([from.name, to.name, ...ports.map(({ name }) => name)]);
    const other = byName.get(name);
    byName.set(name, other === undefined ? edge : { ...other, when: or(other.when, edge.when) });
  }
  return [...byName.values()];
}

/** What asks the API servers does so. */
export function toApiServers(part: Part, condition: Expression<boolean>): Edge {
  return {
    when: condition,
    from: podsOf(part),
    to: apiServers(part.scope),
    ports: [apiServerPorts(part)],
  };
}

/** The ports of the API servers. */
export function apiServerPorts({ scope: { values } }: Pick<Part, "scope">): OtherPorts {
  const { ports } = values.networkPolicy.apiServers;
  return { name: "API servers", of: [each(ports, (port) => ({ port, protocol: "TCP" }))] };
}

/** Who looks for names asks the cluster's DNS. */
export function toDns(part: Part, condition: Expression<boolean>): Edge {
  const { ports } = part.scope.values.networkPolicy.dns;
  return {
    when: condition,
    from: podsOf(part),
    to: dns(part.scope),
    ports: [
      {
        name: "DNS",
        of: [
          each(ports, (port) => ({ port, protocol: "UDP" })),
          each(ports, (port) => ({ port, protocol: "TCP" })),
        ],
      },
    ],
  };
}
