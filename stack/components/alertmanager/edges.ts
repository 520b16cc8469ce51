import { gt } from "../../../template/index.ts";
import { type Edge, type Port, toDns } from "../../kit/network/edges.ts";
import { podsOf } from "../../kit/network/ends.ts";
import { type Alertmanager, ports } from "./places.ts";

/** What replicas tell each other, whom they find by name. Whom they tell of alerts only those know who say it. */
export function edges(self: Alertmanager): readonly Edge[] {
  const { tcp, udp, number } = ports.gossip;
  const gossip: readonly Port[] = [
    { name: tcp, number, protocol: "TCP" },
    { name: udp, number, protocol: "UDP" },
  ];
  return [
    toDns(self, self.values.enabled),
    { when: gt(self.values.replicas, 1), from: podsOf(self), to: podsOf(self), ports: gossip },
  ];
}
