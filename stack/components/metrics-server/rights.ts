import type { IClusterRole, IPolicyRule } from "kubernetes-models/rbac.authorization.k8s.io/v1";
import { type Documents, type Item, manifest, mapping, text, when } from "../../../template/index.ts";
import { labels } from "../../kit/naming/labels.ts";
import { clusterMetadata, metadata } from "../../kit/naming/metadata.ts";
import { clusterNameOf } from "../../kit/naming/names.ts";
import { clusterBinding, namespaceBinding, rbacVersion } from "../../kit/workload/cluster-role.ts";
import { api } from "./api/service.ts";
import type { MetricsServer } from "./places.ts";

/** What it reads itself: which nodes and pods there are, and of kubelets the metrics. Source: metrics-server, manifests/base/rbac.yaml. */
export const rules: readonly Item<IPolicyRule>[] = [
  { apiGroups: [""], resources: ["nodes/metrics"], verbs: ["get"] },
  { apiGroups: [""], resources: ["nodes", "pods"], verbs: ["get", "list", "watch"] },
];

/** What lets it ask the API server who it is that asks, and what they may; and what lets people read the metrics. */
export function delegation(self: MetricsServer): Documents {
  const { values } = self;
  const named = (what: string) => ({ ...clusterMetadata(self), name: text`${clusterNameOf(self)}-${what}` });
  const documents = [
    manifest<IClusterRole>({
      apiVersion: rbacVersion,
      kind: "ClusterRole",
      metadata: {
        ...named("reader"),
        labels: mapping<string>(labels(self), {
          "rbac.authorization.k8s.io/aggregate-to-view": "true",
          "rbac.authorization.k8s.io/aggregate-to-edit": "true",
          "rbac.authorization.k8s.io/aggregate-to-admin": "true",
        }),
      },
      rules: [{ apiGroups: [api.group], resources: ["nodes", "pods"], verbs: ["get", "list", "watch"] }],
    }),
    clusterBinding(self, "system:auth-delegator", named("auth-delegator")),
    namespaceBinding(
      self,
      { kind: "Role", name: "extension-apiserver-authentication-reader" },
      // What it binds is there and nowhere else; releases of other namespaces have bindings there too.
      { ...metadata(self), name: clusterNameOf(self), namespace: "kube-system" },
    ),
  ];
  return documents.map((document) => when(values.rbac.create, document));
}
