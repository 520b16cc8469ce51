import { defineComponent } from "../../component/define.ts";
import { ruleChecks } from "./checks.ts";
import { configMap } from "./configmap.ts";

export const component = defineComponent({
  name: "rules",
  values: ({ values }) => values.rules,
  manifests: { configmap: configMap },
  checks: ({ values }) => ruleChecks(values),
});
