import { type Answer, type Cluster, listed } from "../cluster.ts";
import { type Seen, type Sight, unread } from "../sight.ts";

interface Named {
  readonly metadata: { readonly name: string; readonly namespace?: string };
}

interface Claim extends Named {
  readonly status: { readonly phase: string };
}

interface Event {
  readonly message?: string;
  readonly lastTimestamp?: string;
}

interface Service extends Named {
  readonly spec: { readonly type?: string };
  readonly status: { readonly loadBalancer?: { readonly ingress?: readonly unknown[] } };
}

interface CertificateRequest extends Named {
  readonly spec: { readonly signerName: string; readonly username?: string };
  readonly status?: { readonly conditions?: readonly unknown[] };
}

interface Autoscaler extends Named {
  readonly status?: {
    readonly conditions?: readonly {
      readonly type: string;
      readonly status: string;
      readonly message?: string;
    }[];
  };
}

/** A look at the objects of a kind: which of them are ill, and how that is said. */
async function look<T extends Named>(
  what: string,
  answer: Answer<readonly T[]>,
  path: string,
  sightOf: (one: T) => Sight | undefined | Promise<Sight | undefined>,
): Promise<Seen> {
  if (!answer.ok) return unread(what, path, answer.message);
  const sights = (await Promise.all(answer.value.map(sightOf))).filter((sight) => sight !== undefined);
  const fine =
    sights.length > 0 || answer.value.length === 0
      ? undefined
      : `${answer.value.length}, none of which lacks anything`;
  return { what, fine, sights, unread: [] };
}

function nameOf({ metadata: { name, namespace } }: Named): string {
  return namespace === undefined ? name : `${namespace}/${name}`;
}

function wordsOf({ metadata: { name, namespace = "NAMESPACE" } }: Named): Readonly<Record<string, string>> {
  return { NAME: name, NAMESPACE: namespace };
}

/** Claims without a volume, with what is said of them. */
export async function claims(cluster: Cluster, namespace: string): Promise<Seen> {
  const path = `/api/v1/namespaces/${namespace}/persistentvolumeclaims`;
  return look("claims", await listed<Claim>(cluster, path), path, async (claim) =>
    claim.status.phase === "Bound"
      ? undefined
      : {
          place: "claim",
          where: `claim ${nameOf(claim)}`,
          message: await lastEvent(cluster, namespace, "PersistentVolumeClaim", claim.metadata.name),
          words: wordsOf(claim),
        },
  );
}

async function lastEvent(cluster: Cluster, namespace: string, kind: string, name: string): Promise<string> {
  const fields = encodeURIComponent(`involvedObject.kind=${kind},involvedObject.name=${name}`);
  const events = await listed<Event>(
    cluster,
    `/api/v1/namespaces/${namespace}/events?fieldSelector=${fields}`,
  );
  const newest = events.ok
    ? events.value
        .toSorted((one, other) => ((one.lastTimestamp ?? "") < (other.lastTimestamp ?? "") ? -1 : 1))
        .at(-1)
    : undefined;
  return newest?.message ?? "it is pending, and no event says why";
}

/** Load balancers without an address. */
export async function services(cluster: Cluster, namespace: string): Promise<Seen> {
  const path = `/api/v1/namespaces/${namespace}/services`;
  const balancers = await listed<Service>(cluster, path, ({ spec }) => spec.type === "LoadBalancer");
  return look("load balancers", balancers, path, (service) =>
    (service.status.loadBalancer?.ingress ?? []).length > 0
      ? undefined
      : {
          place: "service",
          where: `Service ${nameOf(service)}`,
          message: "no address",
          words: wordsOf(service),
        },
  );
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
