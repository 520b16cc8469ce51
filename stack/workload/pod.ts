import type { IPodSpec } from "kubernetes-models/v1";
import { notEmpty, orAbsent, type Reference, type Structure, when, whenSet } from "../../template/index.ts";
import type { Scope } from "../scope.ts";
import type { PodValues } from "./values.ts";

type PlacementBeside = Pick<
  IPodSpec,
  "imagePullSecrets" | "securityContext" | "nodeSelector" | "tolerations" | "affinity"
>;

/** The fields of a pod that are the user's alone: where it runs, and what is needed to pull its images. */
export function placement(
  scope: Scope,
  pod: Reference<PodValues>,
): Structure<PlacementBeside & Pick<IPodSpec, "priorityClassName" | "topologySpreadConstraints">> {
  return {
    ...placementBeside(scope, pod),
    affinity: whenSet(pod.affinity, (affinity) => affinity),
    topologySpreadConstraints: when(notEmpty(pod.topologySpreadConstraints), pod.topologySpreadConstraints),
    priorityClassName: whenSet(pod.priorityClassName, (name) => name),
  };
}

/**
 * The same for a pod that runs beside a workload's own, such as a test: on the same nodes, with images pulled
 * alike. What says how the workload's own pods stand to each other, and go before those of others, is not for it.
 */
export function placementBeside({ values }: Scope, pod: Reference<PodValues>): Structure<PlacementBeside> {
  return {
    imagePullSecrets: when(notEmpty(values.imagePullSecrets), values.imagePullSecrets),
    securityContext: pod.podSecurityContext,
    nodeSelector: when(notEmpty(pod.nodeSelector), pod.nodeSelector),
    tolerations: when(notEmpty(pod.tolerations), pod.tolerations),
    affinity: whenSet(pod.affinity, ({ nodeAffinity }) =>
      orAbsent({ nodeAffinity: whenSet(nodeAffinity, (nodes) => nodes) }),
    ),
  };
}
