import type { IPersistentVolume } from "kubernetes-models/v1";
import {
  type Documents,
  type Expression,
  eq,
  manifest,
  or,
  type Reference,
  text,
  when,
  whenSet,
  withDefault,
} from "../../../template/index.ts";
import { clusterMetadata } from "../naming/metadata.ts";
import { clusterNameOf, nameOf } from "../naming/names.ts";
import { isOperated } from "../operated/pods.ts";
import type { Part } from "../part.ts";
import type { PersistenceValues } from "./values.ts";

type Persistence = Reference<PersistenceValues>;

/** True where the data is in a directory of one node. */
export function onOneNode({ type }: Persistence): Expression<boolean> {
  return or(eq(type, "hostPath"), eq(type, "local"));
}

/**
 * The name by which volume and claim find each other, as 0.1.0 had it: a StatefulSet never changes it. Releases of `team` and
 * `team-a` may come to one name, but the volume says whose claim it is for.
 */
export function storageClass(
  { name, scope: { release } }: Part,
  { storageClassName }: Persistence,
): Expression<string> {
  return withDefault(storageClassName, text`${release.namespace}-${nameOf(name)}`);
}

/** A volume is bound to one claim, and the operator's has another name than the chart's own: over the same directory it is another volume. */
function volumeName(part: Part): Expression<string> {
  const own = clusterNameOf(part);
  return part.operated === undefined ? own : when(isOperated(part.scope), text`${own}-operated`, own);
}

/**
 * The volume over a directory of one node, kept for the claim of the only replica.
 *
 * @param claim the claim's name
 */
export function persistentVolumeOf(
  part: Part,
  persistence: Persistence,
  claim: Expression<string>,
): Documents {
  const { type, path, nodeName, keepOnUninstall } = persistence;
  const { name: _, ...more } = clusterMetadata(part, {
    // While the claim stays, its volume has to: a volume that is deleted under a claim is lost to it.
    ownAnnotations: when(keepOnUninstall, { "helm.sh/resource-policy": "keep" }),
  });
  return when(
    onOneNode(persistence),
    manifest<IPersistentVolume>({
      apiVersion: "v1",
      kind: "PersistentVolume",
      metadata: { name: volumeName(part), ...more },
      spec: {
        capacity: { storage: persistence.size },
        accessModes: persistence.accessModes,
        persistentVolumeReclaimPolicy: "Retain",
        storageClassName: storageClass(part, persistence),
        claimRef: {
          apiVersion: "v1",
          kind: "PersistentVolumeClaim",
          namespace: part.scope.release.namespace,
          name: claim,
        },
        hostPath: when(eq(type, "hostPath"), { path, type: "DirectoryOrCreate" }),
        local: when(eq(type, "local"), { path }),
        nodeAffinity: whenSet(nodeName, (node) => ({
          required: {
            nodeSelectorTerms: [
              { matchExpressions: [{ key: "kubernetes.io/hostname", operator: "In", values: [node] }] },
            ],
          },
        })),
      },
    }),
  );
}
