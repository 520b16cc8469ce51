import { and, isSet, join, not, notEmpty, type Reference, text, whenSet } from "../../../template/index.ts";
import { bundleFile } from "../../kit/certificates/bundle.ts";
import { certificates } from "../../kit/kubelets/access.ts";
import { type Flag, flag, flagNotToGive, flagWhen } from "../../kit/workload/flags.ts";
import { addressTypes, hasOwnCertificates, isUnchecked } from "./kubelets.ts";
import { directories, hasOwnCertificate, listensAt, type MetricsServer } from "./places.ts";

/** The arguments of metrics-server. Source: metrics-server 0.9, cmd/metrics-server/app/options, and docs/command-line-flags.txt. */
export function flags(self: MetricsServer): readonly Flag[] {
  const { kubelets, requestHeader, metricResolution, port, tls } = self.values;
  const kubeletTls = self.scope.values.kubelets.tls;
  const list = (name: string, names: Reference<readonly string[]>): Flag =>
    flagWhen(and(isSet(requestHeader.clientCAFile), notEmpty(names)), name, join(names, ","), names);
  return [
    flag("secure-port", listensAt(self), port),
    flagWhen(not(hasOwnCertificate(self)), "cert-dir", directories.own, tls.type),
    flagWhen(hasOwnCertificate(self), "tls-cert-file", `${directories.certificate}/tls.crt`, tls.type),
    flagWhen(hasOwnCertificate(self), "tls-private-key-file", `${directories.certificate}/tls.key`, tls.type),
    flag("metric-resolution", metricResolution, metricResolution),
    flag("kubelet-preferred-address-types", addressTypes(self), kubelets.preferredAddressTypes),
    flagWhen(
      kubelets.useNodeStatusPort,
      "kubelet-use-node-status-port",
      undefined,
      kubelets.useNodeStatusPort,
    ),
    flagWhen(not(kubelets.useNodeStatusPort), "kubelet-port", text`${kubelets.port}`, kubelets.port),
    flag("kubelet-request-timeout", kubelets.requestTimeout, kubelets.requestTimeout),
    flagWhen(isUnchecked(self), "kubelet-insecure-tls", undefined, kubeletTls),
    flagWhen(
      hasOwnCertificates(self),
      "kubelet-certificate-authority",
      bundleFile(certificates(self.scope), directories.authorities),
      kubeletTls,
    ),
    // Without TLS there is nobody at a kubelet any more.
    flagNotToGive("deprecated-kubelet-completely-insecure", kubeletTls),
    {
      name: "requestheader-client-ca-file",
      argument: whenSet(requestHeader.clientCAFile, (file) => text`--requestheader-client-ca-file=${file}`),
      saidBy: requestHeader.clientCAFile,
    },
    list("requestheader-allowed-names", requestHeader.allowedNames),
    list("requestheader-username-headers", requestHeader.usernameHeaders),
    list("requestheader-group-headers", requestHeader.groupHeaders),
    list("requestheader-extra-headers-prefix", requestHeader.extraHeadersPrefixes),
  ];
}
