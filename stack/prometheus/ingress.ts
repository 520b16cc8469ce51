import { and, type Documents, when } from "../../template/index.ts";
import { ingressOf } from "../exposure/ingress.ts";
import type { Scope } from "../scope.ts";
import { backend, name } from "./names.ts";

/** The way to Prometheus through an Ingress controller. */
export function ingress(scope: Scope): Documents {
  const { prometheus } = scope.values;
  return when(
    and(prometheus.enabled, prometheus.ingress.enabled),
    ingressOf(scope, name, prometheus.ingress, backend(scope)),
  );
}
