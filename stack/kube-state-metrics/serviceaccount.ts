import { type Documents, when } from "../../template/index.ts";
import type { Scope } from "../scope.ts";
import { serviceAccountOf } from "../workload/service-account.ts";

/** The account by which kube-state-metrics asks the API server. */
export function serviceAccount(scope: Scope): Documents {
  return when(scope.values.kubeStateMetrics.enabled, serviceAccountOf(scope, "kube-state-metrics"));
}
