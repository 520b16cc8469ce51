import { defineComponent } from "../../component/define.ts";
import { account, runs } from "../../component/facets.ts";
import { authorityConfigMap, managedCertificate } from "../../kit/certificates/serving.ts";
import { ownService } from "../../kit/exposure/own-service.ts";
import { apiServers, podsOf } from "../../kit/network/ends.ts";
import { disruptionBudget } from "../../kit/workload/several.ts";
import { configuration } from "./configuration.ts";
import { deployment, pod } from "./deployment.ts";
import { isThere, port, type Webhook } from "./places.ts";
import { jobs } from "./scrape.ts";
import { program } from "./version.ts";

export const component = defineComponent({
  name: "operator-webhook",
  values: ({ values }) => values.operator.admissionWebhook,
  isOn: isThere,
  facets: [account(), runs(program, pod)],
  manifests: {
    deployment,
    service: (self: Webhook) =>
      ownService(self, [{ name: port.name, number: port.service, appProtocol: "https" }]),
    validatingwebhookconfiguration: configuration,
    certificate: managedCertificate,
    configmap: authorityConfigMap,
    poddisruptionbudget: disruptionBudget,
  },
  jobs,
  edges: (self) => [{ when: isThere(self), from: apiServers(self.scope), to: podsOf(self), ports: [port] }],
});
