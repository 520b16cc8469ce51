import type { IService } from "kubernetes-models/v1";
import { type Documents, manifest, when } from "../../template/index.ts";
import { selectorLabels } from "../naming/labels.ts";
import { metadata } from "../naming/metadata.ts";
import type { Scope } from "../scope.ts";
import { ports } from "./ports.ts";

/** The Service by which kube-state-metrics is found. */
export function service(scope: Scope): Documents {
  return when(
    scope.values.kubeStateMetrics.enabled,
    manifest<IService>({
      apiVersion: "v1",
      kind: "Service",
      metadata: metadata(scope, "kube-state-metrics"),
      spec: {
        type: "ClusterIP",
        selector: selectorLabels({ component: "kube-state-metrics" }),
        ports: Object.values(ports).map(({ name, number }) => ({ name, port: number, targetPort: name })),
      },
    }),
  );
}
