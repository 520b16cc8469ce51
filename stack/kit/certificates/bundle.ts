import type { IConfigMap, IVolume, IVolumeMount } from "kubernetes-models/v1";
import {
  and,
  type Check,
  type Documents,
  type Expression,
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

/** Certificates of authorities that the user gives. */
export interface Bundle {
  /** The volume's name, and behind the chart's that of the ConfigMap for certificates that stand in the values. */
  readonly name: string;
  readonly values: Reference<BundleValues>;
}

/** The file in the bundle's volume. */
const file = "ca.crt";

/** The volume that brings the bundle to a pod. */
export function bundleVolume({ name, values }: Bundle): Structure<IVolume> {
  return {
    name,
    projected: {
      sources: orEmpty([
        whenSet(values.configMap, ({ name, key }) => ({ configMap: { name, items: [{ key, path: file }] } })),
        whenSet(values.secret, ({ name, key }) => ({ secret: { name, items: [{ key, path: file }] } })),
        whenSet(values.pem, () => ({
          configMap: { name: nameOf(name), items: [{ key: file, path: file }] },
        })),
      ]),
    },
  };
}

/** Where the volume is in a container that has its configuration in a directory. */
export function bundleMount({ name }: Bundle, directory: string): Structure<IVolumeMount> {
  return { name, mountPath: `${directory}/${name}`, readOnly: true };
}

/** The bundle's file in such a container. */
export function bundleFile({ name }: Bundle, directory: string): string {
  return `${directory}/${name}/${file}`;
}

/** The ConfigMap for certificates that stand in the values. */
export function bundleConfigMap(part: Part, { name, values }: Bundle): Documents {
  return whenSet(values.pem, (pem) =>
    manifest<IConfigMap>({
      apiVersion: "v1",
      kind: "ConfigMap",
      metadata: metadata(part, { name }),
      data: { [file]: pem },
    }),
  );
}

/**
 * One place for the certificates, no more; and no fewer where they are wanted.
 *
 * @param wanted when they are, and how the value that wants them is written
 */
export function bundleChecks(
  { values }: Bundle,
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
