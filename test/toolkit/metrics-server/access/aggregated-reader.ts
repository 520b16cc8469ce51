import { manifest, mapping, text, when } from "kube-metrics-stack/template";
import type { IClusterRole } from "kubernetes-models/rbac.authorization.k8s.io/v1";
import { labels, name } from "../names.ts";
import type { Scope } from "../values.ts";

export const aggregatedReader = ({ values: { rbac } }: Scope) =>
  when(
    rbac.create,
    manifest<IClusterRole>({
      apiVersion: "rbac.authorization.k8s.io/v1",
      kind: "ClusterRole",
      metadata: {
        name: text`system:${name()}-aggregated-reader`,
        labels: mapping<string>(labels(), {
          "rbac.authorization.k8s.io/aggregate-to-admin": "true",
          "rbac.authorization.k8s.io/aggregate-to-edit": "true",
          "rbac.authorization.k8s.io/aggregate-to-view": "true",
        }),
      },
      rules: [
        { apiGroups: ["metrics.k8s.io"], resources: ["pods", "nodes"], verbs: ["get", "list", "watch"] },
      ],
    }),
  );
