import type { IPodSpec } from "kubernetes-models/v1";
import { notEmpty, type Reference, type Structure, when, whenSet } from "../../template/index.ts";
import type { Scope } from "../scope.ts";
import type { PodValues } from "./values.ts";

/** The fields of a pod that are the user's alone: where it runs, and what is needed to pull its images. */
export function placement(
  { values }: Scope,
  pod: Reference<PodValues>,
): Structure<
  Pick<
    IPodSpec,
    | "imagePullSecrets"
    | "priorityClassName"
    | "nodeSelector"
    | "tolerations"
    | "affinity"
    | "topologySpreadConstraints"
    | "securityContext"
  >
> {
  return {
    imagePullSecrets: when(notEmpty(values.imagePullSecrets), values.imagePullSecrets),
    priorityClassName: whenSet(pod.priorityClassName, (name) => name),
    securityContext: pod.podSecurityContext,
    nodeSelector: when(notEmpty(pod.nodeSelector), pod.nodeSelector),
    tolerations: when(notEmpty(pod.tolerations), pod.tolerations),
    affinity: whenSet(pod.affinity, (affinity) => affinity),
    topologySpreadConstraints: when(notEmpty(pod.topologySpreadConstraints), pod.topologySpreadConstraints),
  };
}
