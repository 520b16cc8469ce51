import type {
  IAffinity,
  IContainer,
  IEnvVar,
  IPodSecurityContext,
  IPodSpec,
  IPodTemplateSpec,
  ITopologySpreadConstraint,
  IVolume,
} from "kubernetes-models/v1";
import {
  type Conditional,
  defaultOf,
  type Expression,
  each,
  eq,
  type Item,
  items,
  mapping,
  notEmpty,
  type Operand,
  omit,
  orAbsent,
  type Reference,
  type Structure,
  when,
  whenSet,
  withDefault,
} from "../../../template/index.ts";
import { clusterIs } from "../cluster/profile.ts";
import { podLabels } from "../naming/labels.ts";
import { annotations } from "../naming/metadata.ts";
import type { Port as Listening } from "../network/edges.ts";
import type { Part } from "../part.ts";
import { type Folders, folderMounts, folderVolumes } from "../secrets/files.ts";
import { argumentsOf, type Flag } from "./flags.ts";
import { pullSecrets } from "./image.ts";
import type { ImageValues } from "./image-values.ts";
import { accountNameOf } from "./service-account.ts";
import type { PodValues } from "./values.ts";

type PlacementBeside = Pick<
  IPodSpec,
  "imagePullSecrets" | "securityContext" | "nodeSelector" | "tolerations" | "affinity"
>;

/** The fields of a pod that are the user's alone: where it runs, and what is needed to pull its images. */
export function placement(
  part: Part,
  pod: Reference<PodValues>,
  spread: Pod["spread"],
): Structure<PlacementBeside & Pick<IPodSpec, "priorityClassName" | "topologySpreadConstraints">> {
  return {
    ...placementBeside(part, pod),
    affinity: whenSet(pod.affinity, (affinity) => affinity),
    topologySpreadConstraints:
      spread === undefined
        ? when(notEmpty(pod.topologySpreadConstraints), pod.topologySpreadConstraints)
        : orAbsent([spread, items(pod.topologySpreadConstraints)]),
    priorityClassName: whenSet(pod.priorityClassName, (name) => name),
  };
}

/**
 * The same for a pod that runs beside a workload's own, such as a test: on the same nodes, with images pulled
 * alike. What says how the workload's own pods stand to each other, and go before those of others, is not for it.
 */
export function placementBeside(
  { scope: { values } }: Part,
  pod: Reference<PodValues>,
): Structure<PlacementBeside> {
  return {
    imagePullSecrets: pullSecrets(values),
    securityContext: users(pod),
    nodeSelector: when(notEmpty(pod.nodeSelector), pod.nodeSelector),
    tolerations: when(notEmpty(pod.tolerations), pod.tolerations),
    affinity: whenSet(pod.affinity, ({ nodeAffinity }) =>
      orAbsent({ nodeAffinity: whenSet(nodeAffinity, (nodes) => nodes) }),
    ),
  };
}

/**
 * Users and groups of the pods; where the cluster chooses them and refuses others, each only if it is not the one that
 * the values have by default.
 */
function users({ podSecurityContext: asked }: Reference<PodValues>) {
  const byDefault = defaultOf(asked) ?? {};
  const left = (["runAsUser", "runAsGroup", "fsGroup"] as const).flatMap((field) => {
    const own = byDefault[field];
    return own === undefined ? [] : [when(eq(withDefault(asked[field], own), own), field, "")];
  });
  return when<IPodSecurityContext>(clusterIs("choosesUsers"), omit(asked, ...left), asked);
}

/** A port of the program's own. */
interface Port {
  readonly name: string;
  readonly containerPort: Operand<number>;
  readonly protocol?: "TCP" | "UDP";
}

/** Volumes and what goes with them that values bring, by names that only the values tell. */
interface Brought {
  readonly volumes: readonly Item<IVolume>[];
  readonly isVolume: (name: Expression<string>) => Expression<boolean>;
  readonly volumeMounts: readonly Item<NonNullable<IContainer["volumeMounts"]>[number]>[];
  /** Of a path without anything that could be left out. */
  readonly isMount: (path: Expression<string>) => Expression<boolean>;
  readonly env: readonly Item<IEnvVar>[];
}

