import type {
  IValidatingWebhook,
  IValidatingWebhookConfiguration,
} from "kubernetes-models/admissionregistration.k8s.io/v1";
import {
  base64,
  type Conditional,
  type Documents,
  manifest,
  or,
  orEmpty,
  type Reference,
  when,
  whenSet,
} from "../../../template/index.ts";
import { injection } from "../../kit/certificates/serving.ts";
import { clusterMetadata } from "../../kit/naming/metadata.ts";
import { nameOf } from "../../kit/naming/names.ts";
import { othersAlone } from "../../kit/operated/selection.ts";
import type { ReadValues } from "../../kit/operated/values.ts";
import { port, type Webhook } from "./places.ts";

const group = "monitoring.coreos.com";

/** What is judged. Source: prometheus-operator 0.92, pkg/admission/admission.go. */
const kinds = {
  prometheusrules: { versions: ["v1"], path: "/admission-prometheusrules/validate" },
  alertmanagerconfigs: {
    versions: ["v1alpha1", "v1beta1"],
    path: "/admission-alertmanagerconfigs/validate",
  },
} as const;

/** By which the API server knows whom to ask before it takes an object that Prometheus or Alertmanager would read. */
export function configuration(self: Webhook): Documents {
  const { prometheusRules, alertmanagerConfigs } = self.scope.values.operator.reads;
  return when(
    or(prometheusRules.enabled, alertmanagerConfigs.enabled),
    manifest<IValidatingWebhookConfiguration>({
      apiVersion: "admissionregistration.k8s.io/v1",
      kind: "ValidatingWebhookConfiguration",
      metadata: clusterMetadata(self, { ownAnnotations: injection(self) }),
      webhooks: orEmpty([
        webhook(self, "prometheusrules", prometheusRules),
        webhook(self, "alertmanagerconfigs", alertmanagerConfigs),
      ]),
    }),
  );
}

function webhook(
  self: Webhook,
  resource: keyof typeof kinds,
  read: Reference<ReadValues>,
): Conditional<IValidatingWebhook> {
  const { failurePolicy, timeoutSeconds, tls } = self.values;
  const { versions, path } = kinds[resource];
  const { objects, namespaces } = othersAlone(self, read);
  return when<IValidatingWebhook>(read.enabled, {
    name: `${resource}.${group}`,
    admissionReviewVersions: ["v1"],
    sideEffects: "None",
    failurePolicy,
    timeoutSeconds,
    clientConfig: {
      service: {
        name: nameOf(self.name),
        namespace: self.scope.release.namespace,
        port: port.service,
        path,
      },
      caBundle: whenSet(tls.caBundle, (pem) => base64(pem)),
    },
    rules: [
      {
        apiGroups: [group],
        apiVersions: versions,
        resources: [resource],
        operations: ["CREATE", "UPDATE"],
        scope: "Namespaced",
      },
    ],
    objectSelector: objects,
    namespaceSelector: namespaces,
  });
}
