import type {
  IClusterRole,
  IClusterRoleBinding,
  IRoleBinding,
} from "kubernetes-models/rbac.authorization.k8s.io/v1";
import {
  and,
  type Documents,
  each,
  isEmpty,
  type KubernetesObject,
  manifest,
  type Repeated,
  when,
} from "../../../../template/index.ts";
import { clusterMetadata } from "../../../kit/naming/metadata.ts";
import { clusterNameOf } from "../../../kit/naming/names.ts";
import { accountNameOf } from "../../../kit/workload/service-account.ts";
import type { Grafana } from "../places.ts";

const apiGroup = "rbac.authorization.k8s.io";
const apiVersion = `${apiGroup}/v1` as const;

/** The right to read ConfigMaps and nothing else: of all namespaces, or of each of those that are named. */
export function discoveryRights(self: Grafana): Documents {
  const { discovery } = self.values.dashboards;
  const roleRef = { apiGroup, kind: "ClusterRole", name: clusterNameOf(self) };
  const subjects = [
    { kind: "ServiceAccount", name: accountNameOf(self), namespace: self.scope.release.namespace },
  ];
  const bindings: Repeated<KubernetesObject> = each(discovery.namespaces, (namespace) =>
    manifest<IRoleBinding>({
      apiVersion,
      kind: "RoleBinding",
      metadata: { ...clusterMetadata(self), namespace },
      roleRef,
      subjects,
    }),
  );
  return [
    when(
      discovery.enabled,
      manifest<IClusterRole>({
        apiVersion,
        kind: "ClusterRole",
        metadata: clusterMetadata(self),
        rules: [{ apiGroups: [""], resources: ["configmaps"], verbs: ["get", "list", "watch"] }],
      }),
    ),
    when(
      and(discovery.enabled, isEmpty(discovery.namespaces)),
      manifest<IClusterRoleBinding>({
        apiVersion,
        kind: "ClusterRoleBinding",
        metadata: clusterMetadata(self),
        roleRef,
        subjects,
      }),
    ),
    when(discovery.enabled, bindings),
  ];
}
