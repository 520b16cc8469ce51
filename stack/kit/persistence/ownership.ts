import type { IContainer } from "kubernetes-models/v1";
import { type Item, numberText, type Reference, text, when, withDefault } from "../../../template/index.ts";
import { imageReference } from "../workload/image.ts";
import { nobody, type PodValues } from "../workload/values.ts";
import { dataMount } from "./claims.ts";
import type { PersistenceValues } from "./values.ts";

/** The step that gives a directory that belongs to root to the pod's user, where the user asks for it. */
export function ownershipStep(
  persistence: Reference<PersistenceValues>,
  { podSecurityContext }: Reference<PodValues>,
  mountPath: string,
): Item<IContainer> {
  const { takeOwnership } = persistence;
  const { image } = takeOwnership;
  const user = numberText(withDefault(podSecurityContext.runAsUser, nobody));
  const group = numberText(withDefault(podSecurityContext.runAsGroup, nobody));
  return when<IContainer>(takeOwnership.enabled, {
    name: "take-ownership",
    image: imageReference(image, image.tag),
    imagePullPolicy: image.pullPolicy,
    command: ["chown", "-R", text`${user}:${group}`, mountPath],
    securityContext: {
      runAsUser: 0,
      runAsGroup: 0,
      runAsNonRoot: false,
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      // To change owners, and to reach what others have closed to all but themselves.
      capabilities: { drop: ["ALL"], add: ["CHOWN", "DAC_OVERRIDE"] },
    },
    volumeMounts: [dataMount(persistence, mountPath)],
    resources: { requests: { cpu: "10m", memory: "16Mi" } },
  });
}
