import type { IConfigMap } from "kubernetes-models/v1";
import {
  type Conditional,
  type Entry,
  mapping,
  notEmpty,
  type Operand,
  or,
  orAbsent,
  type Reference,
  type Structure,
  type Tree,
  union,
  when,
} from "../../../template/index.ts";
import type { Part } from "../part.ts";
import { labels } from "./labels.ts";
import { clusterNameOf, nameOf } from "./names.ts";

type ObjectMeta = NonNullable<IConfigMap["metadata"]>;
type Annotations = Readonly<Record<string, string>>;

interface More {
  /** The object's name behind the chart's, where that is not the part's. */
  readonly name?: Operand<string>;
  /** The user's annotations of this object. */
  readonly annotations?: Reference<Annotations>;
  /** The chart's own, of an object for which the user has none. */
  readonly ownAnnotations?: Structure<Annotations> | Conditional<Annotations> | Tree<Annotations>;
}

function allAnnotations(
  { scope: { values } }: Part,
  { annotations: own, ownAnnotations }: More,
): Entry<Annotations> {
  const common = values.commonAnnotations;
  if (own !== undefined) return when(or(notEmpty(own), notEmpty(common)), union(own, common));
  if (ownAnnotations !== undefined) return orAbsent(mapping<string>(ownAnnotations, common));
  return when(notEmpty(common), common);
}

/** The metadata of an object of a part, in the release's namespace. */
export function metadata(part: Part, more: More = {}): Structure<ObjectMeta> {
  const { name = part.name } = more;
  return {
    name: nameOf(name),
    namespace: part.scope.release.namespace,
    labels: labels(part),
    annotations: allAnnotations(part, more),
  };
}

/** The same of an object outside namespaces. */
export function clusterMetadata(part: Part, more: Omit<More, "name"> = {}): Structure<ObjectMeta> {
  return { name: clusterNameOf(part), labels: labels(part), annotations: allAnnotations(part, more) };
}

/** The user's annotations, where there are any, of something that those of all objects are not for. */
export function annotations(of: Reference<Annotations>): Entry<Annotations> {
  return when(notEmpty(of), of);
}
