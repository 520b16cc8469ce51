import type { IContainer, IEnvVar, IVolume, IVolumeMount } from "kubernetes-models/v1";
import {
  type Expression,
  each,
  eq,
  type Item,
  items,
  matches,
  not,
  notEmpty,
  orAbsent,
  type Reference,
  type Structure,
  when,
  whenSet,
  withoutMatch,
} from "../../../template/index.ts";
import { podLabels } from "../naming/labels.ts";
import { annotations } from "../naming/metadata.ts";
import type { Part } from "../part.ts";
import { claimTemplate, isClaimed, retention } from "../persistence/claims.ts";
import { ownershipStep } from "../persistence/ownership.ts";
import { dataVolume, type PersistenceValues } from "../persistence/values.ts";
import { imageReference } from "../workload/image.ts";
import { type Pod, placement, type WorkloadValues } from "../workload/pod.ts";
import { accountNameOf } from "../workload/service-account.ts";
import { spreadOverNodes } from "../workload/several.ts";
import type { OperatedSpec, StorageSpec } from "./types.ts";

/** A part that the operator may run. */
export type Operable = Part & {
  readonly values: Reference<
    WorkloadValues & {
      readonly image: { readonly tag: string };
      readonly replicas: number;
      readonly persistence: PersistenceValues;
      readonly secrets: readonly string[];
      readonly updateStrategy: {
        readonly type: "RollingUpdate" | "OnDelete";
        readonly rollingUpdate?:
          | { readonly maxUnavailable?: number | string; readonly partition?: number }
          | undefined;
      };
    }
  >;
};

/** What is the part's own of such an object, besides names and addresses. */
interface Program {
  /** The container's name, as the operator has it. */
  readonly container: string;
  /** Where the data is in it. */
  readonly data: string;
  /** The version where the image's tag tells none. */
  readonly version: string;
  readonly asksApiServer: boolean;
  readonly probes: Pod["probes"];
  readonly env?: readonly Item<IEnvVar>[];
  readonly volumes?: readonly Item<IVolume>[];
  readonly volumeMounts?: readonly Item<IVolumeMount>[];
  readonly arguments?: readonly Item<Argument>[];
}

type Argument = NonNullable<OperatedSpec["additionalArgs"]>[number];

type Pods = Omit<
  OperatedSpec,
  | "serviceName"
  | "externalUrl"
  | "routePrefix"
  | "terminationGracePeriodSeconds"
  | "hostAliases"
  | "configMaps"
>;

/** What values of a workload say of its pods, as the operator's resources say it. */
export function operatedPods(
  part: Operable,
  { container, data, version, asksApiServer, probes, ...program }: Program,
): Structure<Pods> {
  const { values } = part;
  const { persistence, image, updateStrategy, secrets } = values;
  return {
    image: imageReference(image, image.tag),
    imagePullPolicy: image.pullPolicy,
    version: versionOf(image.tag, version),
    replicas: values.replicas,
    serviceAccountName: accountNameOf(part),
    automountServiceAccountToken: asksApiServer,
    portName: "http",
    podMetadata: {
      labels: podLabels(part, values.podLabels),
      annotations: annotations(values.podAnnotations),
    },
    ...placement(part, values, spreadOverNodes(part)),
    resources: values.resources,
    updateStrategy: {
      type: updateStrategy.type,
      rollingUpdate: whenSet(updateStrategy.rollingUpdate, ({ maxUnavailable }) =>
        orAbsent<NonNullable<OperatedSpec["updateStrategy"]["rollingUpdate"]>>({
          maxUnavailable: whenSet(maxUnavailable, (count) => count),
        }),
      ),
    },
    additionalArgs: orAbsent([...(program.arguments ?? []), each(values.extraArgs, split)]),
    secrets: when(notEmpty(secrets), secrets),
    volumes: orAbsent([
      ...(program.volumes ?? []),
      whenSet(persistence.existingClaim, (claimName) => ({
        name: dataVolume,
        persistentVolumeClaim: { claimName },
      })),
      items(values.extraVolumes),
    ]),
    volumeMounts: orAbsent([...(program.volumeMounts ?? []), items(values.extraVolumeMounts)]),
    // Laid over the operator's own container; the others stand beside it.
    containers: [
      {
        name: container,
        env: orAbsent([...(program.env ?? []), items(values.extraEnv)]),
        ...probes,
        securityContext: values.securityContext,
        volumeMounts: when<readonly IVolumeMount[]>(not(eq(persistence.type, "none")), [
          {
            name: dataVolume,
            mountPath: data,
            subPath: whenSet(persistence.subPath, (path) => path),
          },
        ]),
      },
      items(values.extraContainers),
    ],
    initContainers: orAbsent([
      ownershipStep(persistence, values, data),
      items<IContainer>(values.extraInitContainers),
    ]),
    storage: storage(part, persistence),
    persistentVolumeClaimRetentionPolicy: when(isClaimed(persistence), retention(persistence)),
  };
}

/** Where the data is. In a claim that is there already the operator's own volume has no use, and it is empty. */
function storage(part: Part, persistence: Reference<PersistenceValues>) {
  return when<StorageSpec>(
    isClaimed(persistence),
    // The data is at the volume's root, as the chart's own StatefulSets have it, and so either finds it.
    { disableMountSubPath: true, volumeClaimTemplate: claimTemplate(part, persistence) },
    when<StorageSpec>(eq(persistence.type, "none"), {
      disableMountSubPath: true,
      emptyDir: { sizeLimit: persistence.size },
    }),
  );
}

/** By its version the operator knows how the program is configured; of any other tag it would make nothing. */
function versionOf(tag: Expression<string>, otherwise: string): Expression<string> {
  return when(matches(tag, "^v?[0-9]+[.][0-9]+[.][0-9]+(-[0-9A-Za-z.-]+)?$"), tag, `v${otherwise}`);
}

/** An argument `--name=value` by its parts. */
function split(argument: Expression<string>): Structure<Argument> {
  return {
    name: withoutMatch(withoutMatch(argument, "=(.|\\n)*$"), "^--?"),
    value: withoutMatch(argument, "^[^=]*=?"),
  };
}
