import type {
  IPodSecurityContext,
  IResourceRequirements,
  ISecurityContext,
  IToleration,
} from "kubernetes-models/v1";
import { dnsName, kubernetes, listOf, type ObjectOf, required, text, unset } from "../../../schema/index.ts";
import { calledThose } from "../cluster/platforms.ts";
import { annotationsOf, labelsOf, selectorOf } from "../naming/values.ts";
import { networkValues } from "../network/values.ts";
import { serviceAccountValues } from "./account-values.ts";

/** What a component says of its pods where the user does not. */
interface PodDefaults {
  /** An argument that its program knows. */
  readonly argument: string;
  readonly resources: IResourceRequirements;
  readonly podSecurityContext: IPodSecurityContext;
  readonly tolerations?: readonly IToleration[];
  /** Why these tolerations, for the person who changes them. */
  readonly tolerationsNote?: string;
}

/** The user nobody, who owns nothing; the images of the Prometheus project run as it. */
export const nobody = 65534;

/** A pod that the restricted Pod Security Standard admits, together with `restrictedContainer`. */
export const restrictedPod = {
  runAsNonRoot: true,
  runAsUser: nobody,
  runAsGroup: nobody,
  seccompProfile: { type: "RuntimeDefault" },
} as const;

/** A container that this standard admits. */
export const restrictedContainer: ISecurityContext = {
  allowPrivilegeEscalation: false,
  readOnlyRootFilesystem: true,
  capabilities: { drop: ["ALL"] },
};

/** The values that every workload takes, under the same names. */
export function podValues({
  argument,
  resources,
  podSecurityContext,
  tolerations = [],
  tolerationsNote = "",
}: PodDefaults) {
  return {
    resources: kubernetes(
      "v1",
      "ResourceRequirements",
      resources,
      "What the container asks for and what it may use at most. No limit by default: what is enough depends on the size of the cluster.",
    ),
    nodeSelector: selectorOf({ "kubernetes.io/os": "linux" }, "Labels that a node must have to run it."),
    tolerations: listOf(
      kubernetes("v1", "Toleration", required, "A taint that the pods put up with."),
      tolerations,
      `Taints of nodes that the pods put up with.${tolerationsNote}`,
    ),
    affinity: kubernetes("v1", "Affinity", unset, "Where the pods want or do not want to be."),
    topologySpreadConstraints: listOf(
      kubernetes("v1", "TopologySpreadConstraint", required, "How the pods spread over one kind of place."),
      [],
      "How the pods spread over nodes and zones.",
    ),
    priorityClassName: dnsName(unset, "The PriorityClass of the pods."),
    annotations: annotationsOf(
      "Annotations of the workload itself, such as the StatefulSet, by which a controller knows what to do with it.",
    ),
    podAnnotations: annotationsOf("Annotations of the pods."),
    podLabels: labelsOf("Labels of the pods, besides the chart's own."),
    extraArgs: listOf(
      text(required, "One argument."),
      [],
      "Further arguments of the program, at the end of its own.",
      {
        examples: [[argument]],
      },
    ),
    extraEnv: listOf(
      kubernetes("v1", "EnvVar", required, "An environment variable."),
      [],
      "Further environment variables of the container.",
    ),
    extraContainers: listOf(
      kubernetes("v1", "Container", required, "A container."),
      [],
      "Further containers of the pods, beside the program's own.",
    ),
    extraInitContainers: listOf(
      kubernetes("v1", "Container", required, "A container."),
      [],
      "Further containers that run before the program starts, one after another.",
    ),
    serviceAccount: serviceAccountValues,
    ...networkValues,
    extraVolumes: listOf(
      kubernetes("v1", "Volume", required, "A volume."),
      [],
      "Further volumes of the pods.",
    ),
    extraVolumeMounts: listOf(
      kubernetes("v1", "VolumeMount", required, "A mount of a volume."),
      [],
      "Further mounts of the container, of volumes in `extraVolumes`.",
    ),
    podSecurityContext: kubernetes(
      "v1",
      "PodSecurityContext",
      podSecurityContext,
      `Users, groups and system-call filters of the pods. On ${calledThose("choosesUsers").join(", ")}, which chooses users and groups itself (\`cluster.profile\`), each that is the same as here by default is left out.`,
    ),
    securityContext: kubernetes(
      "v1",
      "SecurityContext",
      restrictedContainer,
      "What the container may do; by default no more than the restricted Pod Security Standard allows.",
    ),
  };
}

/** What a template finds under these names. */
export type PodValues = ObjectOf<ReturnType<typeof podValues>>;
