import { not, startsWith, when } from "../../../../template/index.ts";
import { kubeletPort } from "../../../kit/kubelets/access.ts";
import { type Edge, toDns } from "../../../kit/network/edges.ts";
import { apiServers, nodes, podsOf } from "../../../kit/network/ends.ts";
import { addressTypes } from "../kubelets.ts";
import { isOn, type MetricsServer, portOf } from "../places.ts";

/** The API servers ask it for the metrics API, and it asks the kubelets; where it knows those by name, the DNS too. */
export function edges(self: MetricsServer): readonly Edge[] {
  const { useNodeStatusPort, port } = self.values.kubelets;
  return [
    { when: isOn(), from: apiServers(self.scope), to: podsOf(self), ports: [portOf(self)] },
    {
      when: isOn(),
      from: podsOf(self),
      to: nodes(self.scope),
      ports: [{ name: "kubelet", number: when(useNodeStatusPort, kubeletPort.number, port) }],
    },
    toDns(self, not(startsWith(addressTypes(self), "InternalIP"))),
  ];
}
