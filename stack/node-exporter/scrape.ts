import { nameOf } from "../naming/names.ts";
import type { Scope } from "../scope.ts";
import type { ScrapeJob } from "../scrape/job.ts";
import { nodeLabels, wantsNodeLabels } from "../scrape/node-labels.ts";
import { copy } from "../scrape/relabelling.ts";

/** The exporters of all nodes; `instance` is the node's name, which says more than its address. */
export function jobs(scope: Scope): readonly ScrapeJob[] {
  return [
    {
      name: "node-exporter",
      when: [scope.values.nodeExporter.enabled],
      targets: {
        kind: "endpoints",
        namespaces: { names: [scope.release.namespace] },
        service: nameOf("node-exporter"),
        ports: ["metrics"],
        nodeLabels: wantsNodeLabels(scope),
      },
      expected: true,
      relabellings: [
        copy("__meta_kubernetes_endpointslice_endpoint_node_name", "instance"),
        copy("__meta_kubernetes_endpointslice_endpoint_node_name", "node"),
        // By these kubernetes-mixin finds out which node an exporter is on.
        copy("__meta_kubernetes_namespace", "namespace"),
        copy("__meta_kubernetes_pod_name", "pod"),
        ...nodeLabels(scope),
      ],
    },
  ];
}
