import {
  type Check,
  type Expression,
  join,
  matches,
  notEmpty,
  type Operand,
  pathOf,
  replace,
  text,
} from "../../../template/index.ts";
import type { KitScope } from "../part.ts";
import type { Relabelling } from "./relabelling.ts";

/** True where labels of nodes are carried to series. */
export function wantsNodeLabels({ values }: KitScope): Expression<boolean> {
  return notEmpty(values.scrape.nodeLabels);
}

/** The steps that carry the chosen labels of a target's node to its series. */
export function nodeLabels(scope: KitScope): readonly Relabelling[] {
  const names = chosen(scope, "|");
  // A label without a value, such as a role's, is one that no series can have: it becomes `true`, as discovery says
  // of each that is there. Those with a value get it in the second step.
  return ["labelpresent", "label"].map((kind) => ({
    when: wantsNodeLabels(scope),
    action: "labelmap",
    regex: text`__meta_kubernetes_node_${kind}_(${names})`,
  }));
}

/** The names of the chosen labels as series have them: discovery writes what they cannot hold as underscores. */
function chosen({ values }: KitScope, separator: Operand<string>): Expression<string> {
  return replace(replace(replace(join(values.scrape.nodeLabels, separator), ".", "_"), "/", "_"), "-", "_");
}

/** The labels by which targets are told, one or the other, whatever node they are on. */
const ofTargets = ["instance", "job", "metrics_path", "namespace", "node", "pod"];

/** No label of a node takes the place of one by which targets are told. */
export function nodeLabelChecks(scope: KitScope): readonly Check[] {
  return [
    {
      when: matches(chosen(scope, "\n"), `(^|\\n)(${ofTargets.join("|")})(\\n|$)`),
      message: `${pathOf(scope.values.scrape.nodeLabels)}: ${ofTargets.join(", ")} are labels that series have already, whatever node they are from; take them out`,
    },
  ];
}
