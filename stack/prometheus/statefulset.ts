import type { IStatefulSet } from "kubernetes-models/apps/v1";
import {
  type Documents,
  each,
  items,
  manifest,
  notEmpty,
  orAbsent,
  text,
  when,
  whenSet,
} from "../../template/index.ts";
import { certificatesMount, certificatesVolume } from "../kubelet/access.ts";
import { podLabels, selectorLabels } from "../naming/labels.ts";
import { annotations, metadata } from "../naming/metadata.ts";
import { nameOf } from "../naming/names.ts";
import { claimFields, unclaimedVolumes } from "../persistence/claims.ts";
import { ownershipStep } from "../persistence/ownership.ts";
import { dataVolume } from "../persistence/values.ts";
import type { Scope } from "../scope.ts";
import { imageReference } from "../workload/image.ts";
import { placement } from "../workload/pod.ts";
import { directories, headlessName, name, port } from "./names.ts";
import { pathTo } from "./paths.ts";

/**
 * The Prometheus servers. Configuration and rules are mounted as directories, because a file that is mounted by
 * `subPath` never changes; Prometheus looks for changes itself, so that it needs neither a sidecar nor a restart.
 */
export function statefulSet(scope: Scope): Documents {
  const { prometheus } = scope.values;
  return when(
    prometheus.enabled,
    manifest<IStatefulSet>({
      apiVersion: "apps/v1",
      kind: "StatefulSet",
      metadata: metadata(scope, name),
      spec: {
        replicas: prometheus.replicas,
        serviceName: nameOf(headlessName),
        // Replicas know nothing of each other: none has to wait for the one before it.
        podManagementPolicy: "Parallel",
        selector: { matchLabels: selectorLabels({ component: name }) },
        template: {
          metadata: {
            labels: podLabels(name, prometheus.podLabels),
            annotations: annotations(prometheus.podAnnotations),
          },
          spec: {
            serviceAccountName: nameOf(name),
            automountServiceAccountToken: true,
            terminationGracePeriodSeconds: prometheus.terminationGracePeriodSeconds,
            hostAliases: when(notEmpty(prometheus.hostAliases), prometheus.hostAliases),
            ...placement(scope, prometheus),
            initContainers: orAbsent([ownershipStep(prometheus.persistence, prometheus, directories.data)]),
            containers: [
              {
                name,
                image: imageReference(prometheus.image, prometheus.image.tag),
                imagePullPolicy: prometheus.image.pullPolicy,
                args: [
                  `--config.file=${directories.configuration}/prometheus.yml`,
                  "--config.auto-reload",
                  text`--config.auto-reload-interval=${prometheus.reloadInterval}`,
                  `--storage.tsdb.path=${directories.data}`,
                  text`--web.route-prefix=${prometheus.routePrefix}`,
                  whenSet(prometheus.externalUrl, (url) => text`--web.external-url=${url}`),
                  each(prometheus.extraArgs, (arg) => arg),
                ],
                env: when(notEmpty(prometheus.extraEnv), prometheus.extraEnv),
                ports: [{ name: port.name, containerPort: port.number }],
                startupProbe: {
                  httpGet: { path: pathTo(scope, "-/ready"), port: port.name },
                  periodSeconds: 5,
                  timeoutSeconds: 3,
                  failureThreshold: prometheus.startup.failureThreshold,
                },
                readinessProbe: {
                  httpGet: { path: pathTo(scope, "-/ready"), port: port.name },
                  periodSeconds: 5,
                  timeoutSeconds: 3,
                },
                livenessProbe: {
                  httpGet: { path: pathTo(scope, "-/healthy"), port: port.name },
                  periodSeconds: 10,
                  timeoutSeconds: 3,
                  failureThreshold: 6,
                },
                resources: prometheus.resources,
                securityContext: prometheus.securityContext,
                volumeMounts: [
                  { name: "config", mountPath: directories.configuration, readOnly: true },
                  { name: "rules", mountPath: directories.rules, readOnly: true },
                  { name: dataVolume, mountPath: directories.data },
                  certificatesMount(scope),
                  items(prometheus.extraVolumeMounts),
                ],
              },
            ],
            volumes: [
              { name: "config", configMap: { name: nameOf(name) } },
              { name: "rules", configMap: { name: nameOf("rules") } },
              ...unclaimedVolumes(prometheus.persistence),
              certificatesVolume(scope),
              items(prometheus.extraVolumes),
            ],
          },
        },
        ...claimFields(scope, name, prometheus.persistence),
      },
    }),
  );
}
