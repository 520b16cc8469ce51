import type { IStatefulSetSpec } from "kubernetes-models/apps/v1";
import type { IContainer, IPersistentVolumeClaim, IVolume } from "kubernetes-models/v1";
import {
  and,
  type Documents,
  type Expression,
  eq,
  type Item,
  isSet,
  manifest,
  mapping,
  ne,
  not,
  notEmpty,
  type Reference,
  type Structure,
  type Tree,
  text,
  when,
  whenSet,
} from "../../../template/index.ts";
import { labelsBeside, selectorLabels } from "../naming/labels.ts";
import { annotations, metadata } from "../naming/metadata.ts";
import { fullname, nameOf } from "../naming/names.ts";
import { isOperated } from "../operated/pods.ts";
import type { Part } from "../part.ts";
import { onOneNode, storageClass } from "./persistent-volume.ts";
import { dataVolume, type PersistenceValues } from "./values.ts";

type Persistence = Reference<PersistenceValues>;

/** True where each replica has a claim that is made for it. */
export function isClaimed({ type }: Persistence): Expression<boolean> {
  return and(ne(type, "existingClaim"), ne(type, "none"));
}

/** True where the cluster's default StorageClass is asked for a volume, if there is one. */
export function asksDefaultClass({ type, storageClassName, volumeName }: Persistence): Expression<boolean> {
  return and(eq(type, "claim"), not(isSet(storageClassName)), not(isSet(volumeName)));
}

/**
 * The claims of a StatefulSet. The StatefulSet makes them, and not the chart: so each replica has its own, they
 * are not the release's and stay when it goes, and a later release of the same name takes them up again. The
 * price is that Kubernetes never changes a template of a claim; so nothing stands in it that an upgrade of the
 * chart might change, such as labels with a version.
 */
export function claimFields(
  part: Part,
  persistence: Persistence,
): Structure<Pick<IStatefulSetSpec, "volumeClaimTemplates" | "persistentVolumeClaimRetentionPolicy">> {
  return {
    persistentVolumeClaimRetentionPolicy: when(isClaimed(persistence), retention(persistence)),
    volumeClaimTemplates: when(isClaimed(persistence), [
      { apiVersion: "v1", kind: "PersistentVolumeClaim", ...claimTemplate(part, persistence) },
    ]),
  };
}

/** What becomes of the claims of replicas that go. */
export function retention({ keepOnUninstall }: Persistence): Structure<Retention> {
  return { whenDeleted: when(keepOnUninstall, "Retain", "Delete"), whenScaled: "Retain" };
}

type Retention = NonNullable<IStatefulSetSpec["persistentVolumeClaimRetentionPolicy"]>;

/** What a claim of each replica is made from. */
export function claimTemplate(
  part: Part,
  persistence: Persistence,
): { readonly metadata: Structure<ClaimMetadata>; readonly spec: Tree<ClaimSpec> } {
  return {
    metadata: {
      name: dataVolume,
      labels: when(notEmpty(persistence.labels), persistence.labels),
      annotations: annotations(persistence.annotations),
    },
    spec: claimSpec(part, persistence),
  };
}

type ClaimMetadata = NonNullable<IPersistentVolumeClaim["metadata"]>;

/** The name of the claim that a StatefulSet makes for its first replica. Source: Kubernetes, "StatefulSets". */
export function firstClaim({ name, scope, operated }: Part): Expression<string> {
  const own = text`${dataVolume}-${nameOf(name)}-0`;
  if (operated === undefined) return own;
  return when(isOperated(scope), text`${dataVolume}-${operated.prefix}-${fullname()}-0`, own);
}

/**
 * The claim of a Deployment: an object of the chart's own, which stays where the release goes, unless that is said
 * otherwise; a later release of the same name takes it up again, as Helm knows it for its own.
 */
export function claimOf(part: Part, persistence: Persistence): Documents {
  const keep = when<Record<string, string>>(persistence.keepOnUninstall, {
    "helm.sh/resource-policy": "keep",
  });
  const { labels: _, ...rest } = metadata(part, {
    ownAnnotations: mapping<string>(keep, persistence.annotations),
  });
  return when(
    isClaimed(persistence),
    manifest<IPersistentVolumeClaim>({
      apiVersion: "v1",
      kind: "PersistentVolumeClaim",
      metadata: { ...rest, labels: labelsBeside(part, persistence.labels) },
      spec: claimSpec(part, persistence),
    }),
  );
}

type ClaimSpec = NonNullable<IPersistentVolumeClaim["spec"]>;

function claimSpec(part: Part, persistence: Persistence): Tree<ClaimSpec> {
  const claim = (chosen: Partial<Structure<ClaimSpec>>): Structure<ClaimSpec> => ({
    accessModes: persistence.accessModes,
    ...chosen,
    resources: { requests: { storage: persistence.size } },
  });
  return when<ClaimSpec>(
    onOneNode(persistence),
    claim({
      storageClassName: storageClass(part, persistence),
      selector: { matchLabels: selectorLabels(part) },
    }),
    claim({
      storageClassName: whenSet(persistence.storageClassName, (name) => name),
      selector: whenSet(persistence.selector, (selector) => selector),
      volumeName: whenSet(persistence.volumeName, (name) => name),
    }),
  );
}

/** The volume of a Deployment's pods: over the chart's claim or the user's, or nothing that lasts. */
export function claimedVolumes(part: Part, persistence: Persistence): readonly Item<IVolume>[] {
  const claim = { name: dataVolume, persistentVolumeClaim: { claimName: nameOf(part.name) } };
  return [when<IVolume>(isClaimed(persistence), claim), ...unclaimedVolumes(persistence)];
}

/** The volume of the pod, where it is not one that a StatefulSet claims. */
export function unclaimedVolumes({ type, existingClaim, size }: Persistence): readonly Item<IVolume>[] {
  return [
    whenSet(existingClaim, (claimName) => ({ name: dataVolume, persistentVolumeClaim: { claimName } })),
    when(eq(type, "none"), { name: dataVolume, emptyDir: { sizeLimit: size } }),
  ];
}

/** Where the data is in a container. */
export function dataMount({ subPath }: Persistence, mountPath: string): Structure<VolumeMount> {
  return { name: dataVolume, mountPath, subPath: whenSet(subPath, (path) => path) };
}

type VolumeMount = NonNullable<IContainer["volumeMounts"]>[number];