/** What the pods of a workload are, besides what every workload takes from its values. */
export interface Pod {
  /** Whether its program asks the API server, for which it needs its ServiceAccount's token. */
  readonly asksApiServer: boolean;
  /** Where this holds they are in the network of their nodes. */
  readonly hostNetwork?: Expression<boolean>;
  /** The ports at which those may ask them whom the user lets in (`network.from`). */
  readonly asked: readonly Listening[];
  readonly image: Expression<string>;
  readonly flags: readonly Flag[];
  readonly ports: readonly Port[];
  readonly probes: Structure<Pick<IContainer, "startupProbe" | "readinessProbe" | "livenessProbe">>;
  readonly volumes?: readonly Item<IVolume>[];
  /** Names of volumes that are there whatever the values: where `volumes` has none, by a claim of the workload's. */
  readonly claims?: readonly string[];
  /** Secrets of the user's, whose keys are files in the container. */
  readonly folders?: Folders;
  readonly brought?: Brought;
  readonly volumeMounts?: readonly Item<NonNullable<IContainer["volumeMounts"]>[number]>[];
  readonly initContainers?: readonly Item<IContainer>[];
  /** Containers beside the program's own. */
  readonly beside?: readonly Item<IContainer>[];
  /** Labels by which pods of the same component are told apart. */
  readonly labels?: Conditional<Readonly<Record<string, string>>>;
  /** Environment variables, before the user's. */
  readonly env?: readonly Item<IEnvVar>[];
  /** Annotations of the chart's own, beside the user's. */
  readonly annotations?: Structure<Readonly<Record<string, string>>>;
  /** Where the pods want to be, in place of what the user says alone. */
  readonly affinity?: Structure<IAffinity>;
  /** How the pods spread where the user does not say it. */
  readonly spread?: Conditional<ITopologySpreadConstraint>;
  /** Fields of the pod that other workloads do not have. */
  readonly more?: Structure<
    Pick<IPodSpec, "hostAliases" | "hostPID" | "shareProcessNamespace" | "terminationGracePeriodSeconds">
  >;
}

/** The values of a workload. */
export type WorkloadValues = PodValues & { readonly image: ImageValues };

/** The template of a workload's pods: one container, named after the part, that runs its program. */
export function podTemplate(
  part: Part & { readonly values: Reference<WorkloadValues> },
  {
    asksApiServer,
    hostNetwork,
    image,
    flags,
    ports,
    probes,
    volumes = [],
    folders,
    brought,
    volumeMounts = [],
    initContainers = [],
    beside = [],
    env = [],
    annotations: own,
    affinity,
    spread,
    labels,
    more = {},
  }: Pod,
): Structure<IPodTemplateSpec> {
  const { name, values } = part;
  return {
    metadata: {
      labels:
        labels === undefined
          ? podLabels(part, values.podLabels)
          : mapping<string>(podLabels(part, values.podLabels), labels),
      annotations:
        own === undefined ? annotations(values.podAnnotations) : mapping<string>(own, values.podAnnotations),
    },
    spec: {
      serviceAccountName: accountNameOf(part),
      automountServiceAccountToken: asksApiServer,
      ...(hostNetwork === undefined ? {} : { hostNetwork: when(hostNetwork, true) }),
      ...more,
      ...placement(part, values, spread),
      ...(affinity === undefined ? {} : { affinity }),
      initContainers: orAbsent([...initContainers, items(values.extraInitContainers)]),
      containers: [
        {
          name,
          image,
          imagePullPolicy: values.image.pullPolicy,
          args: orAbsent([...argumentsOf(flags), each(values.extraArgs, (arg) => arg)]),
          env: orAbsent([...env, ...(brought?.env ?? []), items(values.extraEnv)]),
          ports,
          ...probes,
          resources: values.resources,
          securityContext: values.securityContext,
          volumeMounts: orAbsent([
            ...volumeMounts,
            ...folderMounts(folders),
            ...(brought?.volumeMounts ?? []),
            items(values.extraVolumeMounts),
          ]),
        },
        ...beside,
        items(values.extraContainers),
      ],
      volumes: orAbsent([
        ...volumes,
        ...folderVolumes(folders),
        ...(brought?.volumes ?? []),
        items(values.extraVolumes),
      ]),
    },
  };
}
