import { and, type Expression, eq, or, pathOf, when, withDefault } from "../../../template/index.ts";
import { defineComponent } from "../../component/define.ts";
import { bundleChecks, bundleConfigMap } from "../../kit/certificates/bundle.ts";
import { certificates, hasOwnCertificates, isUnchecked } from "../../kit/kubelets/access.ts";
import type { Scope } from "../../scope.ts";

/** True where Prometheus or metrics-server goes the way to the kubelets. */
function asksKubelets({ values: { kubelet, metricsServer, scrape } }: Scope): Expression<boolean> {
  const collects = and(scrape.cluster, or(kubelet.enabled, kubelet.cadvisor.enabled));
  return or(collects, withDefault<boolean>(metricsServer.enabled, false));
}

/** What there is of the way to the kubelets itself; who goes it takes it from the kit. */
export const component = defineComponent({
  name: "kubelets",
  values: ({ values }) => values.kubelets,
  manifests: { configmap: (self) => bundleConfigMap(self, certificates(self.scope)) },
  checks: ({ scope, values: { tls } }) =>
    bundleChecks(certificates(scope), { when: hasOwnCertificates(scope), by: `${pathOf(tls)}=caBundle` }),
  notes: ({ scope, values: { tls } }) => ({
    lacks: [
      when(
        and(isUnchecked(), asksKubelets(scope)),
        `The certificates of the kubelets are not checked. Set ${pathOf(tls)} to verify where the cluster signs them.`,
      ),
      when(
        eq(tls, "apiServerProxy"),
        `The kubelets are asked through the API server, for which Prometheus may use nodes/proxy (${pathOf(tls)}: apiServerProxy).`,
      ),
    ],
  }),
});
