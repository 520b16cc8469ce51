import type { Expression, Operand, Reference } from "../../../template/index.ts";
import { nameOf } from "../naming/names.ts";
import type { Port } from "../network/edges.ts";
import type { Part } from "../part.ts";

/** Which targets there are. */
export type Targets = Own | ApiServers | Nodes | Placed | All;

/** The pods of a part of the chart, as one of its Services finds them. */
export interface Own {
  readonly kind: "own";
  readonly of: Part;
  /** The Service's name behind the chart's, where that is not the part's. */
  readonly service?: string;
  /** Its ports, which the Service calls as the containers do. */
  readonly ports: readonly Port[];
  /** Where this holds the pods are in the network of their nodes. */
  readonly onNodes?: Expression<boolean>;
  /** Where the labels of an endpoint's node are wanted. */
  readonly nodeLabels?: Expression<boolean>;
}

/** The API servers: the endpoints of the Service that every cluster has for them. */
export interface ApiServers {
  readonly kind: "apiServers";
}

/** What every node runs, by the node's own address. */
export interface Nodes {
  readonly kind: "nodes";
  /** Its port. Discovery gives the kubelet's by itself; who has to open the way there needs to know it. */
  readonly port: Port;
  /** Where this holds an API server is asked to ask them. */
  readonly throughApiServer?: Expression<boolean>;
}

/** A label of pods, and what it says. */
export interface PodLabel {
  readonly name: string;
  readonly value: string;
}

/** What runs on some machines only, such as those of the control plane: at given addresses, or else as pods. */
export interface Placed {
  readonly kind: "placed";
  /** Left out: none are given. */
  readonly addresses?: Reference<readonly string[]>;
  readonly port: Expression<number>;
  /** The pods where there are no addresses: those of a namespace that have a label. */
  readonly pods: {
    readonly namespace: Operand<string>;
    readonly label: PodLabel;
    /** Whether they are in the network of their nodes. */
    readonly onNodes: boolean;
  };
}

/** All pods, or the endpoints of all Services, of some namespaces; an empty list means all of them. */
export interface All {
  readonly kind: "pods" | "endpoints";
  readonly namespaces: Expression<readonly string[]>;
}

/** How Prometheus learns of targets: what it watches, and which of that it keeps. */
export interface Discovery {
  readonly role: "node" | "pod" | "endpointslice";
  /** One namespace, or those of a value, or none: nodes are in no namespace. */
  readonly namespaces?: { readonly name: Operand<string> } | { readonly of: Expression<readonly string[]> };
  readonly keep?: { readonly service: Operand<string>; readonly ports: readonly string[] };
  /** The pods that are kept, each as one target, whatever ports its containers name. */
  readonly keepPods?: { readonly label: PodLabel; readonly port: Expression<number> };
  readonly nodeLabels?: Expression<boolean>;
  /** Targets that need not be found, where there are some: nothing is watched then. */
  readonly given?: { readonly addresses: Reference<readonly string[]>; readonly port: Expression<number> };
}

/** The way to find some targets. */
export function discoveryOf(targets: Targets): Discovery {
  switch (targets.kind) {
    case "own": {
      const { of, service = of.name, ports, nodeLabels } = targets;
      return {
        role: "endpointslice",
        namespaces: { name: of.scope.release.namespace },
        keep: { service: nameOf(service), ports: ports.map(({ name }) => name) },
        ...(nodeLabels === undefined ? {} : { nodeLabels }),
      };
    }
    case "apiServers":
      return {
        role: "endpointslice",
        namespaces: { name: "default" },
        keep: { service: "kubernetes", ports: ["https"] },
      };
    case "nodes":
      return { role: "node" };
    case "placed": {
      const { addresses, port, pods } = targets;
      return {
        role: "pod",
        namespaces: { name: pods.namespace },
        keepPods: { label: pods.label, port },
        ...(addresses === undefined ? {} : { given: { addresses, port } }),
      };
    }
    case "pods":
      return { role: "pod", namespaces: { of: targets.namespaces } };
    case "endpoints":
      return { role: "endpointslice", namespaces: { of: targets.namespaces } };
  }
}
