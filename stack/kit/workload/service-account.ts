import type { IServiceAccount } from "kubernetes-models/v1";
import { type Entry, type KubernetesObject, manifest, type Tree } from "../../../template/index.ts";
import { metadata } from "../naming/metadata.ts";
import type { Part } from "../part.ts";

/** The ServiceAccount of a part. Its token is mounted only in pods that say so. */
export function serviceAccountOf(
  part: Part,
  annotations?: Entry<Readonly<Record<string, string>>>,
): Tree<KubernetesObject> {
  return manifest<IServiceAccount>({
    apiVersion: "v1",
    kind: "ServiceAccount",
    metadata: metadata(part, annotations === undefined ? {} : { annotations }),
    automountServiceAccountToken: false,
  });
}
