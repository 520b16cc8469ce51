import type {
  IClusterRole,
  IClusterRoleBinding,
  IPolicyRule,
} from "kubernetes-models/rbac.authorization.k8s.io/v1";
import {
  type Documents,
  type Item,
  items,
  manifest,
  orEmpty,
  type Reference,
  when,
} from "../../../template/index.ts";
import { clusterMetadata } from "../naming/metadata.ts";
import { clusterNameOf } from "../naming/names.ts";
import type { RbacValues } from "./account-values.ts";
import { type Accounted, accountNameOf } from "./service-account.ts";

const apiGroup = "rbac.authorization.k8s.io";
const apiVersion = `${apiGroup}/v1` as const;

/** What a part's ServiceAccount may do in the whole cluster: a ClusterRole and its binding. */
export function clusterRoleOf(
  part: Accounted & { readonly values: Reference<{ readonly rbac: RbacValues }> },
  rules: readonly Item<IPolicyRule>[],
): Documents {
  const { create, extraRules } = part.values.rbac;
  const documents = [
    manifest<IClusterRole>({
      apiVersion,
      kind: "ClusterRole",
      metadata: clusterMetadata(part),
      rules: orEmpty([...rules, items(extraRules)]),
    }),
    manifest<IClusterRoleBinding>({
      apiVersion,
      kind: "ClusterRoleBinding",
      metadata: clusterMetadata(part),
      roleRef: { apiGroup, kind: "ClusterRole", name: clusterNameOf(part) },
      subjects: [
        { kind: "ServiceAccount", name: accountNameOf(part), namespace: part.scope.release.namespace },
      ],
    }),
  ];
  return documents.map((document) => when(create, document));
}
