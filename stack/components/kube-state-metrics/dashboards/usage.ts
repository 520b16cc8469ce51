import { by, grown, series } from "../../../kit/dashboards/promql.ts";

/** What was chosen, of series that tell of objects. */
export const inNamespace = 'namespace=~"$namespace"';

/** A container: not what holds a pod's namespaces, and none of the sums that cAdvisor gives besides. */
export const isContainer = 'container!="", container!="POD"';

/** Of series that tell of one and the same object, each from another kube-state-metrics: the one. */
export function once(labels: string, of: string): string {
  return by("max", labels, of);
}

/**
 * What pods that are there request of their nodes, or may use at most: of those that have ended it is told still.
 *
 * @param matchers which of them
 */
export function promised(
  what: "requests" | "limits",
  resource: "cpu" | "memory",
  labels: string,
  matchers = "",
): string {
  const those = series(`kube_pod_container_resource_${what}`, both(matchers, `resource="${resource}"`));
  const phase = series("kube_pod_status_phase", both(matchers, 'phase=~"Pending|Running"'));
  return by(
    "sum",
    labels,
    `${once("namespace, pod, container, node", those)} * on (cluster, namespace, pod) group_left () ${once("namespace, pod", `${phase} == 1`)}`,
  );
}

/** How often containers started anew in the time that is looked at. */
export function restarts(matchers = ""): string {
  return once("namespace, pod, container", grown("kube_pod_container_status_restarts_total", matchers));
}

/** Pods that should run and take no requests. */
export function notReady(matchers = ""): string {
  const ready = series("kube_pod_status_ready", both(matchers, 'condition="true"'));
  const wanted = series("kube_pod_status_phase", both(matchers, 'phase=~"Pending|Running|Unknown"'));
  return `(${once("namespace, pod", ready)} == 0 and ${once("namespace, pod", wanted)} == 1)`;
}

/** Two sets of matchers as one. */
export function both(one: string, other: string): string {
  return one === "" ? other : `${one}, ${other}`;
}
