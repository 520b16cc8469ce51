import { type Cluster, listed } from "../../cluster.ts";
import type { Seen } from "../../sight.ts";
import { lastEvent } from "./events.ts";
import { type Condition, look, type Named, nameOf, wordsOf } from "./look.ts";

interface Claim extends Named {
  readonly status: { readonly phase: string };
}

interface CertificateRequest extends Named {
  readonly spec: { readonly signerName: string; readonly username?: string };
  readonly status?: { readonly conditions?: readonly unknown[] };
}

interface Autoscaler extends Named {
  readonly status?: {
    readonly conditions?: readonly Condition[];
  };
}

/** Claims without a volume, with what is said of them. */
export async function claims(cluster: Cluster, namespace: string): Promise<Seen> {
  const path = `/api/v1/namespaces/${namespace}/persistentvolumeclaims`;
  return look("claims", await listed<Claim>(cluster, path), path, async (claim) => {
    if (claim.status.phase === "Bound") return undefined;
    const { name } = claim.metadata;
    const event = await lastEvent(cluster, { kind: "PersistentVolumeClaim", namespace, name });
    const message = event?.message ?? `it is ${claim.status.phase}, and no event says why`;
    // Nobody uses it, or the pod says why it is not scheduled.
    return /^waiting for (first consumer|pod)/.test(message)
      ? undefined
      : { place: "claim", where: `claim ${nameOf(claim)}`, message, words: wordsOf(claim) };
  });
}

/** Requests of kubelets for serving certificates that nobody has answered. */
export async function requests(cluster: Cluster): Promise<Seen> {
  const path = "/apis/certificates.k8s.io/v1/certificatesigningrequests";
  const ofKubelets = await listed<CertificateRequest>(
    cluster,
    path,
    ({ spec }) => spec.signerName === "kubernetes.io/kubelet-serving",
  );
  return look("kubelets' certificates", ofKubelets, path, (request) =>
    (request.status?.conditions ?? []).length > 0
      ? undefined
      : {
          place: "request",
          where: `request ${nameOf(request)}`,
          message: `pending, of ${request.spec.username ?? "somebody"}`,
          words: wordsOf(request),
        },
  );
}

/** Autoscalers that see nothing. */
export async function autoscalers(cluster: Cluster): Promise<Seen> {
  const path = "/apis/autoscaling/v2/horizontalpodautoscalers";
  return look("autoscalers", await listed<Autoscaler>(cluster, path), path, (autoscaler) => {
    const blind = autoscaler.status?.conditions?.find(
      ({ type, status }) => type === "ScalingActive" && status === "False",
    );
    const message = blind?.message ?? "";
    // One that is switched off by a scale of zero is as it was meant.
    return blind === undefined || message.includes("scaling is disabled")
      ? undefined
      : {
          place: "autoscaler",
          where: `autoscaler ${nameOf(autoscaler)}`,
          message,
          words: wordsOf(autoscaler),
        };
  });
}

interface Namespace extends Named {
  readonly status: { readonly phase: string; readonly conditions?: readonly Condition[] };
}

/** Namespaces that were deleted and are still there, with what holds them. */
export async function namespaces(cluster: Cluster): Promise<Seen> {
  const path = "/api/v1/namespaces";
  const going = await listed<Namespace>(cluster, path, ({ status }) => status.phase === "Terminating");
  return look("namespaces that go", going, path, (namespace) => {
    const held = namespace.status.conditions?.find(
      ({ type, status }) => type === "NamespaceDeletionDiscoveryFailure" && status === "True",
    );
    return held?.message === undefined
      ? undefined
      : {
          place: "namespace",
          where: `namespace ${nameOf(namespace)}`,
          message: held.message,
          words: wordsOf(namespace),
        };
  });
}

interface Node extends Named {
  readonly status: { readonly conditions?: readonly Condition[] };
}

/** Nodes that are not ready. */
export async function nodes(cluster: Cluster): Promise<Seen> {
  const path = "/api/v1/nodes";
  return look("nodes", await listed<Node>(cluster, path), path, (node) => {
    const ready = node.status.conditions?.find(({ type }) => type === "Ready");
    const { name } = node.metadata;
    return ready?.status === "True"
      ? undefined
      : {
          place: "node",
          where: `node ${name}`,
          message: `Ready is ${ready?.status ?? "Unknown"}: ${ready?.message ?? "it has never said so"}`,
          words: { NODE: name },
        };
  });
}
