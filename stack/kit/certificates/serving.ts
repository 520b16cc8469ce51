import type { IVolume } from "kubernetes-models/v1";
import {
  type Documents,
  type Expression,
  eq,
  isSet,
  type KubernetesObject,
  manifest,
  not,
  type Reference,
  type Structure,
  text,
  when,
  whenSet,
  withDefault,
} from "../../../template/index.ts";
import { metadata } from "../naming/metadata.ts";
import { nameOf } from "../naming/names.ts";
import type { Part } from "../part.ts";
import { type Bundle, bundleKey, certificatesConfigMap, inConfigMap } from "./bundle.ts";
import type { ServingValues } from "./serving-values.ts";

/*
 * The certificate by which a program of the release is known to the API server, and to Prometheus: one of the user's, or
 * one that cert-manager makes.
 */

/** A part that has one. */
type Certified = Part & { readonly values: Reference<{ readonly tls: ServingValues }> };

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

/** The name of cert-manager's Secret, Certificate and Issuer behind the chart's. */
function managedName({ name }: Part): string {
  return `${name}-tls`;
}

/** True where cert-manager makes it. */
export function isManaged({ values: { tls } }: Certified): Expression<boolean> {
  return eq(tls.type, "certManager");
}

/** The name that the API server expects in it. Source: kube-aggregator and apiserver, which ask `SERVICE.NAMESPACE.svc`. */
export function serverName({ name, scope }: Part): Expression<string> {
  return text`${nameOf(name)}.${scope.release.namespace}.svc`;
}

/** The volume `tls` with it: `tls.crt` and `tls.key`. */
export function certificateVolume(part: Certified): Structure<IVolume> {
  const { secretName } = part.values.tls;
  return { name: "tls", secret: { secretName: withDefault(secretName, nameOf(managedName(part))) } };
}

/** By whose certificates Prometheus knows the program. */
export function authorityOf(part: Certified): Bundle {
  const name = authorityName(part);
  return {
    name,
    sources: [
      when(
        isManaged(part),
        { secret: { name: nameOf(managedName(part)), items: [{ key: bundleKey, path: bundleKey }] } },
        inConfigMap(name),
      ),
    ],
  };
}

function authorityName({ name }: Part): string {
  return `${name}-ca`;
}

/** The certificates of the user's authority, for Prometheus. */
export function authorityConfigMap(part: Certified): Documents {
  return whenSet(part.values.tls.caBundle, (pem) => certificatesConfigMap(part, authorityName(part), pem));
}

/** By which cert-manager tells the API server, in an object that has the annotation, how to check it. */
export function injection(part: Certified) {
  return when<Readonly<Record<string, string>>>(isManaged(part), {
    "cert-manager.io/inject-ca-from": text`${part.scope.release.namespace}/${nameOf(managedName(part))}`,
  });
}

/** What cert-manager is to make: a certificate, and where none is named the issuer by which it signs itself. */
export function managedCertificate(part: Certified): Documents {
  const { issuerRef } = part.values.tls;
  const own = nameOf(managedName(part));
  const meta = metadata(part, { name: managedName(part) });
  return [
    when<KubernetesObject>(
      isManaged(part),
      manifest<Certificate>({
        apiVersion: "cert-manager.io/v1",
        kind: "Certificate",
        metadata: meta,
        spec: {
          secretName: own,
          dnsNames: [text`${nameOf(part.name)}.${part.scope.release.namespace}`, serverName(part)],
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
      isManaged(part),
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
