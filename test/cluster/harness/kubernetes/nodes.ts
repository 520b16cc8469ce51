import { until } from "../until.ts";
import type { Kubectl, KubernetesObject, List } from "./kubectl.ts";

/** A node, as far as it is looked at. */
export interface Node extends KubernetesObject {
  readonly spec: { readonly taints?: readonly { readonly key: string }[] };
  readonly status: {
    readonly addresses: readonly { readonly type: string; readonly address: string }[];
    readonly conditions?: readonly {
      readonly type: string;
      readonly status: string;
      readonly lastHeartbeatTime: string;
    }[];
  };
}

/** The nodes of the cluster. */
export async function nodes(kubectl: Kubectl): Promise<readonly Node[]> {
  return (await kubectl.get<List<Node>>("nodes")).items;
}

/** The address of a node within the cluster. */
export function addressOf({ metadata, status }: Node): string {
  const found = status.addresses.find(({ type }) => type === "InternalIP");
  if (found === undefined) throw new Error(`node ${metadata.name}: has no internal address`);
  return found.address;
}

/** The name by which the labels of a node know it. */
export function hostNameOf({ metadata }: Node): string {
  const found = metadata.labels?.["kubernetes.io/hostname"];
  if (found === undefined) throw new Error(`node ${metadata.name}: has no label kubernetes.io/hostname`);
  return found;
}

/** A node that takes any pod: one without taints. */
export async function nodeForAll(kubectl: Kubectl): Promise<Node> {
  const found = (await nodes(kubectl)).find(({ spec }) => spec.taints === undefined);
  if (found === undefined)
    throw new Error("the cluster has no node without taints for the pods of the tests");
  return found;
}

/** A request for a certificate, as far as it is looked at. */
interface CertificateRequest extends KubernetesObject {
  readonly spec: { readonly signerName: string };
  readonly status: { readonly conditions?: readonly object[] };
}

/** Approves the serving certificates that kubelets ask for; Kubernetes ships nothing that would. Gives how many. */
export async function approveServingCertificates(kubectl: Kubectl): Promise<number> {
  const { items } = await kubectl.get<List<CertificateRequest>>("certificatesigningrequests");
  const pending = items.filter(
    ({ spec, status }) =>
      spec.signerName === "kubernetes.io/kubelet-serving" && status.conditions === undefined,
  );
  for (const { metadata } of pending) await kubectl("certificate", "approve", metadata.name);
  return pending.length;
}

/** Whether the API server reaches the kubelet of a node. */
export async function kubeletServes(kubectl: Kubectl, name: string): Promise<boolean> {
  return (await kubectl.raw(`/api/v1/nodes/${name}/proxy/healthz`)) === "ok";
}

/** Approves serving certificates until every kubelet has one and serves. */
export async function untilAllServe(kubectl: Kubectl): Promise<void> {
  const names = (await nodes(kubectl)).map(({ metadata }) => metadata.name);
  const serve = await until(
    async () => {
      await approveServingCertificates(kubectl);
      return (await Promise.all(names.map((name) => kubeletServes(kubectl, name)))).every(Boolean);
    },
    90_000,
    1000,
  );
  if (!serve) throw new Error(`${names.join(", ")}: not all kubelets serve after 90 s; see kubectl get csr`);
}
