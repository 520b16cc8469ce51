import type { IService } from "kubernetes-models/v1";
import { type Documents, manifest } from "../../../template/index.ts";
import { selectorLabels } from "../../kit/naming/labels.ts";
import { metadata } from "../../kit/naming/metadata.ts";
import { headlessName, type Prometheus, port } from "./places.ts";

/** The Service that gives each replica its name; the facet makes that of the people and programs that ask Prometheus. */
export function headless(self: Prometheus): Documents {
  return manifest<IService>({
    apiVersion: "v1",
    kind: "Service",
    metadata: metadata(self, { name: headlessName }),
    spec: {
      clusterIP: "None",
      // A replica that still reads its log is there too, for who asks for it by name.
      publishNotReadyAddresses: true,
      selector: selectorLabels(self),
      ports: [{ name: port.name, port: port.number, targetPort: port.name }],
    },
  });
}
