import { and, not, notEmpty, or, pathOf, when } from "../../../template/index.ts";
import { defineComponent } from "../../component/define.ts";
import { account, clusterRights, exposed, kept, runs } from "../../component/facets.ts";
import { isLonger } from "../../kit/durations.ts";
import { once } from "../../kit/repetition.ts";
import { placed } from "../../kit/rules/rules.ts";
import { policyRules } from "../../kit/scrape/permissions.ts";
import { disruptionBudget } from "../../kit/workload/several.ts";
import { agentChecks } from "./agent/checks.ts";
import * as alerts from "./alerts/index.ts";
import { configMap } from "./configmap.ts";
import * as dashboards from "./dashboards/index.ts";
import { dataSources } from "./data-source.ts";
import { newerChecks } from "./newer.ts";
import { notes } from "./notes.ts";
import { operatedChecks } from "./operated/checks.ts";
import { prometheus, scrapeConfigs } from "./operated/objects.ts";
import { raw } from "./operated/raw.ts";
import { declared } from "./operated/rights.ts";
import { isAgent, type Prometheus, port, prefix } from "./places.ts";
import { remoteWriteChecks } from "./remote-write/checks.ts";
import { edges } from "./run/edges.ts";
import { headless } from "./run/headless.ts";
import { pod, statefulSet } from "./run/statefulset.ts";
import { jobs } from "./scrape.ts";
import { retentionChecks } from "./store/retention.ts";
import { test, testPolicy } from "./test/pod.ts";
import { program } from "./version.ts";

export const component = defineComponent({
  name: "prometheus",
  values: ({ values }) => values.prometheus,
  operated: (self) => ({
    called: when(isAgent(self), "prometheus-agent", "prometheus"),
    prefix: when(isAgent(self), "prom-agent", "prometheus"),
  }),
  facets: [
    account(),
    // What the jobs that are switched on need, and to find who takes alerts.
    clusterRights((self: Prometheus, { jobs, alertTargets }) =>
      policyRules([...jobs, ...alertTargets, ...declared(self)]),
    ),
    exposed(port.name, prefix),
    kept(),
    runs(program, pod),
  ],
  manifests: {
    headless,
    test,
    "test-networkpolicy": testPolicy,
    poddisruptionbudget: disruptionBudget,
  },
  byChart: { configmap: configMap, statefulset: statefulSet },
  byOperator: { prometheus, scrapeconfigs: scrapeConfigs, secret: raw },
  jobs,
  dataSources,
  edges,
  checks: (self) => [
    ...retentionChecks(self),
    ...agentChecks(self),
    ...remoteWriteChecks(self),
    ...newerChecks(self),
    ...operatedChecks(self),
    {
      when: isLonger({ duration: "1s", than: self.values.reloadInterval }),
      message: `${pathOf(self.values.reloadInterval)}: Prometheus looks once a second at most; make it 1s or longer`,
    },
    once(self.values.hostAliases, "ip", "put all its names into one entry"),
  ],
  rules: ({ scope: { values: all }, values }) => {
    const said = all.rules.alerts;
    const there = values.scrape.enabled;
    return [
      placed(alerts.prometheus, said, there, {
        PrometheusNotConnectedToAlertmanagers: or(all.alertmanager.enabled, notEmpty(values.alertmanagers)),
      }),
      placed(alerts.sending, said, there, { ClusterNotSending: values.remoteWriteReceiver.enabled }),
    ];
  },
  dashboards: (self) => {
    const { enabled, scrape, remoteWrite, remoteWriteReceiver } = self.values;
    const { cadvisor } = self.scope.values.kubelet;
    const { kubeStateMetrics } = self.scope.values;
    const itself = and(enabled, scrape.enabled);
    return [
      { when: and(itself, not(isAgent(self))), dashboard: dashboards.server },
      // A centre has what those that send to it say of their sending.
      {
        when: and(itself, or(notEmpty(remoteWrite), remoteWriteReceiver.enabled)),
        dashboard: dashboards.remoteWrite,
      },
      {
        when: and(
          enabled,
          remoteWriteReceiver.enabled,
          kubeStateMetrics.enabled,
          kubeStateMetrics.scrape.enabled,
          cadvisor.enabled,
        ),
        dashboard: dashboards.clusters,
      },
    ];
  },
  evaluates: (self) => and(self.values.enabled, not(isAgent(self))),
  notes,
});
