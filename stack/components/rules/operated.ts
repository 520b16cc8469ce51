import {
  and,
  type Documents,
  items,
  manifest,
  notEmpty,
  orEmpty,
  type Template,
  when,
} from "../../../template/index.ts";
import type { Facts } from "../../component/facts.ts";
import type { Self } from "../../component/self.ts";
import { readMetadata } from "../../kit/operated/selection.ts";
import type { PrometheusRuleObject } from "../../kit/operated/types.ts";
import { beside, type Part } from "../../kit/part.ts";
import type { Values } from "../../scope.ts";

/**
 * The rules as objects of the operator's, which have groups as rule files have them: one of the chart's own, and one of
 * the user's, of which a group may have the name of one of the chart's.
 */
export function prometheusRules(self: Self<Values["rules"]>, { evaluates, ruleGroups }: Facts): Documents {
  const { groups, alerts } = self.values;
  return [
    when(and(evaluates, alerts.enabled), rulesObject(beside(self, "alerts"), ruleGroups)),
    when(and(evaluates, notEmpty(groups)), rulesObject(self, orEmpty([items(groups)]))),
  ];
}

function rulesObject(part: Part, groups: Template<readonly object[]>) {
  return manifest<PrometheusRuleObject>({
    apiVersion: "monitoring.coreos.com/v1",
    kind: "PrometheusRule",
    metadata: readMetadata(part, part.name, part.scope.values.operator.reads.prometheusRules),
    spec: { groups },
  });
}
