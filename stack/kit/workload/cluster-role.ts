import type {
  IClusterRole,
  IClusterRoleBinding,
  IPolicyRule,
} from "kubernetes-models/rbac.authorization.k8s.io/v1";
import { type Documents, type Item, manifest, orEmpty } from "../../../template/index.ts";
import { clusterMetadata } from "../naming/metadata.ts";
import { clusterNameOf, nameOf } from "../naming/names.ts";
import type { Part } from "../part.ts";

const apiGroup = "rbac.authorization.k8s.io";
const apiVersion = `${apiGroup}/v1` as const;

/** What a part's ServiceAccount may do in the whole cluster: a ClusterRole and its binding. */
export function clusterRoleOf(part: Part, rules: readonly Item<IPolicyRule>[]): Documents {
  return [
    manifest<IClusterRole>({
      apiVersion,
      kind: "ClusterRole",
      metadata: clusterMetadata(part),
      rules: orEmpty(rules),
    }),
    manifest<IClusterRoleBinding>({
      apiVersion,
      kind: "ClusterRoleBinding",
      metadata: clusterMetadata(part),
      roleRef: { apiGroup, kind: "ClusterRole", name: clusterNameOf(part) },
      subjects: [
        { kind: "ServiceAccount", name: nameOf(part.name), namespace: part.scope.release.namespace },
      ],
    }),
  ];
}
