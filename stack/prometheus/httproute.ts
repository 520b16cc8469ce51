import { and, type Documents, when } from "../../template/index.ts";
import { httpRouteOf } from "../exposure/http-route.ts";
import type { Scope } from "../scope.ts";
import { backend, name } from "./names.ts";

/** The way to Prometheus through a Gateway. */
export function httpRoute(scope: Scope): Documents {
  const { prometheus } = scope.values;
  return when(
    and(prometheus.enabled, prometheus.httpRoute.enabled),
    httpRouteOf(scope, name, prometheus.httpRoute, backend(scope)),
  );
}
