import { manifest, text, when } from "kube-metrics-stack/template";
import type { IClusterRoleBinding } from "kubernetes-models/rbac.authorization.k8s.io/v1";
import { account, fullName, labels } from "../names.ts";
import type { Scope } from "../values.ts";

export const authDelegator = (scope: Scope) =>
  when(
    scope.values.rbac.create,
    manifest<IClusterRoleBinding>({
      apiVersion: "rbac.authorization.k8s.io/v1",
      kind: "ClusterRoleBinding",
      metadata: { name: text`${fullName()}:system:auth-delegator`, labels: labels() },
      roleRef: {
        apiGroup: "rbac.authorization.k8s.io",
        kind: "ClusterRole",
        name: "system:auth-delegator",
      },
      subjects: [account(scope)],
    }),
  );
