import { type Documents, each } from "../../template/index.ts";
import type { Scope } from "../scope.ts";
import { clusterRoleOf } from "../workload/cluster-role.ts";
import { apiGroupOf } from "./collectors.ts";

/** The right to list what is reported on, one rule for each kind, and nothing else. */
export function clusterRole(scope: Scope): Documents {
  const { enabled, collectors } = scope.values.kubeStateMetrics;
  return clusterRoleOf(scope, "kube-state-metrics", enabled, [
    each(collectors, (collector) => ({
      apiGroups: [apiGroupOf({ collector })],
      resources: [collector],
      verbs: ["list", "watch"],
    })),
  ]);
}
