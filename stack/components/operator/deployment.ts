import type { IDeployment } from "kubernetes-models/apps/v1";
import { type Documents, manifest } from "../../../template/index.ts";
import { probe } from "../../kit/lifecycle/probe.ts";
import { selectorLabels } from "../../kit/naming/labels.ts";
import { metadata } from "../../kit/naming/metadata.ts";
import { imageReference } from "../../kit/workload/image.ts";
import { type Pod, podTemplate } from "../../kit/workload/pod.ts";
import { flags } from "./flags.ts";
import { type Operator, port } from "./places.ts";

/** The operator. Two of them would write over each other: the old one ends before the new one starts. */
export function deployment(self: Operator): Documents {
  const { annotations, replicas } = self.values;
  return manifest<IDeployment>({
    apiVersion: "apps/v1",
    kind: "Deployment",
    metadata: metadata(self, { annotations }),
    spec: {
      replicas,
      strategy: { type: "Recreate" },
      selector: { matchLabels: selectorLabels(self) },
      template: podTemplate(self, pod(self)),
    },
  });
}

/** Its pod. */
export function pod(self: Operator): Pod {
  const { image, livenessProbe, readinessProbe } = self.values;
  const asks = { httpGet: { path: "/healthz", port: port.name } };
  return {
    asksApiServer: true,
    asked: [port],
    image: imageReference(image, image.tag),
    flags: flags(self),
    ports: [{ name: port.name, containerPort: port.number }],
    probes: {
      livenessProbe: probe(asks, livenessProbe),
      readinessProbe: probe(asks, readinessProbe),
    },
  };
}
