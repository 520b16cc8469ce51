import { defineComponent } from "../../component/define.ts";
import { ruleChecks } from "./checks.ts";
import { configMap } from "./configmap.ts";
import { prometheusRule } from "./operated.ts";

export const component = defineComponent({
  name: "rules",
  values: ({ values }) => values.rules,
  byChart: { configmap: configMap },
  byOperator: { prometheusrule: prometheusRule },
  checks: ({ values }) => ruleChecks(values),
});
