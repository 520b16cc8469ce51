import type { IConfigMap } from "kubernetes-models/v1";
import { type Entry, notEmpty, type Reference, type Structure, when } from "../../../template/index.ts";
import type { Part } from "../part.ts";
import { labels } from "./labels.ts";
import { clusterNameOf, nameOf } from "./names.ts";

type ObjectMeta = NonNullable<IConfigMap["metadata"]>;
type Annotations = NonNullable<ObjectMeta["annotations"]>;

interface More {
  /** The object's name behind the chart's, where that is not the part's. */
  readonly name?: string;
  readonly annotations?: Entry<Annotations>;
}

/** The metadata of an object of a part, in the release's namespace. */
export function metadata(part: Part, { name = part.name, ...more }: More = {}): Structure<ObjectMeta> {
  return { name: nameOf(name), namespace: part.scope.release.namespace, labels: labels(part), ...more };
}

/** The same of an object outside namespaces. */
export function clusterMetadata(part: Part, more: Omit<More, "name"> = {}): Structure<ObjectMeta> {
  return { name: clusterNameOf(part), labels: labels(part), ...more };
}

/** The user's annotations of an object, where there are any. */
export function annotations(of: Reference<Annotations>): Entry<Annotations> {
  return when(notEmpty(of), of);
}
