import type { IConfigMap } from "kubernetes-models/v1";
import { type Entry, notEmpty, type Reference, type Structure, when } from "../../template/index.ts";
import type { Scope } from "../scope.ts";
import { labels } from "./labels.ts";
import { clusterNameOf, nameOf } from "./names.ts";

type ObjectMeta = NonNullable<IConfigMap["metadata"]>;
type Annotations = NonNullable<ObjectMeta["annotations"]>;

interface More {
  /** The object's name behind the chart's, where that is not the component's. */
  readonly name?: string;
  readonly annotations?: Entry<Annotations>;
}

/** The metadata of an object of a component, in the release's namespace. */
export function metadata(
  { release }: Scope,
  component: string,
  { name = component, ...more }: More = {},
): Structure<ObjectMeta> {
  return { name: nameOf(name), namespace: release.namespace, labels: labels({ component }), ...more };
}

/** The same of an object outside namespaces. */
export function clusterMetadata(
  scope: Scope,
  component: string,
  { name = component, ...more }: More = {},
): Structure<ObjectMeta> {
  return { name: clusterNameOf(scope, name), labels: labels({ component }), ...more };
}

/** The user's annotations of an object, where there are any. */
export function annotations(of: Reference<Annotations>): Entry<Annotations> {
  return when(notEmpty(of), of);
}
