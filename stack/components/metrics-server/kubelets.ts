import { type Expression, eq, join, notEmpty, when, withDefault } from "../../../template/index.ts";
import type { MetricsServer } from "./places.ts";

/** How the kubelets are known: as Prometheus knows them, where it is not said else. */
function choiceOf({ scope, values }: MetricsServer): Expression<string> {
  return withDefault<string>(values.kubelets.tls, scope.values.kubelets.tls);
}

/** True where nobody checks their certificates. */
export function isUnchecked(self: MetricsServer): Expression<boolean> {
  return eq(choiceOf(self), "insecureSkipVerify");
}

/** True where the certificates that sign theirs are the user's. */
export function hasOwnCertificates(self: MetricsServer): Expression<boolean> {
  return eq(choiceOf(self), "caBundle");
}

/** True where there is no way: by the API server metrics-server knows none. */
export function hasNoWay(self: MetricsServer): Expression<boolean> {
  return eq(choiceOf(self), "apiServerProxy");
}

/** The kinds of addresses by which they are asked, the first first. */
export function addressTypes({ scope, values }: MetricsServer): Expression<string> {
  const { preferredAddressTypes } = values.kubelets;
  const { address } = scope.values.kubelets;
  const byDefault = when(
    eq(address, "Hostname"),
    "Hostname,InternalIP,ExternalIP",
    when(
      eq(address, "InternalDNS"),
      "InternalDNS,InternalIP,ExternalIP,Hostname",
      "InternalIP,ExternalIP,Hostname",
    ),
  );
  return when(notEmpty(preferredAddressTypes), join(preferredAddressTypes, ","), byDefault);
}
