import type { Documents } from "../../../template/index.ts";
import type { SelfOf } from "../../component/self.ts";
import { probe } from "../../kit/lifecycle/probe.ts";
import { deploymentOf } from "../../kit/workload/deployment.ts";
import { imageReference } from "../../kit/workload/image.ts";
import type { Pod } from "../../kit/workload/pod.ts";
import { spreadOverNodes } from "../../kit/workload/several.ts";
import { flags } from "./flags.ts";
import { ports } from "./ports.ts";
import type { values } from "./values.ts";

/** The approvers, of which one works. */
export function deployment(self: SelfOf<typeof values>): Documents {
  return deploymentOf(self, self.values.replicas, pod(self));
}

/** Its pods. The program has one answer for whether it is alive and whether it is ready. */
export function pod(self: SelfOf<typeof values>): Pod {
  const { image, livenessProbe, readinessProbe } = self.values;
  const asks = { httpGet: { path: "/healthz", port: ports.health.name } };
  return {
    asksApiServer: true,
    spread: spreadOverNodes(self),
    asked: [ports.metrics],
    image: imageReference(image, image.tag),
    flags: flags(self),
    ports: Object.values(ports).map(({ name, number }) => ({ name, containerPort: number })),
    probes: {
      livenessProbe: probe(asks, livenessProbe),
      readinessProbe: probe(asks, readinessProbe),
    },
  };
}
