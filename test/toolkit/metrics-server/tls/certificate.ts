import { eq, manifest, not, notEmpty, orAbsent, text, when, whenSet } from "kube-metrics-stack/template";
import { fullName } from "../names.ts";
import type { Scope } from "../values.ts";

interface Metadata {
  name: string;
  namespace: string;
  labels?: Record<string, string>;
  annotations?: Record<string, string>;
}

/** What is used here of cert-manager's own types. */
interface Issuer {
  apiVersion: "cert-manager.io/v1";
  kind: "Issuer";
  metadata: Metadata;
  spec: { selfSigned: Record<never, never> };
}

interface Certificate {
  apiVersion: "cert-manager.io/v1";
  kind: "Certificate";
  metadata: Metadata;
  spec: {
    commonName: string;
    dnsNames: string[];
    secretName: string;
    usages: ("server auth" | "client auth")[];
    privateKey: { algorithm: "RSA"; size: number };
    duration?: string;
    renewBefore?: string;
    issuerRef: { name: string; kind: "Issuer" | "ClusterIssuer"; group: string };
  };
}

export const certificate = ({ values: { additionalAnnotations, tls }, release }: Scope) => {
  const { certManager: v } = tls;
  const wanted = eq(tls.type, "cert-manager");
  const issuer = v.existingIssuer;
  const host = text`${fullName()}.${release.namespace}`;
  return [
    when(
      wanted,
      when(
        not(issuer.enabled),
        manifest<Issuer>({
          apiVersion: "cert-manager.io/v1",
          kind: "Issuer",
          metadata: {
            name: text`${fullName()}-issuer`,
            namespace: release.namespace,
            annotations: whenSet(additionalAnnotations, (annotations) => annotations),
          },
          spec: { selfSigned: {} },
        }),
      ),
    ),
    when(
      wanted,
      manifest<Certificate>({
        apiVersion: "cert-manager.io/v1",
        kind: "Certificate",
        metadata: {
          name: fullName(),
          namespace: release.namespace,
          labels: orAbsent(v.labels),
          annotations: orAbsent(v.annotations),
        },
        spec: {
          commonName: fullName(),
          dnsNames: [host, text`${host}.svc`, text`${host}.svc.${tls.clusterDomain}`],
          secretName: fullName(),
          usages: ["server auth", "client auth"],
          privateKey: { algorithm: "RSA", size: 2048 },
          duration: when(notEmpty(v.duration), v.duration),
          renewBefore: when(notEmpty(v.renewBefore), v.renewBefore),
          issuerRef: {
            name: when(issuer.enabled, issuer.name, text`${fullName()}-issuer`),
            kind: when(issuer.enabled, issuer.kind, "Issuer"),
            group: "cert-manager.io",
          },
        },
      }),
    ),
  ];
};
