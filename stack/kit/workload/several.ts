import type { IPodDisruptionBudget } from "kubernetes-models/policy/v1";
import type { ITopologySpreadConstraint } from "kubernetes-models/v1";
import {
  and,
  type Conditional,
  type Documents,
  gt,
  isEmpty,
  manifest,
  type Reference,
  when,
} from "../../../template/index.ts";
import { metadata } from "../naming/metadata.ts";
import { podSelector } from "../operated/pods.ts";
import type { Part } from "../part.ts";
import type { PodValues } from "./values.ts";

/** A part of which there may be several pods. */
export type Several = Part & {
  readonly values: Reference<Pick<PodValues, "topologySpreadConstraints"> & { readonly replicas: number }>;
};

/** Where there are several pods, each on a node of its own as far as there are enough; unless the user says else. */
export function spreadOverNodes(part: Several): Conditional<ITopologySpreadConstraint> {
  const { replicas, topologySpreadConstraints } = part.values;
  return when<ITopologySpreadConstraint>(and(gt(replicas, 1), isEmpty(topologySpreadConstraints)), {
    maxSkew: 1,
    topologyKey: "kubernetes.io/hostname",
    whenUnsatisfiable: "ScheduleAnyway",
    labelSelector: { matchLabels: podSelector(part) },
  });
}

/** Where there are several pods, nodes are drained so that one of them is away at a time. Of one pod it would forbid the drain. */
export function disruptionBudget(part: Several): Documents {
  return when(
    gt(part.values.replicas, 1),
    manifest<IPodDisruptionBudget>({
      apiVersion: "policy/v1",
      kind: "PodDisruptionBudget",
      metadata: metadata(part),
      spec: { maxUnavailable: 1, selector: { matchLabels: podSelector(part) } },
    }),
  );
}
