import type { IDaemonSet } from "kubernetes-models/apps/v1";
import type { IEnvVar } from "kubernetes-models/v1";
import { type Documents, eq, manifest, when } from "../../../template/index.ts";
import type { SelfOf } from "../../component/self.ts";
import { probe } from "../../kit/lifecycle/probe.ts";
import { selectorLabels } from "../../kit/naming/labels.ts";
import { metadata } from "../../kit/naming/metadata.ts";
import { imageReference } from "../../kit/workload/image.ts";
import { onMachines } from "../../kit/workload/machines.ts";
import { type Pod, podTemplate } from "../../kit/workload/pod.ts";
import { flags, podAddress, root } from "./flags.ts";
import { portOf } from "./ports.ts";
import type { values } from "./values.ts";

/** node-exporter on every node, with the node's network, processes and files to look at, and no more rights than that. */
export function daemonSet(self: SelfOf<typeof values>): Documents {
  const { updateStrategy } = self.values;
  return manifest<IDaemonSet>({
    apiVersion: "apps/v1",
    kind: "DaemonSet",
    metadata: metadata(self, { annotations: self.values.annotations }),
    spec: {
      selector: { matchLabels: selectorLabels(self) },
      updateStrategy: {
        type: updateStrategy.type,
        rollingUpdate: when(eq(updateStrategy.type, "RollingUpdate"), updateStrategy.rollingUpdate),
      },
      template: podTemplate(self, pod(self)),
    },
  });
}

/** Its pods. */
export function pod(self: SelfOf<typeof values>): Pod {
  const { image, hostNetwork, listenOn, mountPropagation } = self.values;
  const { livenessProbe, readinessProbe } = self.values;
  const port = portOf(self);
  const asks = { httpGet: { path: "/", port: port.name } };
  return {
    asksApiServer: false,
    hostNetwork,
    asked: [port],
    more: { hostPID: true },
    affinity: onMachines(self.values.affinity),
    image: imageReference(image, image.tag),
    flags: flags(self),
    ports: [{ name: port.name, containerPort: port.number }],
    probes: {
      livenessProbe: probe(asks, livenessProbe),
      readinessProbe: probe(asks, readinessProbe),
    },
    env: [
      when<IEnvVar>(eq(listenOn, "podIP"), {
        name: podAddress,
        valueFrom: { fieldRef: { fieldPath: "status.podIP" } },
      }),
    ],
    volumeMounts: [{ name: "root", mountPath: root, mountPropagation, readOnly: true }],
    volumes: [{ name: "root", hostPath: { path: "/" } }],
  };
}
