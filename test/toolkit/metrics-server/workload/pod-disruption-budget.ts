import {
  and,
  type Entry,
  type Expression,
  isAtLeast,
  manifest,
  when,
  whenSet,
} from "kube-metrics-stack/template";
import type { IPodDisruptionBudget } from "kubernetes-models/policy/v1";
import type { IPodDisruptionBudget as IFormerBudget } from "kubernetes-models/policy/v1beta1";
import { metadata, selectorLabels } from "../names.ts";
import type { Scope } from "../values.ts";

export const podDisruptionBudget = (scope: Scope) => {
  const { values, capabilities } = scope;
  const { podDisruptionBudget: v } = values;
  const since = (version: "1.21" | "1.27") => isAtLeast(capabilities.kubernetesVersion, version);
  const optional = (value: Expression<number | string | undefined>): Entry<number | string> =>
    whenSet(value, (count) => count);
  const spec = {
    minAvailable: optional(v.minAvailable),
    maxUnavailable: optional(v.maxUnavailable),
    selector: { matchLabels: selectorLabels() },
  };
  return when(
    v.enabled,
    when(
      and(capabilities.hasApi("policy/v1"), since("1.21")),
      manifest<IPodDisruptionBudget>({
        apiVersion: "policy/v1",
        kind: "PodDisruptionBudget",
        metadata: metadata(scope),
        spec: {
          ...spec,
          unhealthyPodEvictionPolicy: when(
            since("1.27"),
            whenSet(v.unhealthyPodEvictionPolicy, (policy) => policy),
          ),
        },
      }),
      manifest<IFormerBudget>({
        apiVersion: "policy/v1beta1",
        kind: "PodDisruptionBudget",
        metadata: metadata(scope),
        spec,
      }),
    ),
  );
};
