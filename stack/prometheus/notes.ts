import { and, eq, isSet, type Note, not, text, when, whenSet } from "../../template/index.ts";
import { nameOf } from "../naming/names.ts";
import type { Scope } from "../scope.ts";
import { name } from "./names.ts";
import { hasTest } from "./test.ts";

/** How to get to Prometheus, and what is not as it should be for long. */
export function notes(scope: Scope): readonly Note[] {
  const {
    values: { prometheus },
    release,
  } = scope;
  const { service, persistence, externalUrl, enabled } = prometheus;
  const forward = text`kubectl --namespace ${release.namespace} port-forward service/${nameOf(name)} 9090:${service.port}`;
  return [
    whenSet(externalUrl, (url) => text`Prometheus: ${url}`),
    when(and(enabled, not(isSet(externalUrl))), text`Prometheus: ${forward}`),
    when(
      and(enabled, not(isSet(externalUrl))),
      text`  and then http://localhost:9090${prometheus.routePrefix}`,
    ),
    when(
      hasTest(scope),
      text`Whether everything is collected: helm test ${release.name} --namespace ${release.namespace} --logs`,
    ),
    when(
      and(enabled, eq(persistence.type, "claim"), not(isSet(persistence.storageClassName))),
      "Prometheus waits for a volume of the default StorageClass. Where kubectl get storageclass marks none as the default, name one (prometheus.persistence.storageClassName).",
    ),
    when(
      and(enabled, eq(persistence.type, "none")),
      "Prometheus keeps its data in its pod only and loses it with the pod (prometheus.persistence.type: none).",
    ),
  ];
}
