import {
  and,
  eq,
  extended,
  type Item,
  items,
  manifest,
  mapping,
  ne,
  notEmpty,
  orAbsent,
  several,
  text,
  when,
  whenSet,
} from "kube-metrics-stack/template";
import type { IDeployment } from "kubernetes-models/apps/v1";
import type { IContainer, IVolume } from "kubernetes-models/v1";
import { accountName, fullName, metadata, selectorLabels } from "../names.ts";
import { nannyContainer, nannyVolume } from "../nanny/container.ts";
import type { Scope } from "../values.ts";

export const deployment = (scope: Scope) => {
  const { values: v } = scope;
  return manifest<IDeployment>({
    apiVersion: "apps/v1",
    kind: "Deployment",
    metadata: { ...metadata(scope), annotations: orAbsent(v.deploymentAnnotations) },
    spec: {
      replicas: v.replicas,
      revisionHistoryLimit: whenSet(v.revisionHistoryLimit, (limit) => limit),
      strategy: orAbsent(v.updateStrategy),
      selector: { matchLabels: selectorLabels() },
      template: {
        metadata: {
          labels: mapping<string>(selectorLabels(), v.podLabels),
          annotations: orAbsent(v.podAnnotations),
        },
        spec: {
          schedulerName: when(notEmpty(v.schedulerName), v.schedulerName),
          imagePullSecrets: orAbsent(v.imagePullSecrets),
          serviceAccountName: accountName(),
          securityContext: orAbsent(v.podSecurityContext),
          priorityClassName: when(notEmpty(v.priorityClassName), v.priorityClassName),
          hostNetwork: when(v.hostNetwork.enabled, true),
          dnsConfig: orAbsent(v.dnsConfig),
          containers: [container(scope), nannyContainer(scope)],
          volumes: [
            extended<IVolume>({ name: "tmp" }, v.tmpVolume),
            nannyVolume(scope),
            certificateVolume(scope),
            items(v.extraVolumes),
          ],
          nodeSelector: orAbsent(v.nodeSelector),
          affinity: orAbsent(v.affinity),
          tolerations: orAbsent(v.tolerations),
          topologySpreadConstraints: orAbsent(v.topologySpreadConstraints),
        },
      },
    },
  });
};

/** Whether metrics-server is given a certificate, and makes none for itself. */
const isGivenCertificate = ({ values: { tls } }: Scope) => ne(tls.type, "metrics-server");

function container(scope: Scope): Item<IContainer> {
  const { values: v, chart } = scope;
  const tag = when(notEmpty(v.image.tag), v.image.tag, text`v${chart.appVersion}`);
  return {
    name: "metrics-server",
    securityContext: orAbsent(v.securityContext),
    image: text`${v.image.repository}:${tag}`,
    imagePullPolicy: v.image.pullPolicy,
    args: [
      text`--secure-port=${v.containerPort}`,
      items(v.defaultArgs),
      when(v.metrics.enabled, "--authorization-always-allow-paths=/metrics"),
      when(
        isGivenCertificate(scope),
        several<string>(
          "--tls-cert-file=/tmp/tls-certs/tls.crt",
          "--tls-private-key-file=/tmp/tls-certs/tls.key",
        ),
      ),
      items(v.args),
    ],
    ports: [{ name: "https", protocol: "TCP", containerPort: v.containerPort }],
    livenessProbe: orAbsent(v.livenessProbe),
    readinessProbe: orAbsent(v.readinessProbe),
    volumeMounts: [
      { name: "tmp", mountPath: "/tmp" },
      when(isGivenCertificate(scope), { name: "certs", mountPath: "/tmp/tls-certs", readOnly: true }),
      items(v.extraVolumeMounts),
    ],
    resources: orAbsent(v.resources),
  };
}

function certificateVolume(scope: Scope): Item<IVolume> {
  const { tls } = scope.values;
  const isNamed = and(eq(tls.type, "existingSecret"), notEmpty(tls.existingSecret.name));
  return when(isGivenCertificate(scope), {
    name: "certs",
    secret: { secretName: when(isNamed, tls.existingSecret.name, fullName()) },
  });
}
