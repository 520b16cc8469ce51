import {
  type Expression,
  mapping,
  type Reference,
  text,
  union,
  when,
  withDefault,
} from "../../../template/index.ts";
import { entriesBut } from "../entries.ts";
import { labels } from "../naming/labels.ts";
import { fullname } from "../naming/names.ts";
import type { KitScope, Part } from "../part.ts";

/** The annotation by which an operator knows the objects that are for it. Source: prometheus-operator 0.92, cmd/operator/main.go. */
const controllerAnnotation = "operator.prometheus.io/controller-id";

type Annotations = Readonly<Record<string, string>>;

/** The id of the chart's own operator, no other release's: it takes the objects of its release, and no other operator does. */
export function ownControllerId({ release }: KitScope): Expression<string> {
  return text`${release.namespace}/${fullname()}`;
}

/**
 * The metadata of an object from which the operator makes pods. Its StatefulSet has the same annotations, and the
 * object's name behind a word of the operator's.
 */
export function operatedMetadata(
  part: Part & { readonly values: Reference<{ readonly annotations: Annotations }> },
) {
  const { scope, values } = part;
  const { operator, commonAnnotations } = scope.values;
  return {
    name: fullname(),
    namespace: scope.release.namespace,
    labels: labels(part),
    annotations: mapping<string>(
      {
        // Empty, it is for operators without an id.
        [controllerAnnotation]: when(
          operator.own.enabled,
          ownControllerId(scope),
          withDefault<string>(operator.controllerId, ""),
        ),
      },
      entriesBut(union(values.annotations, commonAnnotations), controllerAnnotation),
    ),
  };
}
