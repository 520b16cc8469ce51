import { and, isSet, not, pathOf, text, when } from "../../../template/index.ts";
import { defineComponent } from "../../component/define.ts";
import { account, runs } from "../../component/facets.ts";
import { nameOf } from "../../kit/naming/names.ts";
import { placed } from "../../kit/rules/rules.ts";
import * as alerts from "./alerts/index.ts";
import { daemonSet, pod } from "./daemonset.ts";
import { nodes } from "./dashboard.ts";
import { isOn } from "./places.ts";
import { jobs } from "./scrape.ts";
import { service } from "./service.ts";
import { program } from "./version.ts";

export const component = defineComponent({
  name: "node-exporter",
  values: ({ values }) => values.nodeExporter,
  tellsOfCluster: true,
  isOn,
  facets: [account(), runs(program, pod)],
  manifests: { daemonset: daemonSet, service },
  jobs,
  notes: ({ name, scope: { release, values: all }, values }) => ({
    reach: [
      when(
        and(isOn(), all.scrape.cluster),
        text`node-exporter: on every node, at port ${values.port}. If its pods are forbidden (kubectl --namespace ${release.namespace} describe daemonset ${nameOf(name)}): kubectl label namespace ${release.namespace} pod-security.kubernetes.io/enforce=privileged`,
      ),
    ],
    lacks: [
      when(
        and(not(isOn()), not(isSet(values.enabled)), all.scrape.cluster),
        `There is no node-exporter: this cluster lets no pod look at its node (${pathOf(values.enabled)}).`,
      ),
    ],
  }),
  rules: ({ scope, values }) => {
    const there = and(isOn(), values.scrape.enabled);
    const said = scope.values.rules.alerts;
    return [placed(alerts.nodes, said, there), placed(alerts.filesystems, said, there)];
  },
  dashboards: ({ values }) => [{ when: and(isOn(), values.scrape.enabled), dashboard: nodes }],
});
