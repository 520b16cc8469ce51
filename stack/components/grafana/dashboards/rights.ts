import type { IClusterRole } from "kubernetes-models/rbac.authorization.k8s.io/v1";
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
import { clusterBinding, namespaceBinding, rbacVersion } from "../../../kit/workload/cluster-role.ts";
import type { Grafana } from "../places.ts";

/** The right to read ConfigMaps and nothing else: of all namespaces, or of each of those that are named. */
export function discoveryRights(self: Grafana): Documents {
  const { discovery } = self.values.dashboards;
  const name = clusterNameOf(self);
  const bindings: Repeated<KubernetesObject> = each(discovery.namespaces, (namespace) =>
    namespaceBinding(self, { kind: "ClusterRole", name }, { ...clusterMetadata(self), namespace }),
  );
  return [
    when(
      discovery.enabled,
      manifest<IClusterRole>({
        apiVersion: rbacVersion,
        kind: "ClusterRole",
        metadata: clusterMetadata(self),
        rules: [{ apiGroups: [""], resources: ["configmaps"], verbs: ["get", "list", "watch"] }],
      }),
    ),
    when(
      and(discovery.enabled, isEmpty(discovery.namespaces)),
      clusterBinding(self, name, clusterMetadata(self)),
    ),
    when(discovery.enabled, bindings),
  ];
}
