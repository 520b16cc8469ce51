import type { Kubectl, KubernetesObject, List } from "./kubectl.ts";

/** A volume, as far as it is looked at. */
export interface PersistentVolume extends KubernetesObject {
  readonly spec: {
    readonly claimRef?: { readonly namespace: string; readonly name: string };
    readonly persistentVolumeReclaimPolicy: string;
    readonly storageClassName?: string;
    readonly hostPath?: { readonly path: string; readonly type: string };
    readonly nodeAffinity?: object;
  };
  readonly status: { readonly phase: string };
}

/** The volumes that are meant for claims of a namespace. */
export async function volumesOf(kubectl: Kubectl, namespace: string): Promise<readonly PersistentVolume[]> {
  const { items } = await kubectl.get<List<PersistentVolume>>("persistentvolumes");
  return items.filter(({ spec }) => spec.claimRef?.namespace === namespace);
}

/** Deletes the volumes that outlive their claims, as Retain has it: they would be in the way of the next release. */
export async function removeVolumesOf(kubectl: Kubectl, namespace: string): Promise<void> {
  const retained = (await volumesOf(kubectl, namespace)).filter(
    ({ spec }) => spec.persistentVolumeReclaimPolicy === "Retain",
  );
  for (const { metadata } of retained) {
    await kubectl("delete", "persistentvolume", metadata.name, "--wait=false");
  }
}
