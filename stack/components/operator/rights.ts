import type { IPolicyRule, IRole } from "kubernetes-models/rbac.authorization.k8s.io/v1";
import {
  and,
  type Documents,
  each,
  type Item,
  type KubernetesObject,
  manifest,
  not,
  type Repeated,
  several,
  when,
} from "../../../template/index.ts";
import { metadata } from "../../kit/naming/metadata.ts";
import { clusterNameOf, nameOf } from "../../kit/naming/names.ts";
import { namespaceBinding, rbacVersion } from "../../kit/workload/cluster-role.ts";
import type { Operator } from "./places.ts";

const group = "monitoring.coreos.com";
const read = ["get", "list", "watch"];
const files = { apiGroups: [""], resources: ["configmaps", "secrets"] };

/**
 * In the whole cluster: it reads what others declare, and which namespaces there are, since objects are chosen by theirs
 * too; and it says of an object why it does not count. Source: prometheus-operator 0.92, what its controllers ask for.
 */
export function clusterRules({ scope }: Operator): readonly Item<IPolicyRule>[] {
  return [
    {
      apiGroups: [group],
      resources: [
        "alertmanagerconfigs",
        "podmonitors",
        "probes",
        "prometheusrules",
        "scrapeconfigs",
        "servicemonitors",
      ],
      verbs: read,
    },
    { apiGroups: [""], resources: ["namespaces"], verbs: read },
    { apiGroups: ["events.k8s.io"], resources: ["events"], verbs: ["create", "patch"] },
    when<IPolicyRule>(scope.values.operator.secrets.everywhere, { ...files, verbs: read }),
  ];
}

/** In the release's namespace: what it makes StatefulSets from, these, and the Secrets and ConfigMaps that they read. */
const ownRules: readonly Item<IPolicyRule>[] = [
  { apiGroups: [group], resources: ["alertmanagers", "prometheusagents", "prometheuses"], verbs: read },
  {
    apiGroups: [group],
    resources: ["alertmanagers/status", "prometheusagents/status", "prometheuses/status"],
    verbs: ["patch", "update"],
  },
  // Where a cluster holds that who makes an object somebody's own may delete that one (OwnerReferencesPermissionEnforcement).
  {
    apiGroups: [group],
    resources: ["alertmanagers/finalizers", "prometheusagents/finalizers", "prometheuses/finalizers"],
    verbs: ["update"],
  },
  {
    apiGroups: ["apps"],
    resources: ["statefulsets"],
    verbs: [...read, "create", "update", "patch", "delete"],
  },
  { ...files, verbs: [...read, "create", "update", "patch", "delete"] },
  { apiGroups: [""], resources: ["services"], verbs: ["get"] },
  { apiGroups: [""], resources: ["pods"], verbs: ["list"] },
];

/** What it may do in the release's namespace, and with the Secrets of those that a value names. */
export function namespaceRights(self: Operator): Documents {
  const { rbac } = self.values;
  const { secrets } = self.scope.values.operator;
  const own = metadata(self);
  const there = clusterNameOf(self);
  const inNamespaces = each<string, KubernetesObject, Repeated<KubernetesObject>>(
    secrets.namespaces,
    (namespace) => {
      const elsewhere = { ...own, name: there, namespace };
      return several<KubernetesObject>(
        manifest<IRole>({
          apiVersion: rbacVersion,
          kind: "Role",
          metadata: elsewhere,
          rules: [{ ...files, verbs: read }],
        }),
        namespaceBinding(self, { kind: "Role", name: there }, elsewhere),
      );
    },
  );
  return [
    when(
      rbac.create,
      manifest<IRole>({ apiVersion: rbacVersion, kind: "Role", metadata: own, rules: ownRules }),
    ),
    when(rbac.create, namespaceBinding(self, { kind: "Role", name: nameOf(self.name) }, own)),
    when(and(rbac.create, not(secrets.everywhere)), inNamespaces),
  ];
}
