import { and, type Check, eq, gt, mul, pathOf, withDefault } from "../../../template/index.ts";
import { defineComponent } from "../../component/define.ts";
import { account, clusterRights, runs } from "../../component/facets.ts";
import { authorityConfigMap, managedCertificate } from "../../kit/certificates/serving.ts";
import { isLonger, lengthOf } from "../../kit/durations.ts";
import { once } from "../../kit/repetition.ts";
import { placed } from "../../kit/rules/rules.ts";
import { disruptionBudget } from "../../kit/workload/several.ts";
import { metricsServer } from "./alerts.ts";
import { edges } from "./api/edges.ts";
import { apiService, service } from "./api/service.ts";
import { metricsServer as ownDashboard } from "./dashboards/metrics-server.ts";
import { deployment, pod } from "./deployment.ts";
import { hasNoWay } from "./kubelets.ts";
import { notes } from "./notes.ts";
import { isOn, type MetricsServer } from "./places.ts";
import { defaultPorts } from "./ports.ts";
import { delegation, rules } from "./rights.ts";
import { jobs } from "./scrape.ts";
import { program } from "./versions.ts";

export const component = defineComponent({
  name: "metrics-server",
  values: ({ values }) => values.metricsServer,
  isOn,
  facets: [account(), clusterRights(() => rules), runs(program, pod)],
  manifests: {
    deployment,
    service,
    apiservice: apiService,
    delegation,
    certificate: managedCertificate,
    configmap: authorityConfigMap,
    poddisruptionbudget: disruptionBudget,
  },
  jobs,
  edges,
  rules: ({ scope, values }) => [
    placed(metricsServer, scope.values.rules.alerts, and(isOn(), values.scrape.enabled)),
  ],
  dashboards: ({ values }) => [{ when: and(isOn(), values.scrape.enabled), dashboard: ownDashboard }],
  checks,
  notes,
});

/** What metrics-server would not start with. */
function checks(self: MetricsServer): readonly Check[] {
  const { port, hostNetwork, hostAliases, metricResolution, kubelets } = self.values;
  const kubeletTls = pathOf(self.scope.values.kubelets.tls);
  return [
    {
      when: and(isOn(), hasNoWay(self)),
      message: `${pathOf(kubelets.tls)}: metrics-server asks the kubelets itself, so ${kubeletTls}=apiServerProxy is nothing for it; set ${pathOf(kubelets.tls)} to verify, or to insecureSkipVerify`,
    },
    {
      when: and(hostNetwork, eq(withDefault(port, defaultPorts.node), defaultPorts.pod)),
      message: `${pathOf(port)}: in the network of a node ${defaultPorts.pod} is its kubelet's; take another one, or leave it out for ${defaultPorts.node}`,
    },
    {
      when: isLonger({ duration: "10s", than: metricResolution }),
      message: `${pathOf(metricResolution)}: metrics-server asks every ten seconds at most; make it 10s or longer`,
    },
    {
      when: gt(mul(lengthOf(kubelets.requestTimeout), 10), mul(lengthOf(metricResolution), 9)),
      message: `${pathOf(kubelets.requestTimeout)}: a kubelet may take nine tenths of ${pathOf(metricResolution)} at most; make this shorter or that longer`,
    },
    once(hostAliases, "ip", "put all its names into one entry"),
  ];
}
