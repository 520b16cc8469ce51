import type { IDaemonSet } from "kubernetes-models/apps/v1";
import { type Documents, each, items, manifest, notEmpty, text, when } from "../../template/index.ts";
import { podLabels, selectorLabels } from "../naming/labels.ts";
import { annotations, metadata } from "../naming/metadata.ts";
import { nameOf } from "../naming/names.ts";
import type { Scope } from "../scope.ts";
import { imageReference } from "../workload/image.ts";
import { placement } from "../workload/pod.ts";

const name = "node-exporter";
const root = "/host/root";

/** node-exporter on every node, with the node's network, processes and files to look at, and no more rights than that. */
export function daemonSet(scope: Scope): Documents {
  const { nodeExporter } = scope.values;
  const probe = { httpGet: { path: "/", port: "metrics" } };
  return when(
    nodeExporter.enabled,
    manifest<IDaemonSet>({
      apiVersion: "apps/v1",
      kind: "DaemonSet",
      metadata: metadata(scope, name),
      spec: {
        selector: { matchLabels: selectorLabels({ component: name }) },
        updateStrategy: { type: "RollingUpdate", rollingUpdate: { maxUnavailable: "10%" } },
        template: {
          metadata: {
            labels: podLabels(name, nodeExporter.podLabels),
            annotations: annotations(nodeExporter.podAnnotations),
          },
          spec: {
            serviceAccountName: nameOf(name),
            automountServiceAccountToken: false,
            hostNetwork: true,
            hostPID: true,
            ...placement(scope, nodeExporter),
            containers: [
              {
                name,
                image: imageReference(nodeExporter.image, nodeExporter.image.tag),
                imagePullPolicy: nodeExporter.image.pullPolicy,
                args: [
                  text`--web.listen-address=:${nodeExporter.port}`,
                  // The node's own, and not the container's, in which the runtime hides parts.
                  `--path.procfs=${root}/proc`,
                  `--path.sysfs=${root}/sys`,
                  `--path.rootfs=${root}`,
                  `--path.udev.data=${root}/run/udev/data`,
                  text`--collector.filesystem.mount-points-exclude=${nodeExporter.ignoredMountPoints}`,
                  text`--collector.netclass.ignored-devices=${nodeExporter.ignoredInterfaces}`,
                  text`--collector.netdev.device-exclude=${nodeExporter.ignoredInterfaces}`,
                  each(nodeExporter.extraArgs, (arg) => arg),
                ],
                env: when(notEmpty(nodeExporter.extraEnv), nodeExporter.extraEnv),
                ports: [{ name: "metrics", containerPort: nodeExporter.port }],
                livenessProbe: probe,
                readinessProbe: probe,
                resources: nodeExporter.resources,
                securityContext: nodeExporter.securityContext,
                volumeMounts: [
                  // What is mounted on the node later is seen too.
                  { name: "root", mountPath: root, mountPropagation: "HostToContainer", readOnly: true },
                  items(nodeExporter.extraVolumeMounts),
                ],
              },
            ],
            volumes: [{ name: "root", hostPath: { path: "/" } }, items(nodeExporter.extraVolumes)],
          },
        },
      },
    }),
  );
}
