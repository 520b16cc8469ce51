import {
  and,
  type Expression,
  eq,
  isSet,
  join,
  not,
  notEmpty,
  when,
  whenSet,
} from "../../../template/index.ts";
import * as prometheus from "../../kit/kubelets/access.ts";
import type { MetricsServer } from "./places.ts";

/** True where nobody checks their certificates: as for Prometheus, where it is not said else. */
export function isUnchecked({ values }: MetricsServer): Expression<boolean> {
  return whenSet(values.kubelets.tls, (tls) => eq(tls, "insecureSkipVerify"), prometheus.isUnchecked());
}

/** True where the certificates that sign theirs are the user's. */
export function hasOwnCertificates({ scope, values }: MetricsServer): Expression<boolean> {
  return and(not(isSet(values.kubelets.tls)), prometheus.hasOwnCertificates(scope));
}

/** True where there is no way: by the API server metrics-server knows none. */
export function hasNoWay({ scope, values }: MetricsServer): Expression<boolean> {
  return and(not(isSet(values.kubelets.tls)), prometheus.throughApiServer(scope));
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
