import { join } from "node:path";
import { cacheFolder } from "../../../../tools/cache.ts";

/**
 * The addresses: a bridge on this host, to which each machine of the cluster is linked. They are of the block for
 * documentation (RFC 5737), so that no network that is in use is hidden, and the values files of chart/ci/ name them.
 */
export const network = {
  bridge: "kmstack0",
  host: "198.51.100.1",
  prefix: 24,
  podCidr: "10.244.0.0/16",
  serviceCidr: "10.96.0.0/16",
  /** The first address of `serviceCidr`, which Kubernetes gives to the API server. */
  apiServerService: "10.96.0.1",
  dnsService: "10.96.0.10",
  apiServerPort: 6443,
} as const;

/** Everything of the cluster that is not kept between runs. */
export const stateFolder = join(cacheFolder(), "cluster");

/** The certificates and kubeconfigs. */
export const pkiFolder = join(stateFolder, "pki");

/** The one cgroup, in each hierarchy, below which all pods of the cluster run. */
export const cgroup = "kmstack";

/** A machine of the cluster: a set of namespaces with a file system and an address of its own. */
export interface Machine {
  readonly name: string;
  readonly address: string;
  /** The addresses of its pods. */
  readonly podCidr: string;
  readonly controlPlane: boolean;
  /** Where its state is on this host. */
  readonly folder: string;
}

function machine(index: number, controlPlane: boolean): Machine {
  const name = `node-${index}`;
  return {
    name,
    address: `198.51.100.${10 + index}`,
    podCidr: `10.244.${index}.0/24`,
    controlPlane,
    folder: join(stateFolder, name),
  };
}

/** The machine of the control plane, which takes no pods that do not tolerate it. */
export const controlPlane = machine(0, true);

/** The machine for all other pods. */
export const worker = machine(1, false);

export const machines: readonly Machine[] = [controlPlane, worker];

/** The root of the machine's file system, on this host. */
export function rootOf({ folder }: Machine): string {
  return join(folder, "root");
}

/** Values of a workload whose pods are to be on the control plane's machine. */
export const onControlPlane = {
  nodeSelector: { "kubernetes.io/hostname": controlPlane.name },
  tolerations: [{ operator: "Exists" }],
};
