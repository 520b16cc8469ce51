import type { Documents } from "../../../template/index.ts";
import { certificateVolume } from "../../kit/certificates/serving.ts";
import { probe } from "../../kit/lifecycle/probe.ts";
import { deploymentOf } from "../../kit/workload/deployment.ts";
import { type Flag, flag, flagNotToGive } from "../../kit/workload/flags.ts";
import { imageReference } from "../../kit/workload/image.ts";
import type { Pod } from "../../kit/workload/pod.ts";
import { spreadOverNodes } from "../../kit/workload/several.ts";
import { port, type Webhook } from "./places.ts";

/** Where the certificate is in the container. */
const directory = "/etc/admission-webhook/tls";

/** The arguments. Source: prometheus-operator 0.92, cmd/admission-webhook/main.go and pkg/server. */
const flags: readonly Flag[] = [
  flag("web.cert-file", `${directory}/tls.crt`),
  flag("web.key-file", `${directory}/tls.key`),
  // As Prometheus 3 has them; by itself it takes those of Prometheus 2 alone.
  flag("name-validation-scheme", "utf8"),
  flagNotToGive("web.listen-address"),
  flagNotToGive("web.enable-tls"),
];

/** The webhooks, each of which can answer. */
export function deployment(self: Webhook): Documents {
  return deploymentOf(self, self.values.replicas, pod(self));
}

/** Their pods. */
export function pod(self: Webhook): Pod {
  const { image, livenessProbe, readinessProbe } = self.values;
  const asks = { httpGet: { path: "/healthz", port: port.name, scheme: "HTTPS" } } as const;
  return {
    asksApiServer: false,
    asked: [port],
    spread: spreadOverNodes(self),
    image: imageReference(image, image.tag),
    flags,
    ports: [{ name: port.name, containerPort: port.number }],
    probes: {
      livenessProbe: probe(asks, livenessProbe),
      readinessProbe: probe(asks, readinessProbe),
    },
    volumeMounts: [{ name: "tls", mountPath: directory, readOnly: true }],
    volumes: [certificateVolume(self)],
  };
}
