import {
  and,
  type Check,
  eq,
  gt,
  isSet,
  ne,
  not,
  or,
  pathOf,
  type Reference,
} from "../../../template/index.ts";
import { onOneNode } from "./persistent-volume.ts";
import type { PersistenceValues } from "./values.ts";

/** What a type of persistence needs, and what it cannot do. */
export function persistenceChecks(
  persistence: Reference<PersistenceValues>,
  replicas: Reference<number>,
): readonly Check[] {
  const { type } = persistence;
  const path = pathOf(persistence);
  const isExisting = eq(type, "existingClaim");
  return [
    {
      when: and(onOneNode(persistence), not(isSet(persistence.nodeName))),
      message: `${path}.nodeName: say which node has the directory; its label kubernetes.io/hostname is what counts`,
    },
    {
      when: and(isExisting, not(isSet(persistence.existingClaim))),
      message: `${path}.existingClaim: name the claim, or choose another type`,
    },
    {
      when: and(not(isExisting), isSet(persistence.existingClaim)),
      message: `${path}.existingClaim: it is for type existingClaim; set type, or take it out`,
    },
    {
      when: and(gt(replicas, 1), or(onOneNode(persistence), isExisting)),
      message: `${path}.type: hostPath, local and existingClaim are one volume, which replicas cannot share; choose claim or none, or one replica`,
    },
    {
      when: and(persistence.takeOwnership.enabled, ne(type, "hostPath")),
      message: `${path}.takeOwnership: it is for type hostPath; other volumes are given to the pod's group by Kubernetes`,
    },
  ];
}
