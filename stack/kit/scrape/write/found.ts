import { type Expression, each, includes, isEmpty, text, when } from "../../../../template/index.ts";
import { drop, keep, type Relabelling, rewrite } from "../relabelling.ts";
import type { Discovery } from "../targets.ts";

/** Those of all that is discovered that are meant. */
export function kept({ keep: those, keepPods, given }: Discovery): readonly Relabelling[] {
  const discovered = given === undefined ? {} : { when: isEmpty(given.addresses) };
  return [
    ...(keepPods === undefined ? [] : podSteps(keepPods).map((step) => ({ ...step, ...discovered }))),
    ...(those === undefined
      ? []
      : [
          keep(["__meta_kubernetes_service_name"], those.service),
          keep(["__meta_kubernetes_endpointslice_port_name"], those.ports.join("|")),
        ]),
  ];
}

/**
 * The steps that keep the pods with a label, each at one port. Where its containers name several ports, or none, a pod
 * is discovered several times, or without a port: with one address they are one target.
 */
function podSteps({ label, port }: NonNullable<Discovery["keepPods"]>): readonly Relabelling[] {
  return [
    keep([`__meta_kubernetes_pod_label_${label.name.replaceAll(/[^A-Za-z0-9_]/g, "_")}`], label.value),
    drop(["__meta_kubernetes_pod_phase"], "Pending|Succeeded|Failed"),
    rewrite(["__meta_kubernetes_pod_ip"], "([0-9.]+)", "__address__", text`$1:${port}`),
    rewrite(["__meta_kubernetes_pod_ip"], "([0-9a-f]*:[0-9a-f:]+)", "__address__", text`[$1]:${port}`),
  ];
}

/** Targets that need not be found, with their port. */
export function givenTargets({ addresses, port }: NonNullable<Discovery["given"]>) {
  return each<string, string, Expression<string>>(addresses, (address) =>
    when(includes(address, ":"), text`[${address}]:${port}`, text`${address}:${port}`),
  );
}
