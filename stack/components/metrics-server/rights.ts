import type {
  IClusterRole,
  IClusterRoleBinding,
  IPolicyRule,
  IRoleBinding,
} from "kubernetes-models/rbac.authorization.k8s.io/v1";
import { type Documents, type Item, manifest, mapping, text, when } from "../../../template/index.ts";
import { labels } from "../../kit/naming/labels.ts";
import { clusterMetadata, metadata } from "../../kit/naming/metadata.ts";
import { clusterNameOf } from "../../kit/naming/names.ts";
import { accountNameOf } from "../../kit/workload/service-account.ts";
import { api } from "./api/service.ts";
import type { MetricsServer } from "./places.ts";

const apiGroup = "rbac.authorization.k8s.io";
const apiVersion = `${apiGroup}/v1` as const;

/** What it reads itself: which nodes and pods there are, and of kubelets the metrics. Source: metrics-server, manifests/base/rbac.yaml. */
export const rules: readonly Item<IPolicyRule>[] = [
  { apiGroups: [""], resources: ["nodes/metrics"], verbs: ["get"] },
  { apiGroups: [""], resources: ["nodes", "pods"], verbs: ["get", "list", "watch"] },
];

/** What lets it ask the API server who it is that asks, and what they may; and what lets people read the metrics. */
export function delegation(self: MetricsServer): Documents {
  const { values, scope } = self;
  const subjects = [
    { kind: "ServiceAccount", name: accountNameOf(self), namespace: scope.release.namespace },
  ];
  const named = (what: string) => ({ ...clusterMetadata(self), name: text`${clusterNameOf(self)}-${what}` });
  const documents = [
    manifest<IClusterRole>({
      apiVersion,
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
    manifest<IClusterRoleBinding>({
      apiVersion,
      kind: "ClusterRoleBinding",
      metadata: named("auth-delegator"),
      roleRef: { apiGroup, kind: "ClusterRole", name: "system:auth-delegator" },
      subjects,
    }),
    manifest<IRoleBinding>({
      apiVersion,
      kind: "RoleBinding",
      // What it binds is there and nowhere else; releases of other namespaces have bindings there too.
      metadata: { ...metadata(self), name: clusterNameOf(self), namespace: "kube-system" },
      roleRef: { apiGroup, kind: "Role", name: "extension-apiserver-authentication-reader" },
      subjects,
    }),
  ];
  return documents.map((document) => when(values.rbac.create, document));
}
