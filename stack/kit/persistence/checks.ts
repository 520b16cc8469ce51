import { and, type Check, eq, gt, or, pathOf, type Reference } from "../../../template/index.ts";
import { onOneNode } from "./persistent-volume.ts";
import type { PersistenceValues } from "./values.ts";

/** What a type of persistence cannot do. */
export function persistenceChecks(
  persistence: Reference<PersistenceValues>,
  replicas: Reference<number>,
): readonly Check[] {
  const { type } = persistence;
  const path = pathOf(persistence);
  return [
    {
      when: and(gt(replicas, 1), or(onOneNode(persistence), eq(type, "existingClaim"))),
      message: `${path}.type: hostPath, local and existingClaim are one volume, which replicas cannot share; choose claim or none, or one replica`,
    },
  ];
}
