import type { Documents } from "../../../../template/index.ts";
import { headlessService } from "../../../kit/exposure/own-service.ts";
import { type Alertmanager, headlessName, ports } from "../places.ts";

/** The Service by which replicas find each other, and Prometheus each of them: one is ready when it has found the others. */
export function headless(self: Alertmanager): Documents {
  const { http, gossip } = ports;
  return headlessService(self, headlessName, [
    { name: http.name, number: http.number },
    { name: gossip.tcp, number: gossip.number, protocol: "TCP" },
    { name: gossip.udp, number: gossip.number, protocol: "UDP" },
  ]);
}
