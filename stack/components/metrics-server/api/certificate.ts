import type { IVolume } from "kubernetes-models/v1";
import {
  type Documents,
  type Expression,
  eq,
  isSet,
  type KubernetesObject,
  manifest,
  ne,
  not,
  type Structure,
  text,
  when,
  whenSet,
  withDefault,
} from "../../../../template/index.ts";
import {
  type Bundle,
  bundleKey,
  certificatesConfigMap,
  inConfigMap,
} from "../../../kit/certificates/bundle.ts";
import { metadata } from "../../../kit/naming/metadata.ts";
import { nameOf } from "../../../kit/naming/names.ts";
import { type MetricsServer, serverName } from "../places.ts";

/** The part of cert-manager's API that the chart writes. Source: cert-manager 1.21, pkg/apis/certmanager/v1. */
interface CertManagerObject {
  readonly apiVersion: "cert-manager.io/v1";
  readonly metadata: {
    readonly name?: string;
    readonly namespace?: string;
    readonly labels?: Readonly<Record<string, string>>;
    readonly annotations?: Readonly<Record<string, string>>;
  };
}

interface Issuer extends CertManagerObject {
  readonly kind: "Issuer";
  readonly spec: { readonly selfSigned: Record<string, never> };
}

interface Certificate extends CertManagerObject {
  readonly kind: "Certificate";
  readonly spec: {
    readonly secretName: string;
    readonly dnsNames: readonly string[];
    readonly issuerRef: { readonly name: string; readonly kind: string; readonly group: string };
  };
}

/** The Secret of cert-manager, its Certificate and its Issuer, by their names behind the chart's. */
export const managedName = "metrics-server-tls";

/** True where metrics-server has a certificate that others can check. */
export function hasOwnCertificate({ values: { tls } }: MetricsServer): Expression<boolean> {
  return ne(tls.type, "selfSigned");
}

/** True where cert-manager makes it. */
export function isManaged({ values: { tls } }: MetricsServer): Expression<boolean> {
  return eq(tls.type, "certManager");
}

/** The Secret with the certificate, where there is one. */
function secretName({ values: { tls } }: MetricsServer): Expression<string> {
  return withDefault(tls.secretName, nameOf(managedName));
}

/** The volume with the certificate. */
export function certificateVolume(self: MetricsServer): Structure<IVolume> {
  return { name: "tls", secret: { secretName: secretName(self) } };
}

/** By whose certificates Prometheus knows metrics-server. */
export function authority(self: MetricsServer): Bundle {
  return {
    name: "metrics-server-ca",
    sources: [
      when(
        isManaged(self),
        { secret: { name: nameOf(managedName), items: [{ key: bundleKey, path: bundleKey }] } },
        inConfigMap("metrics-server-ca"),
      ),
    ],
  };
}

/** The certificates of the user's authority, for Prometheus. */
export function authorityConfigMap(self: MetricsServer): Documents {
  return whenSet(self.values.tls.caBundle, (pem) => certificatesConfigMap(self, authority(self).name, pem));
}

/** What cert-manager is to make: a certificate, and where none is named the issuer by which it signs itself. */
export function managed(self: MetricsServer): Documents {
  const { issuerRef } = self.values.tls;
  const own = nameOf(managedName);
  const meta = metadata(self, { name: managedName });
  return [
    when<KubernetesObject>(
      isManaged(self),
      manifest<Certificate>({
        apiVersion: "cert-manager.io/v1",
        kind: "Certificate",
        metadata: meta,
        spec: {
          secretName: own,
          dnsNames: [text`${nameOf(self.name)}.${self.scope.release.namespace}`, serverName(self)],
          issuerRef: {
            name: whenSet(issuerRef, ({ name }) => name, own),
            kind: whenSet(issuerRef, ({ kind }) => kind, "Issuer"),
            group: whenSet(
              issuerRef,
              ({ group }) => withDefault(group, "cert-manager.io"),
              "cert-manager.io",
            ),
          },
        },
      }),
    ),
    when<KubernetesObject>(
      isManaged(self),
      when<KubernetesObject>(
        not(isSet(issuerRef)),
        manifest<Issuer>({
          apiVersion: "cert-manager.io/v1",
          kind: "Issuer",
          metadata: meta,
          spec: { selfSigned: {} },
        }),
      ),
    ),
  ];
}
