import { and, not } from "../../../template/index.ts";
import type { ScrapeJob } from "../../kit/scrape/job.ts";
import { copy, ofPod } from "../../kit/scrape/relabelling.ts";
import { authority, hasOwnCertificate } from "./api/certificate.ts";
import { isOn, type MetricsServer, portOf, serverName } from "./places.ts";

/** metrics-server's own metrics, which it gives to who may read them. */
export function jobs(self: MetricsServer): readonly ScrapeJob[] {
  const checkable = hasOwnCertificate(self);
  return [
    {
      name: self.name,
      when: and(isOn(), self.values.scrape.enabled),
      settings: self.values.scrape,
      targets: {
        kind: "own",
        of: self,
        ports: [portOf(self)],
        onNodes: self.values.hostNetwork,
      },
      expected: true,
      trust: {
        bundle: { when: checkable, of: authority(self) },
        serverName: serverName(self),
        unchecked: not(checkable),
      },
      as: "serviceAccount",
      relabellings: [...ofPod, copy("__meta_kubernetes_endpointslice_endpoint_node_name", "node")],
      permissions: [{ rule: { url: "/metrics" } }],
    },
  ];
}
