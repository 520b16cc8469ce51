import type { KubernetesObject } from "../../../../scripts/doctor/before/rendered.ts";
import type { Answer, Cluster } from "../../../../scripts/doctor/cluster.ts";

/** An object, with whatever its kind has. */
export type Fixture = KubernetesObject & Readonly<Record<string, unknown>>;

/** Kinds, and where an API server has them. */
const kinds = {
  "v1/ConfigMap": ["configmaps", "Namespaced"],
  "v1/Namespace": ["namespaces", "Cluster"],
  "v1/Node": ["nodes", "Cluster"],
  "v1/PersistentVolume": ["persistentvolumes", "Cluster"],
  "v1/PersistentVolumeClaim": ["persistentvolumeclaims", "Namespaced"],
  "v1/Pod": ["pods", "Namespaced"],
  "v1/Secret": ["secrets", "Namespaced"],
  "v1/Service": ["services", "Namespaced"],
  "v1/ServiceAccount": ["serviceaccounts", "Namespaced"],
  "admissionregistration.k8s.io/v1/ValidatingWebhookConfiguration": [
    "validatingwebhookconfigurations",
    "Cluster",
  ],
  "apiregistration.k8s.io/v1/APIService": ["apiservices", "Cluster"],
  "apps/v1/DaemonSet": ["daemonsets", "Namespaced"],
  "apps/v1/Deployment": ["deployments", "Namespaced"],
  "apps/v1/StatefulSet": ["statefulsets", "Namespaced"],
  "cert-manager.io/v1/Certificate": ["certificates", "Namespaced"],
  "cert-manager.io/v1/Issuer": ["issuers", "Namespaced"],
  "gateway.networking.k8s.io/v1/Gateway": ["gateways", "Namespaced"],
  "gateway.networking.k8s.io/v1/GatewayClass": ["gatewayclasses", "Cluster"],
  "gateway.networking.k8s.io/v1/HTTPRoute": ["httproutes", "Namespaced"],
  "networking.k8s.io/v1/NetworkPolicy": ["networkpolicies", "Namespaced"],
  "networking.k8s.io/v1/Ingress": ["ingresses", "Namespaced"],
  "networking.k8s.io/v1/IngressClass": ["ingressclasses", "Cluster"],
  "rbac.authorization.k8s.io/v1/ClusterRole": ["clusterroles", "Cluster"],
  "rbac.authorization.k8s.io/v1/ClusterRoleBinding": ["clusterrolebindings", "Cluster"],
  "policy/v1/PodDisruptionBudget": ["poddisruptionbudgets", "Namespaced"],
  "rbac.authorization.k8s.io/v1/Role": ["roles", "Namespaced"],
  "rbac.authorization.k8s.io/v1/RoleBinding": ["rolebindings", "Namespaced"],
  "storage.k8s.io/v1/StorageClass": ["storageclasses", "Cluster"],
} as const satisfies Readonly<Record<string, readonly [string, "Cluster" | "Namespaced"]>>;

/**
 * A cluster that has some objects, and answers as an API server does: for what the questions make of its answers. That an API server
 * answers so is for the tests with a real one (test/cluster/api-server).
 *
 * @param forbidden paths that the caller may not read
 * @param more what is at other paths
 */
export function clusterWith(
  objects: readonly Fixture[],
  forbidden: readonly string[] = [],
  more: Readonly<Record<string, unknown>> = {},
): Cluster {
  const pathsOf = ({ apiVersion, kind, metadata: { namespace, name } }: Fixture): readonly string[] => {
    const found = kinds[`${apiVersion}/${kind}` as keyof typeof kinds];
    const group = apiVersion.includes("/") ? `/apis/${apiVersion}` : `/api/${apiVersion}`;
    const inside = namespace === undefined ? group : `${group}/namespaces/${namespace}`;
    return [`${inside}/${found[0]}/${name}`, `${inside}/${found[0]}`, `${group}/${found[0]}`];
  };
  const answerTo = (asked: string): Answer<unknown> => {
    const path = asked.replace(/\?.*$/, "");
    if (forbidden.some((one) => path.startsWith(one)))
      return { ok: false, status: 403, message: `${path} is forbidden` };
    if (Object.hasOwn(more, path)) return { ok: true, value: more[path] };
    if (path === "/version") return { ok: true, value: { gitVersion: "v1.34.1" } };
    if (path === "/api" || path === "/apis") return { ok: true, value: discovery(path === "/api") };
    const isList = Object.values(kinds).some(([resource]) => path.endsWith(`/${resource}`));
    const items = objects.filter((one) => pathsOf(one).includes(path));
    if (isList) return { ok: true, value: { metadata: {}, items } };
    return items[0] === undefined
      ? { ok: false, status: 404, message: `${path} not found` }
      : { ok: true, value: items[0] };
  };
  return {
    server: "https://192.0.2.1:6443",
    namespace: "default",
    // What is asked for by its path is what is there.
    get: async <T>(path: string) => answerTo(path) as Answer<T>,
    text: async (path) => {
      const answer = answerTo(path);
      return answer.ok ? { ok: true, value: JSON.stringify(answer.value) } : answer;
    },
  };
}

function discovery(isCore: boolean): object {
  const all = Object.entries(kinds).filter(([kind]) => kind.startsWith("v1/") === isCore);
  const items = all.map(([kind, [resource, scope]]) => {
    const [name = "", version = "", group = ""] = kind.split("/").toReversed();
    return {
      metadata: { name: group },
      versions: [{ version, resources: [{ resource, scope, responseKind: { group, version, kind: name } }] }],
    };
  });
  return { kind: "APIGroupDiscoveryList", apiVersion: "apidiscovery.k8s.io/v2", items };
}

/** A node with some labels and taints. */
export function node(
  name: string,
  labels: Readonly<Record<string, string>> = {},
  taints: readonly { readonly key: string; readonly value?: string; readonly effect: string }[] = [],
) {
  return {
    apiVersion: "v1",
    kind: "Node",
    metadata: { name, labels: { "kubernetes.io/os": "linux", "kubernetes.io/hostname": name, ...labels } },
    spec: { taints },
    status: {},
  };
}
