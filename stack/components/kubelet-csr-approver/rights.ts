import type { IPolicyRule, IRole } from "kubernetes-models/rbac.authorization.k8s.io/v1";
import { and, type Documents, gt, type Item, manifest, when } from "../../../template/index.ts";
import type { SelfOf } from "../../component/self.ts";
import { metadata } from "../../kit/naming/metadata.ts";
import { nameOf } from "../../kit/naming/names.ts";
import { namespaceBinding, rbacVersion } from "../../kit/workload/cluster-role.ts";
import type { values } from "./values.ts";

const certificates = "certificates.k8s.io";

/** To approve what kubelets ask for, and nobody else. Source: Kubernetes, "Certificates and Certificate Signing Requests", Authorization. */
export const rules: readonly Item<IPolicyRule>[] = [
  { apiGroups: [certificates], resources: ["certificatesigningrequests"], verbs: ["get", "list", "watch"] },
  { apiGroups: [certificates], resources: ["certificatesigningrequests/approval"], verbs: ["update"] },
  {
    apiGroups: [certificates],
    resources: ["signers"],
    resourceNames: ["kubernetes.io/kubelet-serving"],
    verbs: ["approve"],
  },
];

/** Where there are several: the Lease by which they agree which of them works. */
export function election(self: SelfOf<typeof values>): Documents {
  const { rbac, replicas } = self.values;
  const wanted = and(rbac.create, gt(replicas, 1));
  return [
    when(
      wanted,
      manifest<IRole>({
        apiVersion: rbacVersion,
        kind: "Role",
        metadata: metadata(self),
        rules: [
          {
            apiGroups: ["coordination.k8s.io"],
            resources: ["leases"],
            verbs: ["get", "create", "update"],
          },
          { apiGroups: [""], resources: ["events"], verbs: ["create"] },
        ],
      }),
    ),
    when(wanted, namespaceBinding(self, { kind: "Role", name: nameOf(self.name) }, metadata(self))),
  ];
}
