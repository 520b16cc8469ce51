/** A pod of the control plane, as kubeadm makes it; of managed clusters there is none to see. */
export interface ControlPlanePod {
  readonly metadata: { readonly name: string };
  readonly spec: {
    readonly containers: readonly {
      readonly command?: readonly string[];
      readonly args?: readonly string[];
    }[];
  };
}

/** Where the API server has the pods of a part. */
export function controlPlanePath(
  part: "kube-apiserver" | "kube-scheduler" | "kube-controller-manager" | "etcd",
): string {
  return `/api/v1/namespaces/kube-system/pods?labelSelector=${encodeURIComponent(`component=${part}`)}`;
}

/** What the programs of a pod were started with. */
export function flagsOf({ spec: { containers } }: ControlPlanePod): readonly string[] {
  return containers.flatMap(({ command = [], args = [] }) => [...command, ...args]);
}
