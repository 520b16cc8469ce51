import type { IDeployment } from "kubernetes-models/apps/v1";
import { type Documents, manifest, whenSet, withDefault } from "../../../template/index.ts";
import type { SelfOf } from "../../component/self.ts";
import { probe } from "../../kit/lifecycle/probe.ts";
import { selectorLabels } from "../../kit/naming/labels.ts";
import { metadata } from "../../kit/naming/metadata.ts";
import { imageReference } from "../../kit/workload/image.ts";
import { podTemplate } from "../../kit/workload/pod.ts";
import { flags } from "./flags.ts";
import { ports } from "./ports.ts";
import type { values } from "./values.ts";
import { fittingTag } from "./versions.ts";

/** One kube-state-metrics: two would report everything twice. */
export function deployment(self: SelfOf<typeof values>): Documents {
  const { image, livenessProbe, readinessProbe, updateStrategy } = self.values;
  return manifest<IDeployment>({
    apiVersion: "apps/v1",
    kind: "Deployment",
    metadata: metadata(self, { annotations: self.values.annotations }),
    spec: {
      replicas: 1,
      strategy: {
        type: updateStrategy.type,
        rollingUpdate: whenSet(updateStrategy.rollingUpdate, (how) => how),
      },
      selector: { matchLabels: selectorLabels(self) },
      template: podTemplate(self, {
        asksApiServer: true,
        image: imageReference(image, withDefault(image.tag, fittingTag())),
        flags: flags(self),
        ports: [
          { name: ports.objects.name, containerPort: ports.objects.number },
          { name: ports.self.name, containerPort: ports.self.number },
        ],
        probes: {
          // Paths that each of the versions in versions.ts has; /livez and /readyz came with v2.13.0.
          livenessProbe: probe({ httpGet: { path: "/healthz", port: ports.objects.name } }, livenessProbe),
          readinessProbe: probe({ httpGet: { path: "/metrics", port: ports.self.name } }, readinessProbe),
        },
      }),
    },
  });
}
