import type { Kubectl } from "../kubernetes/kubectl.ts";
import { kubectlFor } from "../kubernetes/kubectl.ts";

/** The ways to a cluster. */
export const ways = ["node", "kind", "existing"] as const;

export type Way = (typeof ways)[number];

/** A cluster that is up. It can be handed to other processes. */
export interface Cluster {
  readonly way: Way;
  /** The file that says where it is. */
  readonly kubeconfig: string;
}

/** A cluster with what ends it. */
export interface BroughtUp {
  readonly cluster: Cluster;
  /** Takes it down, or leaves it where it was there before. */
  readonly end: () => Promise<void>;
}

/** kubectl for it. */
export function kubectlOf({ kubeconfig }: Cluster): Kubectl {
  return kubectlFor(kubeconfig);
}
