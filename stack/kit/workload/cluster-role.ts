import type {
  IClusterRole,
  IClusterRoleBinding,
  IPolicyRule,
  IRoleBinding,
} from "kubernetes-models/rbac.authorization.k8s.io/v1";
import {
  type Documents,
  type Item,
  items,
  type KubernetesObject,
  manifest,
  type Operand,
  orEmpty,
  type Reference,
  type Tree,
  when,
} from "../../../template/index.ts";
import { clusterMetadata } from "../naming/metadata.ts";
import { clusterNameOf } from "../naming/names.ts";
import type { RbacValues } from "./account-values.ts";
import { type Accounted, accountNameOf } from "./service-account.ts";

const apiGroup = "rbac.authorization.k8s.io";

/** The version of the API that roles and bindings are made by. */
export const rbacVersion = `${apiGroup}/v1` as const;

type Metadata = ReturnType<typeof clusterMetadata>;

/** A role that there is, by its name. */
interface RoleRef {
  readonly kind: "Role" | "ClusterRole";
  readonly name: Operand<string>;
}

/** Gives a part's ServiceAccount the rights of a ClusterRole in the whole cluster. */
export function clusterBinding(
  part: Accounted,
  name: Operand<string>,
  metadata: Metadata,
): Tree<KubernetesObject> {
  return manifest<IClusterRoleBinding>({
    apiVersion: rbacVersion,
    kind: "ClusterRoleBinding",
    metadata,
    roleRef: { apiGroup, kind: "ClusterRole", name },
    subjects: accountOf(part),
  });
}

/** Gives a part's ServiceAccount the rights of a role in the namespace of the binding. */
export function namespaceBinding(
  part: Accounted,
  { kind, name }: RoleRef,
  metadata: Metadata,
): Tree<KubernetesObject> {
  return manifest<IRoleBinding>({
    apiVersion: rbacVersion,
    kind: "RoleBinding",
    metadata,
    roleRef: { apiGroup, kind, name },
    subjects: accountOf(part),
  });
}

/** A part's ServiceAccount, as bindings name it. */
function accountOf(part: Accounted) {
  return [{ kind: "ServiceAccount", name: accountNameOf(part), namespace: part.scope.release.namespace }];
}

/** What a part's ServiceAccount may do in the whole cluster: a ClusterRole and its binding. */
export function clusterRoleOf(
  part: Accounted & { readonly values: Reference<{ readonly rbac: RbacValues }> },
  rules: readonly Item<IPolicyRule>[],
): Documents {
  const { create, extraRules } = part.values.rbac;
  const documents = [
    manifest<IClusterRole>({
      apiVersion: rbacVersion,
      kind: "ClusterRole",
      metadata: clusterMetadata(part),
      rules: orEmpty([...rules, items(extraRules)]),
    }),
    clusterBinding(part, clusterNameOf(part), clusterMetadata(part)),
  ];
  return documents.map((document) => when(create, document));
}
