import { dnsLabel, required } from "../../../schema/index.ts";
import {
  contains,
  type Expression,
  namedText,
  type Operand,
  when,
  without,
} from "../../../template/index.ts";

/** What kube-state-metrics can report on, by the API group of each. Source: kube-state-metrics 2.18, docs/README.md. */
const groups = {
  "": {
    configmaps: "ConfigMaps.",
    endpoints: "Endpoints; deprecated in Kubernetes 1.33.",
    limitranges: "LimitRanges.",
    namespaces: "Namespaces.",
    nodes: "Nodes.",
    persistentvolumeclaims: "PersistentVolumeClaims.",
    persistentvolumes: "PersistentVolumes.",
    pods: "Pods and their containers.",
    replicationcontrollers: "ReplicationControllers.",
    resourcequotas: "ResourceQuotas.",
    secrets: "Secrets: needs the right to read all of them, values included.",
    serviceaccounts: "ServiceAccounts.",
    services: "Services.",
  },
  "admissionregistration.k8s.io": {
    mutatingwebhookconfigurations: "MutatingWebhookConfigurations.",
    validatingwebhookconfigurations: "ValidatingWebhookConfigurations.",
  },
  apps: {
    daemonsets: "DaemonSets.",
    deployments: "Deployments.",
    replicasets: "ReplicaSets.",
    statefulsets: "StatefulSets.",
  },
  autoscaling: { horizontalpodautoscalers: "HorizontalPodAutoscalers." },
  batch: { cronjobs: "CronJobs.", jobs: "Jobs." },
  "certificates.k8s.io": { certificatesigningrequests: "CertificateSigningRequests." },
  "coordination.k8s.io": { leases: "Leases." },
  "discovery.k8s.io": { endpointslices: "EndpointSlices." },
  "networking.k8s.io": {
    ingressclasses: "IngressClasses.",
    ingresses: "Ingresses.",
    networkpolicies: "NetworkPolicies.",
  },
  policy: { poddisruptionbudgets: "PodDisruptionBudgets." },
  "rbac.authorization.k8s.io": {
    clusterrolebindings: "ClusterRoleBindings.",
    clusterroles: "ClusterRoles.",
    rolebindings: "RoleBindings.",
    roles: "Roles.",
  },
  "storage.k8s.io": { storageclasses: "StorageClasses.", volumeattachments: "VolumeAttachments." },
} as const;

/** The kinds of objects, in the plural as the API has it, with what they are. */
export const collectors = {
  ...groups[""],
  ...groups["admissionregistration.k8s.io"],
  ...groups.apps,
  ...groups.autoscaling,
  ...groups.batch,
  ...groups["certificates.k8s.io"],
  ...groups["coordination.k8s.io"],
  ...groups["discovery.k8s.io"],
  ...groups["networking.k8s.io"],
  ...groups.policy,
  ...groups["rbac.authorization.k8s.io"],
  ...groups["storage.k8s.io"],
};

/** What kube-state-metrics reports on by itself, but for Secrets, which nobody should be able to read by the way. */
export const defaultCollectors: readonly (keyof typeof collectors)[] = [
  "certificatesigningrequests",
  "configmaps",
  "cronjobs",
  "daemonsets",
  "deployments",
  "endpointslices",
  "horizontalpodautoscalers",
  "ingresses",
  "jobs",
  "leases",
  "limitranges",
  "mutatingwebhookconfigurations",
  "namespaces",
  "networkpolicies",
  "nodes",
  "persistentvolumeclaims",
  "persistentvolumes",
  "poddisruptionbudgets",
  "pods",
  "replicasets",
  "replicationcontrollers",
  "resourcequotas",
  "services",
  "statefulsets",
  "storageclasses",
  "validatingwebhookconfigurations",
  "volumeattachments",
];

/** What it reports on only where that is wished for. */
export const otherCollectors: readonly (keyof typeof collectors)[] = (
  Object.keys(collectors) as readonly (keyof typeof collectors)[]
).filter((kind) => !defaultCollectors.includes(kind));

/** The API group of a kind of objects. */
export const apiGroupOf = namedText("kube-state-metrics.apiGroup", {
  description: "The API group of a kind of objects that kube-state-metrics reports on.",
  parameters: { collector: dnsLabel(required, "The kind, in the plural.") },
  body: ({ collector }) =>
    Object.entries(groups)
      .filter(([group]) => group !== "")
      .reduceRight<Operand<string>>(
        (otherwise, [group, kinds]) => when(contains(Object.keys(kinds), collector), group, otherwise),
        "",
      ),
});

/** Kinds whose objects are in no namespace. */
const clusterScoped: readonly (keyof typeof collectors)[] = [
  "certificatesigningrequests",
  "clusterrolebindings",
  "clusterroles",
  "ingressclasses",
  "mutatingwebhookconfigurations",
  "namespaces",
  "nodes",
  "persistentvolumes",
  "storageclasses",
  "validatingwebhookconfigurations",
  "volumeattachments",
];

/** Those of some kinds whose objects are in no namespace. */
export function ofCluster(kinds: Expression<readonly string[]>): Expression<readonly string[]> {
  return without(
    kinds,
    Object.keys(collectors).filter((kind) => !clusterScoped.some((other) => other === kind)),
  );
}

/** Those of some kinds whose objects are in namespaces. */
export function ofNamespaces(kinds: Expression<readonly string[]>): Expression<readonly string[]> {
  return without(kinds, clusterScoped);
}

/** Kinds whose labels and annotations it never tells, whatever it is asked for. Source: kube-state-metrics 2.18, internal/store/builder.go. */
const withoutLabels: readonly (keyof typeof collectors)[] = [
  "leases",
  "limitranges",
  "mutatingwebhookconfigurations",
  "replicationcontrollers",
  "validatingwebhookconfigurations",
  "volumeattachments",
];

/** Kinds whose labels and annotations it can tell. */
export const labelled: readonly string[] = Object.keys(collectors).filter(
  (kind) => !withoutLabels.some((other) => other === kind),
);
