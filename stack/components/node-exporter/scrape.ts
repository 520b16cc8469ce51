import { and, findAll, notEmpty } from "../../../template/index.ts";
import type { SelfOf } from "../../component/self.ts";
import type { ScrapeJob } from "../../kit/scrape/job.ts";
import { goProgram } from "../../kit/scrape/lean/programs.ts";
import { nodeLabels, wantsNodeLabels } from "../../kit/scrape/node-labels.ts";
import { copy, ofPod } from "../../kit/scrape/relabelling.ts";
import { isOn } from "./places.ts";
import { portOf } from "./ports.ts";
import type { values } from "./values.ts";

/** The exporters of all nodes; `instance` is the node's name, which says more than its address. */
export function jobs(self: SelfOf<typeof values>): readonly ScrapeJob[] {
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
        nodeLabels: wantsNodeLabels(self.scope),
      },
      expected: true,
      gives: [...goProgram, "node_"],
      // Who switches a collector on wants what it gives; of a folder of texts nobody knows the names.
      besides: [{ when: notEmpty(findAll(self.values.extraArgs, '"--collector[.]')), metrics: ".+" }],
      relabellings: [
        ...nodeLabels(self.scope),
        copy("__meta_kubernetes_endpointslice_endpoint_node_name", "instance"),
        copy("__meta_kubernetes_endpointslice_endpoint_node_name", "node"),
        // By these kubernetes-mixin finds out which node an exporter is on.
        ...ofPod,
      ],
    },
  ];
}
