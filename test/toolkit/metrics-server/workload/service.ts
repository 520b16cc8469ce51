import { manifest, mapping, orAbsent } from "kube-metrics-stack/template";
import type { IService } from "kubernetes-models/v1";
import { labels, metadata, selectorLabels } from "../names.ts";
import type { Scope } from "../values.ts";

export const service = (scope: Scope) => {
  const { service: v } = scope.values;
  return manifest<IService>({
    apiVersion: "v1",
    kind: "Service",
    metadata: {
      ...metadata(scope),
      labels: mapping<string>(labels(), v.labels),
      annotations: orAbsent(v.annotations),
    },
    spec: {
      type: v.type,
      ports: [{ name: "https", port: v.port, protocol: "TCP", targetPort: "https", appProtocol: "https" }],
      selector: selectorLabels(),
    },
  });
};
