import {
  absolutePath,
  beside,
  boolean,
  choice,
  dnsName,
  type Infer,
  kubernetes,
  listOf,
  object,
  required,
  textOf,
  unset,
} from "../../../schema/index.ts";
import { labelWord } from "../naming/syntax.ts";
import { annotationsOf, labelsOf } from "../naming/values.ts";
import { image, imageTag } from "../workload/image-values.ts";

/** The name of the volume with the data in the pod, and of the claims that are made for it. */
export const dataVolume = "data";

const nodeName = textOf({
  pattern: labelWord,
  expected: "a node's host name such as node-1",
  word: true,
});

/** A number of so many digits at most: no volume is larger than what an int64 counts. */
const upTo = (digits: number) => `[1-9][0-9]{0,${digits - 1}}`;
const decimal = (digits: number) => `(${upTo(digits)}(\\.[0-9]{1,3})?|0\\.[0-9]{0,2}[1-9])`;
const quarters = (digits: number) => `(${upTo(digits)}(\\.(0|25|5|75)0{0,3})?|0\\.(25|5|75)0{0,3})`;

/**
 * A quantity that is a whole number of bytes and more than none, as Kubernetes wants it of a volume: with a binary
 * unit only quarters are such for sure.
 */
const volumeSize = textOf({
  pattern: `^(${upTo(15)}|${decimal(6)}(k|M|G|T)|${decimal(3)}P|${quarters(6)}(Ki|Mi|Gi|Ti)|${quarters(3)}Pi)$`,
  expected: "a size such as 500Mi, 10Gi or 1.5Ti",
  word: true,
});

/** A StorageClass, or none: a claim of no class takes a volume of no class, and not one of the default class. */
const storageClassName = textOf({
  pattern: "^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*)?$",
  expected: 'a DNS name of lower-case letters, digits, hyphens and dots, or "" for no class',
});

/** A path inside a volume, which does not lead out of it. */
const subPath = textOf({
  pattern: "^[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*$",
  expected: "a path inside the volume, such as prometheus or metrics/prometheus",
  word: true,
});

const accessMode = choice(
  {
    ReadWriteOnce: "Pods of one node.",
    ReadWriteOncePod: "One pod alone; not beside others.",
    ReadWriteMany: "Pods of many nodes.",
  },
  required,
  "Who may write to the volume at the same time.",
);

/** What Kubernetes lets nobody change later, and how it is done nevertheless, by the kind of the workload. */
const later = {
  StatefulSet: {
    claims: "A claim, filled by a StorageClass; one for each replica.",
    type: " A StatefulSet cannot change it later: delete it with `--cascade=orphan`, then upgrade.",
    size: " A StatefulSet cannot change it later: enlarge the claim itself, then delete the StatefulSet with `--cascade=orphan` and upgrade.",
    field: " A StatefulSet cannot change it later.",
    fields: " A StatefulSet cannot change them later.",
  },
  Deployment: {
    claims: "A claim, filled by a StorageClass.",
    type: "",
    size: " It may grow later, where the StorageClass lets it.",
    field: " A claim cannot change it later.",
    fields: "",
  },
};

/** Where a workload keeps its data. */
export function persistenceValues(of: {
  readonly size: string;
  readonly path: string;
  /** Left out: a StatefulSet. */
  readonly workload?: keyof typeof later;
}) {
  const words = later[of.workload ?? "StatefulSet"];
  return object(
    {
      type: choice(
        {
          claim: words.claims,
          hostPath:
            "A directory of one node, in a PersistentVolume of the chart. It is made where it is missing, and belongs to root then: see `takeOwnership`.",
          local:
            "A directory or disk of one node that is there already, in a PersistentVolume of the chart. Kubernetes gives it to the pod's group.",
          existingClaim: "A claim that is there already: `existingClaim`.",
          none: "Nowhere: the data goes with the pod.",
        },
        "claim",
        `Where the data is kept.${words.type}`,
      ),
      ...beside(
        { type: ["claim", "hostPath", "local", "none"] },
        {
          size: volumeSize(
            of.size,
            `The size of the volume.${words.size} With \`none\` what the data may take of the node's disk; the kubelet ends a pod that takes more.`,
          ),
        },
      ),
      ...beside(
        { type: ["claim", "hostPath", "local"] },
        {
          storageClassName: storageClassName(
            unset,
            'The StorageClass; the cluster\'s default one where it is not set, none where it is `""`. With `hostPath` and `local` only the name by which volume and claim find each other.',
            { examples: ["local-path"] },
          ),
          accessModes: listOf(
            accessMode,
            ["ReadWriteOnce"],
            `Who may use the volume at the same time.${words.field}`,
            { minimumItems: 1, distinct: true },
          ),
          labels: labelsOf(`Labels of the claims.${words.fields}`),
          annotations: annotationsOf(
            `Annotations of the claims, such as those of a program that saves their data.${words.fields}`,
          ),
          keepOnUninstall: boolean(
            true,
            "Keep claim and volume when the release is uninstalled; installed again under the same name, it finds its data. A volume of the chart is never deleted with its directory (reclaim policy Retain).",
          ),
        },
      ),
      ...beside(
        { type: "claim" },
        {
          selector: kubernetes(
            "meta/v1",
            "LabelSelector",
            unset,
            "The labels of volumes of which the claim takes one; such a claim is never filled by a new one.",
          ),
          volumeName: dnsName(
            unset,
            'The PersistentVolume that the claim takes, for one replica. One that was made by hand often has no class: set `storageClassName` to what it says, be it `""`.',
            { examples: ["metrics-0"] },
          ),
        },
      ),
      ...beside(
        { type: ["hostPath", "local"] },
        {
          path: absolutePath(
            of.path,
            "The directory on the node, which is for this data alone: none of the system's own.",
          ),
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
        { type: ["claim", "hostPath", "local", "existingClaim"] },
        {
          subPath: subPath(
            unset,
            "The directory of the volume that the data is in, where others have theirs in it too; made where it is missing.",
            { examples: ["prometheus"] },
          ),
          takeOwnership: object(
            {
              enabled: boolean(
                false,
                "Before each start give the data to the pod's user, as root. Kubernetes leaves the owner of a `hostPath` as it is, and that of some volumes that come by network: of NFS, and where the driver says `fsGroupPolicy: None`. (A file server that takes root for nobody, `root_squash`, refuses it.)",
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
