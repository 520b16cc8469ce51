import type { IDeployment } from "kubernetes-models/apps/v1";
import {
  type Documents,
  each,
  join,
  manifest,
  notEmpty,
  text,
  when,
  withDefault,
} from "../../template/index.ts";
import { podLabels, selectorLabels } from "../naming/labels.ts";
import { annotations, metadata } from "../naming/metadata.ts";
import { nameOf } from "../naming/names.ts";
import type { Scope } from "../scope.ts";
import { imageReference } from "../workload/image.ts";
import { placement } from "../workload/pod.ts";
import { ports } from "./ports.ts";
import { fittingTag } from "./versions.ts";

const name = "kube-state-metrics";

/** One kube-state-metrics: two would report everything twice. */
export function deployment(scope: Scope): Documents {
  const { kubeStateMetrics } = scope.values;
  const { image } = kubeStateMetrics;
  return when(
    kubeStateMetrics.enabled,
    manifest<IDeployment>({
      apiVersion: "apps/v1",
      kind: "Deployment",
      metadata: metadata(scope, name),
      spec: {
        replicas: 1,
        // Not two at once even while a new one starts.
        strategy: { type: "Recreate" },
        selector: { matchLabels: selectorLabels({ component: name }) },
        template: {
          metadata: {
            labels: podLabels(name, kubeStateMetrics.podLabels),
            annotations: annotations(kubeStateMetrics.podAnnotations),
          },
          spec: {
            serviceAccountName: nameOf(name),
            automountServiceAccountToken: true,
            ...placement(scope, kubeStateMetrics),
            containers: [
              {
                name,
                image: imageReference(image, withDefault(image.tag, fittingTag())),
                imagePullPolicy: image.pullPolicy,
                args: [
                  `--port=${ports.objects.number}`,
                  `--telemetry-port=${ports.self.number}`,
                  text`--resources=${join(kubeStateMetrics.collectors, ",")}`,
                  each(kubeStateMetrics.extraArgs, (arg) => arg),
                ],
                env: when(notEmpty(kubeStateMetrics.extraEnv), kubeStateMetrics.extraEnv),
                ports: [
                  { name: ports.objects.name, containerPort: ports.objects.number },
                  { name: ports.self.name, containerPort: ports.self.number },
                ],
                // Paths that each of the versions in versions.ts has; /livez and /readyz came with v2.13.0.
                livenessProbe: { httpGet: { path: "/healthz", port: ports.objects.name } },
                readinessProbe: { httpGet: { path: "/metrics", port: ports.self.name } },
                resources: kubeStateMetrics.resources,
                securityContext: kubeStateMetrics.securityContext,
                volumeMounts: when(
                  notEmpty(kubeStateMetrics.extraVolumeMounts),
                  kubeStateMetrics.extraVolumeMounts,
                ),
              },
            ],
            volumes: when(notEmpty(kubeStateMetrics.extraVolumes), kubeStateMetrics.extraVolumes),
          },
        },
      },
    }),
  );
}
