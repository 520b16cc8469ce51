import type { IService } from "kubernetes-models/v1";
import { type Documents, manifest } from "../../../template/index.ts";
import { selectorLabels } from "../../kit/naming/labels.ts";
import { metadata } from "../../kit/naming/metadata.ts";
import { type Alertmanager, headlessName, ports } from "./places.ts";

/** The Service by which replicas find each other, and Prometheus each of them. */
export function headless(self: Alertmanager): Documents {
  const { http, gossip } = ports;
  return manifest<IService>({
    apiVersion: "v1",
    kind: "Service",
    metadata: metadata(self, { name: headlessName }),
    spec: {
      clusterIP: "None",
      // A replica is ready when it has found the others.
      publishNotReadyAddresses: true,
      selector: selectorLabels(self),
      ports: [
        { name: http.name, port: http.number, targetPort: http.name },
        { name: gossip.tcp, port: gossip.number, targetPort: gossip.tcp, protocol: "TCP" },
        { name: gossip.udp, port: gossip.number, targetPort: gossip.udp, protocol: "UDP" },
      ],
    },
  });
}
