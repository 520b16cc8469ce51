import {
  absolutePath,
  beside,
  boolean,
  choice,
  dnsName,
  type Infer,
  object,
  textOf,
  unset,
} from "../../../schema/index.ts";
import { labelWord } from "../naming/syntax.ts";
import { image, imageTag } from "../workload/image-values.ts";

/** The name of the volume with the data in the pod, and of the claims that are made for it. */
export const dataVolume = "data";

const nodeName = textOf({
  pattern: labelWord,
  expected: "a node's host name such as node-1",
  word: true,
});

/**
 * A quantity that is a whole number of bytes and more than none, as Kubernetes wants it of a volume: with a binary
 * unit only quarters are such for sure.
 */
const volumeSize = textOf({
  pattern:
    "^([1-9][0-9]*|([1-9][0-9]*(\\.[0-9]{1,3})?|0\\.[0-9]{0,2}[1-9])(k|M|G|T|P)|([1-9][0-9]*(\\.(0|25|5|75)0*)?|0\\.(25|5|75)0*)(Ki|Mi|Gi|Ti|Pi))$",
  expected: "a size such as 500Mi, 10Gi or 1.5Ti",
  word: true,
});

/** Where a workload keeps its data. */
export function persistenceValues(of: { readonly size: string; readonly path: string }) {
  return object(
    {
      type: choice(
        {
          claim: "A claim, filled by a StorageClass; one for each replica.",
          hostPath:
            "A directory of one node, in a PersistentVolume of the chart. It is made where it is missing, and belongs to root then: see `takeOwnership`.",
          local:
            "A directory or disk of one node that is there already, in a PersistentVolume of the chart. Kubernetes gives it to the pod's group.",
          existingClaim: "A claim that is there already: `existingClaim`.",
          none: "Nowhere: the data goes with the pod.",
        },
        "claim",
        "Where the data is kept. A StatefulSet cannot change it later: delete it with `--cascade=orphan`, then upgrade.",
      ),
      ...beside(
        { type: ["claim", "hostPath", "local"] },
        {
          size: volumeSize(
            of.size,
            "The size of the volume. A StatefulSet cannot change it later: enlarge the claim itself, then delete the StatefulSet with `--cascade=orphan` and upgrade.",
          ),
          storageClassName: dnsName(
            unset,
            "The StorageClass; the cluster's default one where it is not set. With `hostPath` and `local` only the name by which volume and claim find each other.",
            { examples: ["local-path"] },
          ),
          keepOnUninstall: boolean(
            true,
            "Keep claim and volume when the release is uninstalled; installed again under the same name, it finds its data. A volume of the chart is never deleted with its directory (reclaim policy Retain).",
          ),
        },
      ),
      ...beside(
        { type: ["hostPath", "local"] },
        {
          path: absolutePath(of.path, "The directory on the node."),
          nodeName: nodeName(
            unset,
            "The node that the directory is on, by its label `kubernetes.io/hostname`. The pod runs there.",
            { examples: ["node-1"] },
          ),
        },
        { required: ["nodeName"] },
      ),
      ...beside(
        { type: "existingClaim" },
        { existingClaim: dnsName(unset, "The claim's name.") },
        { required: ["existingClaim"] },
      ),
      ...beside(
        { type: "hostPath" },
        {
          takeOwnership: object(
            {
              enabled: boolean(
                false,
                "Before each start give the directory to the pod's user, as root: Kubernetes leaves the owner of such a directory as it is.",
              ),
              image: image(
                {
                  registry: "docker.io",
                  repository: "library/busybox",
                  tag: imageTag("1.37.0", "The image's tag."),
                },
                "An image with `chown`.",
              ),
            },
            "A step that keeps a program that is not root from failing with `permission denied` in a directory that belongs to root.",
          ),
        },
      ),
    },
    "Where the data is kept, and what becomes of it.",
  );
}

export type PersistenceValues = Infer<ReturnType<typeof persistenceValues>>;
