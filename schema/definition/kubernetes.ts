import { roots } from "../kubernetes/roots.ts";
import type { KubernetesTypes } from "../kubernetes/types.ts";
import { type DefaultOr, type Definition, define, type required, type unset } from "./definition.ts";

export type { KubernetesTypes } from "../kubernetes/types.ts";

/** The apiVersions of the known definitions: `v1`, `meta/v1`, `networking.k8s.io/v1`. */
export type KubernetesApiVersion = ApiVersionOf<keyof KubernetesTypes>;

type ApiVersionOf<N extends string> = N extends `${infer Group}/${infer Version}/${string}`
  ? `${Group}/${Version}`
  : N extends `${infer Version}/${string}`
    ? Version
    : never;

/** The kinds known in an apiVersion. */
export type KubernetesKind<A extends string> = {
  [N in keyof KubernetesTypes]: N extends `${A}/${infer K}`
    ? K extends `${string}/${string}`
      ? never
      : K
    : never;
}[keyof KubernetesTypes];

/** The TypeScript type of a Kubernetes definition. */
export type KubernetesType<A extends string, K extends string> = `${A}/${K}` extends infer N extends
  keyof KubernetesTypes
  ? KubernetesTypes[N]
  : never;

/**
 * A value that Kubernetes defines, such as an affinity or a security context. Its fields, types and
 * descriptions in the emitted schema are Kubernetes' own (see `kubernetes/definitions.json`).
 *
 * @param apiVersion `v1`, `networking.k8s.io/v1`, or `meta/v1` for what all of them share
 * @param byDefault the default, or `required` (as for a list's item), or `unset`
 */
export function kubernetes<A extends KubernetesApiVersion, K extends KubernetesKind<A>>(
  apiVersion: A,
  kind: K,
  byDefault: typeof unset,
  description: string,
): Definition<KubernetesType<A, K> | undefined>;
export function kubernetes<A extends KubernetesApiVersion, K extends KubernetesKind<A>>(
  apiVersion: A,
  kind: K,
  byDefault: KubernetesType<A, K> | typeof required,
  description: string,
): Definition<KubernetesType<A, K>>;
export function kubernetes<A extends KubernetesApiVersion, K extends KubernetesKind<A>>(
  apiVersion: A,
  kind: K,
  byDefault: DefaultOr<KubernetesType<A, K>>,
  description: string,
): Definition<KubernetesType<A, K> | undefined> {
  const known: Readonly<Record<string, string>> = roots;
  const definition = known[`${apiVersion}/${kind}`];
  // Declaration merging can add a type here without its data; `roots` is where the data is asked for.
  if (definition === undefined) {
    throw new Error(`${apiVersion} ${kind} is not among the definitions of schema/kubernetes/roots.ts`);
  }
  return define<KubernetesType<A, K>, DefaultOr<KubernetesType<A, K>>>(
    { kind: "kubernetes", definition },
    byDefault,
    description,
  );
}
