import { and, type Check, contains, isSet, or, pathOf } from "../../../template/index.ts";
import { isUnserved } from "../../kit/cluster/served.ts";
import { applyDefinitions, operatorVersion } from "../../kit/operated/values.ts";
import type { Operator } from "./places.ts";

const group = "monitoring.coreos.com";

/** The definitions of the operator's resources have to be there, and one operator for an object. */
export function checks({ scope, values }: Operator): readonly Check[] {
  const { operator, prometheus, alertmanager } = scope.values;
  const { enabled, controllerId, secrets } = operator;
  const missing = (version: string, kind: string) => isUnserved(scope, `${group}/${version}/${kind}`);
  return [
    {
      when: and(
        enabled,
        or(
          missing("v1", "PrometheusRule"),
          missing("v1alpha1", "ScrapeConfig"),
          and(prometheus.enabled, missing("v1", "Prometheus")),
          and(prometheus.enabled, missing("v1alpha1", "PrometheusAgent")),
          and(alertmanager.enabled, missing("v1", "Alertmanager")),
        ),
      ),
      message: `${pathOf(enabled)}: the cluster does not know the operator's resources (${group}); install their definitions, of version ${operatorVersion} or later, and try again: ${applyDefinitions}`,
    },
    {
      when: and(enabled, values.enabled, isSet(controllerId)),
      message: `${pathOf(controllerId)}: the chart's own operator (${pathOf(values.enabled)}) has an id of its own; leave this out, or set ${pathOf(values.enabled)} to false`,
    },
    {
      when: contains(secrets.namespaces, scope.release.namespace),
      message: `${pathOf(secrets.namespaces)}: this is the release's own namespace, whose Secrets the operator reads in any case; take it out`,
    },
  ];
}
