import { manifest, text, when } from "kube-metrics-stack/template";
import type { IClusterRole } from "kubernetes-models/rbac.authorization.k8s.io/v1";
import { fullName, labels } from "../names.ts";
import type { Scope } from "../values.ts";

export const clusterRole = ({ values: { rbac } }: Scope) =>
  when(
    rbac.create,
    manifest<IClusterRole>({
      apiVersion: "rbac.authorization.k8s.io/v1",
      kind: "ClusterRole",
      metadata: { name: text`system:${fullName()}`, labels: labels() },
      rules: [
        { apiGroups: [""], resources: ["nodes/metrics"], verbs: ["get"] },
        {
          apiGroups: [""],
          resources: ["pods", "nodes", "namespaces", "configmaps"],
          verbs: ["get", "list", "watch"],
        },
        when(rbac.pspEnabled, {
          apiGroups: ["extensions", "policy"],
          resources: ["podsecuritypolicies"],
          resourceNames: [text`privileged-${fullName()}`],
          verbs: ["use"],
        }),
      ],
    }),
  );
