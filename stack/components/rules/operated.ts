import { and, type Documents, items, manifest, notEmpty, when } from "../../../template/index.ts";
import type { Facts } from "../../component/facts.ts";
import type { SelfOf } from "../../component/self.ts";
import { readMetadata } from "../../kit/operated/selection.ts";
import type { PrometheusRuleObject } from "../../kit/operated/types.ts";
import type { values } from "./values.ts";

/** The rules as an object of the operator's, which has groups as rule files have them. */
export function prometheusRule(self: SelfOf<typeof values>, { evaluates }: Facts): Documents {
  const { groups } = self.values;
  return when(
    and(evaluates, notEmpty(groups)),
    manifest<PrometheusRuleObject>({
      apiVersion: "monitoring.coreos.com/v1",
      kind: "PrometheusRule",
      metadata: readMetadata(self, self.name, self.scope.values.operator.reads.prometheusRules),
      spec: { groups: [items(groups)] },
    }),
  );
}
