import { and, type Check, isSet, not, or } from "../../template/index.ts";
import type { Scope } from "../scope.ts";
import { hasOwnCertificates } from "./access.ts";

/** One place for the certificates, no more and no fewer, where they are the user's. */
export function checks(scope: Scope): readonly Check[] {
  const { caBundle } = scope.values.scrape.kubelet;
  const [configMap, secret, pem] = [isSet(caBundle.configMap), isSet(caBundle.secret), isSet(caBundle.pem)];
  return [
    {
      when: and(hasOwnCertificates(scope), not(or(configMap, secret, pem))),
      message:
        "scrape.kubelet.caBundle: with scrape.kubelet.tls=caBundle the certificates are needed; set one of configMap, secret and pem",
    },
    {
      when: or(and(configMap, secret), and(configMap, pem), and(secret, pem)),
      message: "scrape.kubelet.caBundle: set only one of configMap, secret and pem",
    },
  ];
}
