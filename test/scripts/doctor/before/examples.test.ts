import { expect, it } from "vitest";
import type { ValuesDocument } from "../../../../schema/index.ts";
import { lookBefore } from "../../../../scripts/doctor/before/index.ts";
import { chart } from "../../../../stack/index.ts";
import { clusterWith, type Fixture, node } from "./cluster.ts";

/** Nodes, a default StorageClass, and the APIs of others, with nothing of theirs. */
const bare: readonly Fixture[] = [
  node("node-1"),
  {
    apiVersion: "storage.k8s.io/v1",
    kind: "StorageClass",
    metadata: { name: "standard", annotations: { "storageclass.kubernetes.io/is-default-class": "true" } },
  },
];

it("of each values file of chart/ci that is found which a bare cluster does not have, and nothing else", async () => {
  const release = { name: "kms", namespace: "monitoring" };
  const configuration = {
    "/api/v1/nodes/node-1/proxy/configz": { kubeletconfig: { serverTLSBootstrap: true } },
  };
  const found: Record<string, readonly string[]> = {};
  for (const [name, example] of Object.entries(chart.examples)) {
    const plan = { chart, values: example.values as ValuesDocument, release, kubernetesVersion: "v1.34.1" };
    const seen = await lookBefore(clusterWith(bare, [], configuration), plan);
    expect(seen.flatMap(({ unread }) => unread)).toEqual([]);
    const said = seen.flatMap(({ sights }) =>
      sights.map(({ message, values = [] }) => `${message} (${values.join(", ")})`),
    );
    if (said.length > 0) found[name] = said;
  }
  expect(found).toMatchInlineSnapshot(`
    {
      "a3-existing-claim": [
        "there is no PersistentVolumeClaim metrics in the namespace monitoring (prometheus.persistence.existingClaim)",
      ],
      "a3-storage-class": [
        "there is no StorageClass local-path; there is standard (prometheus.persistence.storageClassName)",
      ],
      "a5-load-balancer": [
        "nothing shows that anybody gives load balancers of the class example.com/internal their addresses: there is no other ()",
      ],
      "a6-extra-jobs": [
        "there is no Secret router in the namespace monitoring (prometheus.extraVolumes[0].secret.secretName)",
      ],
      "alertmanager-own-secret": [
        "there is no Secret alertmanager-configuration in the namespace monitoring (alertmanager.configSecret)",
      ],
      "alertmanager-password": [
        "there is no Secret alertmanager-web in the namespace monitoring (alertmanager.web.secretName)",
      ],
      "alertmanager-receivers": [
        "there is no Secret alertmanager-receivers in the namespace monitoring (alertmanager.secrets[0])",
      ],
      "alertmanager-replicas-mail": [
        "there is no Secret alertmanager-receivers in the namespace monitoring (alertmanager.secrets[0])",
        "no IngressClass is the default one, and the Ingress names none; there is none at all (alertmanager.ingress.className)",
      ],
      "b1-ca-bundle-by-name": [
        "there is no ConfigMap node-ca in the namespace monitoring (kubelets.caBundle.configMap.name)",
      ],
      "b2-ca-bundle": [
        "there is no ConfigMap node-ca in the namespace monitoring (kubelets.caBundle.configMap.name)",
      ],
      "b2-ca-bundle-secret": [
        "there is no Secret node-ca in the namespace monitoring (kubelets.caBundle.secret.name)",
      ],
      "c2-flags": [
        "there is no ConfigMap node-ca in the namespace monitoring (kubelets.caBundle.configMap.name)",
        "there is no ConfigMap front-proxy in the namespace monitoring (metricsServer.extraVolumes[0].configMap.name)",
      ],
      "c3-ca-bundle": [
        "there is no Secret metrics-server-tls in the namespace monitoring (metricsServer.tls.secretName)",
      ],
      "d1-agent": [
        "there is no StorageClass local-path; there is standard (prometheus.persistence.storageClassName)",
        "there is no Secret centre in the namespace monitoring (prometheus.secrets[0])",
      ],
      "d2-remote-write": [
        "there is no Secret centre in the namespace monitoring (prometheus.secrets[0])",
      ],
      "e1-admission-webhook": [
        "the cluster does not know the operator's resources (monitoring.coreos.com); install their definitions, of version 0.92.1 or later, and try again: kubectl apply --server-side --filename https://github.com/prometheus-operator/prometheus-operator/releases/download/v0.92.1/stripped-down-crds.yaml (operator.enabled)",
      ],
      "e1-operator": [
        "the cluster does not know the operator's resources (monitoring.coreos.com); install their definitions, of version 0.92.1 or later, and try again: kubectl apply --server-side --filename https://github.com/prometheus-operator/prometheus-operator/releases/download/v0.92.1/stripped-down-crds.yaml (operator.enabled)",
      ],
      "e1-operator-agent": [
        "the cluster does not know the operator's resources (monitoring.coreos.com); install their definitions, of version 0.92.1 or later, and try again: kubectl apply --server-side --filename https://github.com/prometheus-operator/prometheus-operator/releases/download/v0.92.1/stripped-down-crds.yaml (operator.enabled)",
        "there is no Secret centre in the namespace monitoring (prometheus.secrets[0])",
      ],
      "e1-operator-chosen": [
        "the cluster does not know the operator's resources (monitoring.coreos.com); install their definitions, of version 0.92.1 or later, and try again: kubectl apply --server-side --filename https://github.com/prometheus-operator/prometheus-operator/releases/download/v0.92.1/stripped-down-crds.yaml (operator.enabled)",
        "no node has the label system.rule=monitoring (prometheus.nodeSelector["system.rule"])",
      ],
      "e2-placement": [
        "no node has the label system.rule=monitoring (prometheus.nodeSelector["system.rule"])",
      ],
      "e3-metallb": [
        "the cluster does not know metallb.io/v1beta1; bring MetalLB to it first: kubectl apply --filename https://raw.githubusercontent.com/metallb/metallb/v0.16.2/config/manifests/metallb-native.yaml (metallb.enabled)",
        "nothing shows that anybody gives load balancers their addresses: there is no other ()",
        "nothing shows that anybody gives load balancers their addresses: there is no other ()",
      ],
      "f1-hostpath": [
        "no node has the label system.rule=monitoring (grafana.nodeSelector["system.rule"])",
      ],
      "f1-storage-class": [
        "there is no StorageClass local-path; there is standard (grafana.persistence.storageClassName)",
        "there is no Secret grafana-admin in the namespace monitoring (grafana.admin.existingSecret)",
      ],
      "f2-dashboards": [
        "there is no ConfigMap grafana-dashboards-loki in the namespace monitoring (grafana.dashboards.folders[1].configMaps[0])",
      ],
      "f2-data-sources": [
        "there is no Secret thanos in the namespace monitoring (grafana.datasources[2].secureJsonData.basicAuthPassword.name)",
        "there is no Secret orders in the namespace monitoring (grafana.datasources[4].secureJsonData.password.name)",
      ],
      "g1-gateway": [
        "there is no GatewayClass traefik; there is none at all (gateway.className)",
      ],
      "g1-http-route": [
        "the Gateway gateways/public does not take it: there is none (prometheus.httpRoute.parentRefs[0].name)",
      ],
      "g1-ingress-any-host": [
        "no IngressClass is the default one, and the Ingress names none; there is none at all (prometheus.ingress.className)",
      ],
      "g1-ingress-prefix": [
        "there is no Secret metrics-tls in the namespace monitoring (prometheus.ingress.tls[0].secretName)",
        "there is no IngressClass nginx; there is none at all (prometheus.ingress.className)",
      ],
      "g1-one-host": [
        "no IngressClass is the default one, and the Ingress names none; there is none at all (prometheus.ingress.className)",
        "no IngressClass is the default one, and the Ingress names none; there is none at all (alertmanager.ingress.className)",
        "no IngressClass is the default one, and the Ingress names none; there is none at all (grafana.ingress.className)",
      ],
      "g1-stripped-prefix": [
        "there is no IngressClass nginx; there is none at all (prometheus.ingress.className)",
        "the Gateway gateways/public does not take it: there is none (alertmanager.httpRoute.parentRefs[0].name)",
      ],
      "g3-network-policies": [
        "no IngressClass is the default one, and the Ingress names none; there is none at all (prometheus.ingress.className)",
      ],
      "grafana-logins": [
        "there is no Secret grafana in the namespace monitoring (grafana.config["auth.generic_oauth"].client_id.name)",
        "there is no Secret grafana-database in the namespace monitoring (grafana.config.database.host.name)",
        "there is no Secret mail in the namespace monitoring (grafana.config.smtp.password.name)",
        "there is no IngressClass traefik; there is none at all (grafana.ingress.className)",
      ],
      "mirror-registry": [
        "there is no Secret mirror in the namespace monitoring (imagePullSecrets[0].name)",
        "there is no Secret all-charts in the namespace monitoring (global.imagePullSecrets[0].name)",
      ],
    }
  `);
});
