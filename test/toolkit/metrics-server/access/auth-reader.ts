import { manifest, text, when } from "kube-metrics-stack/template";
import type { IRoleBinding } from "kubernetes-models/rbac.authorization.k8s.io/v1";
import { account, fullName, labels } from "../names.ts";
import type { Scope } from "../values.ts";

export const authReader = (scope: Scope) =>
  when(
    scope.values.rbac.create,
    manifest<IRoleBinding>({
      apiVersion: "rbac.authorization.k8s.io/v1",
      kind: "RoleBinding",
      // What the role lets read is there.
      metadata: { name: text`${fullName()}-auth-reader`, namespace: "kube-system", labels: labels() },
      roleRef: {
        apiGroup: "rbac.authorization.k8s.io",
        kind: "Role",
        name: "extension-apiserver-authentication-reader",
      },
      subjects: [account(scope)],
    }),
  );
