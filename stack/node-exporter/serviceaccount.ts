import { type Documents, when } from "../../template/index.ts";
import type { Scope } from "../scope.ts";
import { serviceAccountOf } from "../workload/service-account.ts";

/** An account without rights, so that policies for pods can be bound to node-exporter alone. */
export function serviceAccount(scope: Scope): Documents {
  return when(scope.values.nodeExporter.enabled, serviceAccountOf(scope, "node-exporter"));
}
