import { and, manifest, text, when } from "kube-metrics-stack/template";
import type {
  IClusterRole,
  IClusterRoleBinding,
  IRole,
  IRoleBinding,
} from "kubernetes-models/rbac.authorization.k8s.io/v1";
import { account, fullName, labels, metadata } from "../names.ts";
import type { Scope } from "../values.ts";

const wanted = ({ values: { rbac, addonResizer } }: Scope) => and(rbac.create, addonResizer.enabled);

const roleName = text`system:${fullName()}-nanny`;

export const clusterRoleNanny = (scope: Scope) =>
  when(
    wanted(scope),
    manifest<IClusterRole>({
      apiVersion: "rbac.authorization.k8s.io/v1",
      kind: "ClusterRole",
      metadata: { name: roleName, labels: labels() },
      rules: [{ nonResourceURLs: ["/metrics"], verbs: ["get"] }],
    }),
  );

export const clusterRoleBindingNanny = (scope: Scope) =>
  when(
    wanted(scope),
    manifest<IClusterRoleBinding>({
      apiVersion: "rbac.authorization.k8s.io/v1",
      kind: "ClusterRoleBinding",
      metadata: { name: roleName, labels: labels() },
      roleRef: { apiGroup: "rbac.authorization.k8s.io", kind: "ClusterRole", name: roleName },
      subjects: [account(scope)],
    }),
  );

export const roleNanny = (scope: Scope) =>
  when(
    wanted(scope),
    manifest<IRole>({
      apiVersion: "rbac.authorization.k8s.io/v1",
      kind: "Role",
      metadata: { ...metadata(scope), name: roleName },
      rules: [
        { apiGroups: [""], resources: ["pods"], verbs: ["get"] },
        {
          apiGroups: ["apps"],
          resources: ["deployments"],
          resourceNames: [fullName()],
          verbs: ["get", "patch"],
        },
      ],
    }),
  );

export const roleBindingNanny = (scope: Scope) =>
  when(
    wanted(scope),
    manifest<IRoleBinding>({
      apiVersion: "rbac.authorization.k8s.io/v1",
      kind: "RoleBinding",
      metadata: { ...metadata(scope), name: text`${fullName()}-nanny` },
      roleRef: { apiGroup: "rbac.authorization.k8s.io", kind: "Role", name: roleName },
      subjects: [account(scope)],
    }),
  );
