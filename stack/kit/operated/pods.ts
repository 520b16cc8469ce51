import { type Entry, type Expression, when } from "../../../template/index.ts";
import { selectorLabels } from "../naming/labels.ts";
import { fullname } from "../naming/names.ts";
import type { KitScope, Part } from "../part.ts";

type Labels = Readonly<Record<string, string>>;

/** True where the Prometheus operator runs the stack. */
export function isOperated({ values }: KitScope): Expression<boolean> {
  return values.operator.enabled;
}

/** The labels by which the pods of a part are found, whoever makes them. Source: prometheus-operator 0.92, makeSelectorLabels. */
export function podSelector(part: Part): Entry<Labels> {
  const { operated, scope } = part;
  return operated === undefined
    ? selectorLabels(part)
    : when<Labels>(
        isOperated(scope),
        {
          "app.kubernetes.io/name": operated.called,
          "app.kubernetes.io/instance": fullname(),
          "app.kubernetes.io/managed-by": "prometheus-operator",
        },
        selectorLabels(part),
      );
}
