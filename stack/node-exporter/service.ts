import type { IService } from "kubernetes-models/v1";
import { type Documents, manifest, when } from "../../template/index.ts";
import { selectorLabels } from "../naming/labels.ts";
import { metadata } from "../naming/metadata.ts";
import type { Scope } from "../scope.ts";

/** The Service by which each node's exporter is found; it has no address, for none of them stands for the others. */
export function service(scope: Scope): Documents {
  const { nodeExporter } = scope.values;
  return when(
    nodeExporter.enabled,
    manifest<IService>({
      apiVersion: "v1",
      kind: "Service",
      metadata: metadata(scope, "node-exporter"),
      spec: {
        clusterIP: "None",
        selector: selectorLabels({ component: "node-exporter" }),
        ports: [{ name: "metrics", port: nodeExporter.port, targetPort: "metrics" }],
      },
    }),
  );
}
