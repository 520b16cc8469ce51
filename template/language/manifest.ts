import type { Conditional, Repeated, Structure, Tree } from "./tree.ts";

/** A Kubernetes object whose own type has been checked where it was written. */
export interface KubernetesObject {
  readonly apiVersion: string;
  readonly kind: string;
}

/** What a template file may hold: objects, each of them unconditional, conditional or repeated. */
export type Documents =
  | Tree<KubernetesObject>
  | Conditional<KubernetesObject>
  | Repeated<KubernetesObject>
  | readonly Documents[];

/**
 * A Kubernetes object of the type `T` of `kubernetes-models`, such as `IDaemonSet`: a misspelt field or a
 * value of the wrong type does not compile.
 *
 * @example
 * manifest<IConfigMap>({
 *   apiVersion: "v1",
 *   kind: "ConfigMap",
 *   metadata: { name: text`${release.name}-web` },
 *   data: { greeting: v.greeting },
 * })
 */
export function manifest<T extends KubernetesObject>(object: Structure<T>): Tree<KubernetesObject> {
  // The type has been checked here and is of no more use: what is left is a tree.
  return object as unknown as Tree<KubernetesObject>;
}
