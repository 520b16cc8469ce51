import { and, when } from "../../../template/index.ts";
import { defineComponent } from "../../component/define.ts";
import { account, clusterRights, runs } from "../../component/facets.ts";
import type { SelfOf } from "../../component/self.ts";
import { placed } from "../../kit/rules/rules.ts";
import * as alerts from "./alerts/index.ts";
import { checks } from "./checks.ts";
import { configMap } from "./custom-resources/configmap.ts";
import * as dashboards from "./dashboards/index.ts";
import { deployment, pod } from "./deployment.ts";
import { namespaceRights, rules } from "./rights.ts";
import { jobs } from "./scrape.ts";
import { service } from "./service.ts";
import type { values } from "./values.ts";
import { program } from "./versions.ts";

type KubeStateMetrics = SelfOf<typeof values>;

export const component = defineComponent({
  name: "kube-state-metrics",
  values: ({ values }) => values.kubeStateMetrics,
  tellsOfCluster: true,
  facets: [account(), clusterRights(rules), runs(program, (self: KubeStateMetrics) => pod(self))],
  manifests: { configmap: configMap, deployment, role: namespaceRights, service },
  jobs,
  rules: ({ scope, values }) => {
    const there = and(values.enabled, values.scrape.enabled);
    const said = scope.values.rules.alerts;
    return [
      placed(alerts.clusterNodes, said, there),
      placed(alerts.pods, said, there),
      placed(alerts.workloads, said, there),
      placed(alerts.scaling, said, there),
      placed(alerts.storage, said, there),
      placed(alerts.exporter, said, there),
    ];
  },
  // Each reads what cAdvisor gives of containers, too, but the one of autoscaling.
  dashboards: ({ scope: { values: all }, values }) => {
    const there = and(values.enabled, values.scrape.enabled);
    const withUsage = and(there, all.kubelet.cadvisor.enabled);
    return [
      { when: withUsage, dashboard: dashboards.overview },
      { when: withUsage, dashboard: dashboards.namespaces },
      { when: withUsage, dashboard: dashboards.workloads },
      { when: withUsage, dashboard: dashboards.pods },
      { when: there, dashboard: dashboards.autoscaling },
    ];
  },
  checks,
  notes: ({ scope, values: { enabled } }) => ({
    reach: [
      when(
        and(enabled, scope.values.scrape.cluster),
        "kube-state-metrics: what Kubernetes knows of its objects, as metrics.",
      ),
    ],
  }),
});
