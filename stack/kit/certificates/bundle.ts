import type { IConfigMap, IVolume, IVolumeMount } from "kubernetes-models/v1";
import {
  and,
  type Check,
  type Documents,
  type Expression,
  type Item,
  isSet,
  manifest,
  not,
  or,
  orEmpty,
  pathOf,
  type Reference,
  type Structure,
  whenSet,
} from "../../../template/index.ts";
import { metadata } from "../naming/metadata.ts";
import { nameOf } from "../naming/names.ts";
import type { Part } from "../part.ts";
import type { BundleValues } from "./values.ts";

type Source = NonNullable<NonNullable<IVolume["projected"]>["sources"]>[number];

/** Certificates of authorities, as a file in a volume. */
export interface Bundle {
  /** The volume's name. */
  readonly name: string;
  /** Where the file comes from. */
  readonly sources: readonly Item<Source>[];
}

/** The same where the user gives them in one of three places. */
export interface OwnBundle extends Bundle {
  readonly values: Reference<BundleValues>;
}

/** The file in the bundle's volume. */
export const bundleKey = "ca.crt";

/**
 * The bundle that the user gives.
 *
 * @param name the volume's name, and behind the chart's that of the ConfigMap for certificates that stand in the values
 */
export function bundleOf(name: string, values: Reference<BundleValues>): OwnBundle {
  return {
    name,
    values,
    sources: [
      whenSet(values.configMap, ({ name, key }) => ({
        configMap: { name, items: [{ key, path: bundleKey }] },
      })),
      whenSet(values.secret, ({ name, key }) => ({ secret: { name, items: [{ key, path: bundleKey }] } })),
      whenSet(values.pem, () => inConfigMap(name)),
    ],
  };
}

/** The bundle's file from the ConfigMap that `certificatesConfigMap` makes. */
export function inConfigMap(name: string): Structure<Source> {
  return { configMap: { name: nameOf(name), items: [{ key: bundleKey, path: bundleKey }] } };
}

/** The volume that brings the bundle to a pod. */
export function bundleVolume({ name, sources }: Bundle): Structure<IVolume> {
  return { name, projected: { sources: orEmpty(sources) } };
}

/** Where the volume is in a container that has its configuration in a directory. */
export function bundleMount({ name }: Bundle, directory: string): Structure<IVolumeMount> {
  return { name, mountPath: `${directory}/${name}`, readOnly: true };
}

/** The bundle's file in such a container. */
export function bundleFile({ name }: Bundle, directory: string): string {
  return `${directory}/${name}/${bundleKey}`;
}

/** The ConfigMap for certificates that stand in the values. */
export function bundleConfigMap(part: Part, { name, values }: OwnBundle): Documents {
  return whenSet(values.pem, (pem) => certificatesConfigMap(part, name, pem));
}

/** A ConfigMap with certificates in PEM format. */
export function certificatesConfigMap(part: Part, name: string, pem: Expression<string>) {
  return manifest<IConfigMap>({
    apiVersion: "v1",
    kind: "ConfigMap",
    metadata: metadata(part, { name }),
    data: { [bundleKey]: pem },
  });
}

/**
 * One place for the certificates, no more; and no fewer where they are wanted.
 *
 * @param wanted when they are, and how the value that wants them is written
 */
export function bundleChecks(
  { values }: OwnBundle,
  wanted: { readonly when: Expression<boolean>; readonly by: string },
): readonly Check[] {
  const path = pathOf(values);
  const [configMap, secret, pem] = [isSet(values.configMap), isSet(values.secret), isSet(values.pem)];
  return [
    {
      when: and(wanted.when, not(or(configMap, secret, pem))),
      message: `${path}: with ${wanted.by} the certificates are needed; set one of configMap, secret and pem`,
    },
    {
      when: or(and(configMap, secret), and(configMap, pem), and(secret, pem)),
      message: `${path}: set only one of configMap, secret and pem`,
    },
  ];
}
