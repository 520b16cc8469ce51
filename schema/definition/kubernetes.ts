import { kubernetesName } from "../kubernetes/kinds.ts";
import type { KubernetesApiVersion, KubernetesKind, KubernetesType } from "../kubernetes/types.ts";
import { type Definition, define, type required, type unset } from "./definition.ts";

export type { KubernetesApiVersion, KubernetesKind, KubernetesType } from "../kubernetes/types.ts";

type Mark = typeof required | typeof unset;

/** The mark given in place of a default. Where a default is given, the compiler infers both marks: that is none. */
type Given<M> = [Mark] extends [M] ? never : M;

type Value<T, M> = [M] extends [typeof unset] ? T | undefined : T;

/**
 * A value that Kubernetes defines, such as an affinity or a security context: any definition of its API by name.
 * Its fields, types and descriptions in the emitted schema are Kubernetes' own (see `kubernetes/definitions.json`).
 *
 * @param apiVersion `v1`, `networking.k8s.io/v1`, or `meta/v1` for what all of them share
 * @param kind such as `Toleration`, or `LabelSelector` of `meta/v1`
 * @param byDefault the default, or `required` (as for a list's item), or `unset`
 * @throws Error where Kubernetes has no such kind, with what was meant
 * @example
 * kubernetes("v1", "ResourceRequirements", { requests: { cpu: "10m" } }, "What a pod gets.")
 */
export function kubernetes<A extends KubernetesApiVersion, K extends KubernetesKind<A>, M extends Mark>(
  apiVersion: A,
  kind: K,
  byDefault: KubernetesType<A, K> | Given<M>,
  description: string,
): Definition<Value<KubernetesType<A, K>, M>> {
  const shape = { kind: "kubernetes", definition: kubernetesName(apiVersion, kind) } as const;
  // The signature says which of the types it is.
  return define<unknown, unknown>(shape, byDefault, description) as Definition<never>;
}
