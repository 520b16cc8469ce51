import { manifest, whenSet } from "kube-metrics-stack/template";
import type { IService } from "kubernetes-models/v1";
import { name, selector } from "./names.ts";
import type { Scope } from "./values.ts";

export const service = ({ values: v }: Scope) =>
  manifest<IService>({
    apiVersion: "v1",
    kind: "Service",
    metadata: { name: name(), labels: selector() },
    spec: {
      type: v.service.type,
      selector: selector(),
      ports: [
        {
          name: "http",
          port: v.service.port,
          targetPort: "http",
          nodePort: whenSet(v.service.nodePort, (nodePort) => nodePort),
        },
      ],
    },
  });
