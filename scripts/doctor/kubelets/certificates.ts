import type { Node } from "../before/install.ts";
import type { Cluster } from "../cluster.ts";
import { type Greeting, greet } from "./handshake.ts";

/** What the certificate of a kubelet is to somebody who knows the cluster's authority. */
export type Verdict =
  | "signed" // by the cluster's authority, and it names the address
  | "noAddress" // it does not name the address at which the kubelet is asked
  | "unknownAuthority" // it names the address, and nobody knows who signed it
  | "selfSigned" // the kubelet makes it for itself, as its configuration tells
  | "pending"; // the kubelet has none yet

/** What is known of a kubelet, and by what. */
export interface Kubelet {
  readonly node: string;
  readonly verdict: Verdict;
  /** `a greeting at 10.0.0.1:10250`, or `its configuration, as the API server tells it`. */
  readonly by: string;
  readonly message: string;
}

/** What is known of the kubelets' certificates. */
export interface Kubelets {
  readonly known: readonly Kubelet[];
  /** Nodes of which nothing could be learned, and what was tried in the end. */
  readonly unknown: readonly { readonly path: string; readonly message: string }[];
  /** How many of the nodes were looked at. */
  readonly asked: number;
}

/** How many kubelets are asked at most. */
const most = 20;

/**
 * What the kubelets' certificates really are: seen by a greeting where the nodes can be reached from here, else told by the
 * kubelets' configuration, by way of the API server, which needs the right to `nodes/proxy`.
 */
export async function kubeletCertificates(cluster: Cluster, nodes: readonly Node[]): Promise<Kubelets> {
  const some = sampleOf(nodes);
  const authority = await authorityOf(cluster);
  const found = await Promise.all(some.map((node) => look(cluster, node, authority)));
  return {
    known: found.flatMap((one) => ("verdict" in one ? [one] : [])),
    unknown: found.flatMap((one) => ("path" in one ? [one] : [])),
    asked: some.length,
  };
}

/** Some of the nodes, from all over: the kubelets of a cluster are made alike. */
export function sampleOf(nodes: readonly Node[]): readonly Node[] {
  const step = Math.max(1, nodes.length / most);
  return nodes.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step));
}

/** The certificates that pods know the cluster by. Every namespace has them. */
export async function authorityOf(cluster: Cluster): Promise<string | undefined> {
  const answer = await cluster.get<{ readonly data?: Readonly<Record<string, string>> }>(
    "/api/v1/namespaces/kube-system/configmaps/kube-root-ca.crt",
  );
  return answer.ok ? answer.value.data?.["ca.crt"] : undefined;
}

async function look(
  cluster: Cluster,
  node: Node,
  authority: string | undefined,
): Promise<Kubelet | Kubelets["unknown"][number]> {
  const { name } = node.metadata;
  const address = addressOf(node);
  const port = portOf(node);
  if (address !== undefined && authority !== undefined) {
    const greeting = await greet(address, port, authority);
    if (greeting.kind !== "unreachable")
      return { node: name, ...seenBy(greeting), by: `a greeting at ${address}:${port}` };
  }
  return configured(cluster, name);
}

/** The address at which a kubelet is asked. */
export function addressOf({ status: { addresses = [] } }: Node): string | undefined {
  return addresses.find(({ type }) => type === "InternalIP")?.address;
}

/** The port at which a kubelet says it listens. */
export function portOf({ status: { daemonEndpoints } }: Node): number {
  return daemonEndpoints?.kubeletEndpoint?.Port ?? 10250;
}

/** What a greeting means. */
export function seenBy(
  greeting: Exclude<Greeting, { kind: "unreachable" }>,
): Pick<Kubelet, "verdict" | "message"> {
  const { message } = greeting;
  if (greeting.kind === "broken") return { verdict: "pending", message };
  if (!greeting.namesAddress) return { verdict: "noAddress", message };
  return { verdict: greeting.isKnown ? "signed" : "unknownAuthority", message };
}

/** A kubelet's configuration, as far as it tells of its certificate. Source: Kubernetes, KubeletConfiguration. */
interface Configuration {
  readonly kubeletconfig?: { readonly serverTLSBootstrap?: boolean; readonly tlsCertFile?: string };
}

async function configured(cluster: Cluster, node: string): Promise<Kubelet | Kubelets["unknown"][number]> {
  const path = `/api/v1/nodes/${node}/proxy/configz`;
  const by = "its configuration, as the API server tells it";
  const answer = await cluster.get<Configuration>(path);
  if (!answer.ok) {
    return answer.message.includes("tls: internal error")
      ? { node, verdict: "pending", by: "what it answers the API server", message: answer.message }
      : { path, message: answer.message };
  }
  const { serverTLSBootstrap = false, tlsCertFile } = answer.value.kubeletconfig ?? {};
  // The API server was answered: so it has the certificate that it asked for.
  if (serverTLSBootstrap) return { node, verdict: "signed", by, message: "serverTLSBootstrap: true" };
  return tlsCertFile === undefined || tlsCertFile === "/var/lib/kubelet/pki/kubelet.crt"
    ? { node, verdict: "selfSigned", by, message: "serverTLSBootstrap is not set" }
    : { path, message: `it has a certificate of its own, ${tlsCertFile}, and nobody tells who signed it` };
}
