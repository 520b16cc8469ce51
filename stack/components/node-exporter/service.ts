import type { IService } from "kubernetes-models/v1";
import { type Documents, manifest } from "../../../template/index.ts";
import type { SelfOf } from "../../component/self.ts";
import { selectorLabels } from "../../kit/naming/labels.ts";
import { metadata } from "../../kit/naming/metadata.ts";
import { portOf } from "./ports.ts";
import type { values } from "./values.ts";

/** The Service by which each node's exporter is found; it has no address, for none of them stands for the others. */
export function service(self: SelfOf<typeof values>): Documents {
  const { name, number } = portOf(self);
  return manifest<IService>({
    apiVersion: "v1",
    kind: "Service",
    metadata: metadata(self),
    spec: {
      clusterIP: "None",
      selector: selectorLabels(self),
      ports: [{ name, port: number, targetPort: name }],
    },
  });
}
