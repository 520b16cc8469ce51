import { namedCondition, not, withDefault } from "../../../template/index.ts";
import { clusterIs } from "../../kit/cluster/profile.ts";
import type { Scope } from "../../scope.ts";

/** True where node-exporter runs. */
export const isOn = namedCondition("node-exporter.isOn", {
  description: "Whether node-exporter runs: what a cluster refuses is not tried unless somebody asks for it.",
  body: (_, { values: { nodeExporter } }: Scope) =>
    withDefault(nodeExporter.enabled, not(clusterIs("closesNodes"))),
});
