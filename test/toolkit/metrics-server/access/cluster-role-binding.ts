import { manifest, text, when } from "kube-metrics-stack/template";
import type { IClusterRoleBinding } from "kubernetes-models/rbac.authorization.k8s.io/v1";
import { account, fullName, labels } from "../names.ts";
import type { Scope } from "../values.ts";

export const clusterRoleBinding = (scope: Scope) =>
  when(
    scope.values.rbac.create,
    manifest<IClusterRoleBinding>({
      apiVersion: "rbac.authorization.k8s.io/v1",
      kind: "ClusterRoleBinding",
      metadata: { name: text`system:${fullName()}`, labels: labels() },
      roleRef: {
        apiGroup: "rbac.authorization.k8s.io",
        kind: "ClusterRole",
        name: text`system:${fullName()}`,
      },
      subjects: [account(scope)],
    }),
  );
