import { defineComponent } from "../../component/define.ts";
import { ruleChecks } from "./checks.ts";
import { configMap } from "./configmap.ts";
import { prometheusRules } from "./operated.ts";

export const component = defineComponent({
  name: "rules",
  values: ({ values }) => values.rules,
  byChart: { configmap: configMap },
  byOperator: { prometheusrule: prometheusRules },
  checks: ({ values }) => ruleChecks(values),
});
