import type {
  IClusterRole,
  IClusterRoleBinding,
  IPolicyRule,
} from "kubernetes-models/rbac.authorization.k8s.io/v1";
import { type Documents, type Expression, type Item, manifest, orEmpty, when } from "../../template/index.ts";
import { clusterMetadata } from "../naming/metadata.ts";
import { clusterNameOf, nameOf } from "../naming/names.ts";
import type { Scope } from "../scope.ts";

/** What a component's ServiceAccount may do in the whole cluster: a ClusterRole and its binding. */
export function clusterRoleOf(
  scope: Scope,
  component: string,
  enabled: Expression<boolean>,
  rules: readonly Item<IPolicyRule>[],
): Documents {
  const apiGroup = "rbac.authorization.k8s.io";
  return [
    when(
      enabled,
      manifest<IClusterRole>({
        apiVersion: "rbac.authorization.k8s.io/v1",
        kind: "ClusterRole",
        metadata: clusterMetadata(scope, component),
        rules: orEmpty(rules),
      }),
    ),
    when(
      enabled,
      manifest<IClusterRoleBinding>({
        apiVersion: "rbac.authorization.k8s.io/v1",
        kind: "ClusterRoleBinding",
        metadata: clusterMetadata(scope, component),
        roleRef: { apiGroup, kind: "ClusterRole", name: clusterNameOf(scope, component) },
        subjects: [{ kind: "ServiceAccount", name: nameOf(component), namespace: scope.release.namespace }],
      }),
    ),
  ];
}
