import { and, not } from "../../../template/index.ts";
import { authorityOf, serverName } from "../../kit/certificates/serving.ts";
import type { ScrapeJob } from "../../kit/scrape/job.ts";
import { kubernetesProgram } from "../../kit/scrape/lean/programs.ts";
import { copy, ofPod } from "../../kit/scrape/relabelling.ts";
import { hasOwnCertificate, isOn, type MetricsServer, portOf } from "./places.ts";

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
      gives: [...kubernetesProgram, "metrics_server_"],
      trust: {
        bundle: { when: checkable, of: authorityOf(self) },
        serverName: serverName(self),
        unchecked: not(checkable),
      },
      as: "serviceAccount",
      relabellings: [...ofPod, copy("__meta_kubernetes_endpointslice_endpoint_node_name", "node")],
      permissions: [{ rule: { url: "/metrics" } }],
    },
  ];
}
