import type { IService } from "kubernetes-models/v1";
import { type Documents, manifest } from "../../../template/index.ts";
import type { SelfOf } from "../../component/self.ts";
import { selectorLabels } from "../../kit/naming/labels.ts";
import { metadata } from "../../kit/naming/metadata.ts";
import { ports } from "./ports.ts";
import type { values } from "./values.ts";

/** The Service by which its metrics are found. */
export function service(self: SelfOf<typeof values>): Documents {
  const { name, number } = ports.metrics;
  return manifest<IService>({
    apiVersion: "v1",
    kind: "Service",
    metadata: metadata(self),
    spec: {
      type: "ClusterIP",
      selector: selectorLabels(self),
      ports: [{ name, port: number, targetPort: name }],
    },
  });
}
