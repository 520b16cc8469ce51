import { defineComponent } from "../../component/define.ts";
import { placed } from "../../kit/rules/rules.ts";
import * as alerts from "./alerts/index.ts";
import * as dashboards from "./dashboards/index.ts";
import { jobs } from "./scrape.ts";

export const component = defineComponent({
  name: "kubelet",
  values: ({ values }) => values.kubelet,
  tellsOfCluster: true,
  jobs,
  rules: ({ scope: { values: all }, values }) => {
    const said = all.rules.alerts;
    // A centre has the series of others, and none of its own that could be missed.
    const ofOwnCluster = { KubeletDown: all.scrape.cluster };
    return [
      placed(alerts.kubelets, said, values.enabled, ofOwnCluster),
      placed(alerts.volumes, said, values.enabled),
      placed(alerts.containers, said, values.cadvisor.enabled),
    ];
  },
  dashboards: ({ values }) => [
    { when: values.enabled, dashboard: dashboards.kubelets },
    { when: values.cadvisor.enabled, dashboard: dashboards.network },
  ],
});
