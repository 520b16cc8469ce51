import { type Expression, join, notEmpty, replace, text } from "../../../template/index.ts";
import type { KitScope } from "../part.ts";
import type { Relabelling } from "./relabelling.ts";

/** True where labels of nodes are carried to series. */
export function wantsNodeLabels({ values }: KitScope): Expression<boolean> {
  return notEmpty(values.scrape.nodeLabels);
}

/** The step that carries the chosen labels of a target's node to its series. */
export function nodeLabels(scope: KitScope): readonly Relabelling[] {
  const chosen = join(scope.values.scrape.nodeLabels, "|");
  // Discovery writes what a label's name cannot hold as underscores.
  const names = replace(replace(replace(chosen, ".", "_"), "/", "_"), "-", "_");
  return [
    {
      when: wantsNodeLabels(scope),
      action: "labelmap",
      regex: text`__meta_kubernetes_node_label_(${names})`,
    },
  ];
}
