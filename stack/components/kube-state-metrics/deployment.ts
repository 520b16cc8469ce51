import { type Documents, times, withDefault } from "../../../template/index.ts";
import type { SelfOf } from "../../component/self.ts";
import { probe } from "../../kit/lifecycle/probe.ts";
import type { Shard } from "../../kit/shards.ts";
import { deploymentOf } from "../../kit/workload/deployment.ts";
import { imageReference } from "../../kit/workload/image.ts";
import type { Pod } from "../../kit/workload/pod.ts";
import { fittingTag } from "../../kit/workload/versions.ts";
import { customResourcesMount, customResourcesVolume } from "./custom-resources/configmap.ts";
import { flags } from "./flags.ts";
import { ports } from "./ports.ts";
import type { values } from "./values.ts";
import { fitting, program } from "./versions.ts";

const tag = fittingTag(program, fitting);

/** One kube-state-metrics a shard: two would report everything twice. */
export function deployment(self: SelfOf<typeof values>): Documents {
  return times(self.values.shards, (shard) => deploymentOf(self, 1, pod(self, shard), shard));
}

/** The pod of a shard. */
export function pod(self: SelfOf<typeof values>, shard?: Shard): Pod {
  const { image, livenessProbe, readinessProbe } = self.values;
  return {
    asksApiServer: true,
    asked: Object.values(ports),
    image: imageReference(image, withDefault(image.tag, tag())),
    flags: flags(self, shard),
    ports: [
      { name: ports.objects.name, containerPort: ports.objects.number },
      { name: ports.self.name, containerPort: ports.self.number },
    ],
    probes: {
      // Paths that each of the versions in versions.ts has; /livez and /readyz came with v2.13.0.
      livenessProbe: probe({ httpGet: { path: "/healthz", port: ports.objects.name } }, livenessProbe),
      readinessProbe: probe({ httpGet: { path: "/metrics", port: ports.self.name } }, readinessProbe),
    },
    volumes: [customResourcesVolume(self)],
    volumeMounts: [customResourcesMount(self)],
  };
}
