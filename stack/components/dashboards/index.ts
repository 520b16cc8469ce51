import { and, pathOf } from "../../../template/index.ts";
import { defineComponent } from "../../component/define.ts";
import { configMap } from "./configmap.ts";

export const component = defineComponent({
  name: "dashboards",
  values: ({ values }) => values.dashboards,
  manifests: { configmap: configMap },
  checks: ({ values, scope: { values: all } }) => [
    {
      when: and(
        values.enabled,
        values.elsewhere.enabled,
        all.grafana.enabled,
        all.grafana.dashboards.discovery.enabled,
      ),
      message: `${pathOf(values.elsewhere.enabled)}: this release's own Grafana looks for ConfigMaps too (${pathOf(all.grafana.dashboards.discovery.enabled)}) and would have each dashboard twice; switch one of the two off`,
    },
  ],
});
