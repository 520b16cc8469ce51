import type { IPolicyRule } from "kubernetes-models/rbac.authorization.k8s.io/v1";
import { each, type Item } from "../../../template/index.ts";
import { defineComponent } from "../../component/define.ts";
import { account, clusterRights, runs } from "../../component/facets.ts";
import type { SelfOf } from "../../component/self.ts";
import { apiGroupOf } from "./collectors.ts";
import { deployment, pod } from "./deployment.ts";
import { jobs } from "./scrape.ts";
import { service } from "./service.ts";
import type { values } from "./values.ts";
import { program } from "./versions.ts";

export const component = defineComponent({
  name: "kube-state-metrics",
  values: ({ values }) => values.kubeStateMetrics,
  tellsOfCluster: true,
  facets: [account(), clusterRights(rules), runs(program, pod)],
  manifests: { deployment, service },
  jobs,
});

/** The right to list what is reported on, one rule for each kind, and nothing else. */
function rules({ values: { collectors } }: SelfOf<typeof values>): readonly Item<IPolicyRule>[] {
  return [
    each(collectors, (collector) => ({
      apiGroups: [apiGroupOf({ collector })],
      resources: [collector],
      verbs: ["list", "watch"],
    })),
  ];
}
