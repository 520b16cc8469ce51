import { eq, pathOf, when } from "../../../template/index.ts";
import { defineComponent } from "../../component/define.ts";
import { bundleChecks, bundleConfigMap } from "../../kit/certificates/bundle.ts";
import { certificates, hasOwnCertificates, isUnchecked } from "../../kit/kubelets/access.ts";

/** What there is of the way to the kubelets itself; who goes it takes it from the kit. */
export const component = defineComponent({
  name: "kubelets",
  values: ({ values }) => values.kubelets,
  manifests: { configmap: (self) => bundleConfigMap(self, certificates(self.scope)) },
  checks: ({ scope, values: { tls } }) =>
    bundleChecks(certificates(scope), { when: hasOwnCertificates(scope), by: `${pathOf(tls)}=caBundle` }),
  notes: ({ values: { tls } }) => [
    when(
      isUnchecked(),
      `The certificates of the kubelets are not checked. Set ${pathOf(tls)} to verify where the cluster signs them.`,
    ),
    when(
      eq(tls, "apiServerProxy"),
      `The kubelets are asked through the API server, for which Prometheus may use nodes/proxy (${pathOf(tls)}: apiServerProxy).`,
    ),
  ],
});
