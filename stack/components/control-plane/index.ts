import { and, or } from "../../../template/index.ts";
import { defineComponent } from "../../component/define.ts";
import { placed } from "../../kit/rules/rules.ts";
import * as alerts from "./alerts/index.ts";
import { apiServer } from "./api-server.ts";
import * as dashboards from "./dashboards/index.ts";
import { asked, dns } from "./dns.ts";
import { kubeProxy } from "./kube-proxy.ts";
import { authorized, etcd, isAsked } from "./machines.ts";

export const component = defineComponent({
  name: "control-plane",
  values: ({ values }) => values.controlPlane,
  tellsOfCluster: true,
  jobs: (self) => [apiServer(self), ...authorized(self), etcd(self), kubeProxy(self), dns(self)],
  rules: ({ scope: { values: all }, values }) => {
    const said = all.rules.alerts;
    const { scheduler, controllerManager } = isAsked;
    const kubeProxyOn = values.kubeProxy.enabled;
    // A centre has the series of others, and none of its own that could be missed.
    const own = all.scrape.cluster;
    return [
      placed(alerts.apiServer, said, values.apiServer.enabled, { KubeAPIDown: own }),
      placed(alerts.controlPlane, said, or(scheduler(), controllerManager(), kubeProxyOn), {
        KubeSchedulerDown: and(own, scheduler()),
        KubeControllerManagerDown: and(own, controllerManager()),
        KubeProxyDown: and(own, kubeProxyOn),
        KubeSchedulerPodsPending: scheduler(),
        KubeControllerManagerQueueGrowing: controllerManager(),
      }),
      placed(alerts.clients, said, undefined),
      placed(alerts.etcd, said, values.etcd.enabled),
      placed(alerts.dns, said, asked()),
    ];
  },
  dashboards: ({ values }) => [
    { when: values.apiServer.enabled, dashboard: dashboards.apiServer },
    { when: values.etcd.enabled, dashboard: dashboards.etcd },
    { when: asked(), dashboard: dashboards.dns },
  ],
});
