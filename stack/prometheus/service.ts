import type { IService } from "kubernetes-models/v1";
import { type Documents, manifest, when } from "../../template/index.ts";
import { serviceSpec } from "../exposure/service.ts";
import { selectorLabels } from "../naming/labels.ts";
import { annotations, metadata } from "../naming/metadata.ts";
import type { Scope } from "../scope.ts";
import { headlessName, name, port } from "./names.ts";

/** The Service of the people and programs that ask Prometheus, and the one that gives each replica its name. */
export function service(scope: Scope): Documents {
  const { prometheus } = scope.values;
  return [
    when(
      prometheus.enabled,
      manifest<IService>({
        apiVersion: "v1",
        kind: "Service",
        metadata: metadata(scope, name, { annotations: annotations(prometheus.service.annotations) }),
        spec: serviceSpec(name, port.name, prometheus.service),
      }),
    ),
    when(
      prometheus.enabled,
      manifest<IService>({
        apiVersion: "v1",
        kind: "Service",
        metadata: metadata(scope, name, { name: headlessName }),
        spec: {
          clusterIP: "None",
          // A replica that still reads its log is there too, for who asks for it by name.
          publishNotReadyAddresses: true,
          selector: selectorLabels({ component: name }),
          ports: [{ name: port.name, port: port.number, targetPort: port.name }],
        },
      }),
    ),
  ];
}
