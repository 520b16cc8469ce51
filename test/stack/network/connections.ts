import type {
  INetworkPolicy,
  INetworkPolicyPeer,
  INetworkPolicyPort,
} from "kubernetes-models/networking.k8s.io/v1";
import { NetworkPolicy } from "kubernetes-models/networking.k8s.io/v1";
import { type IPodSpec, Pod } from "kubernetes-models/v1";
import type { Rendered } from "../render.ts";
import { isWorkload } from "../workloads.ts";

/*
 * What a plugin lets through that enforces NetworkPolicies. Source: Kubernetes, "Network Policies" and the API's own
 * descriptions of its fields.
 */

type Labels = Readonly<Record<string, string>>;

/** Somebody who connects or is connected to. */
export interface Place {
  readonly called: string;
  readonly address: string;
  /** The labels of pods of the release. */
  readonly labels?: Labels;
  /** Left out: no pod, or one in the network of its node. */
  readonly pod?: { readonly namespace: string; readonly labels: Labels; readonly ports: Ports };
}

/** The ports of a pod by their names. */
type Ports = readonly { readonly name: string; readonly number: number; readonly protocol: string }[];

/** The namespace of the release. */
export const namespace = "monitoring";

/** Somebody in a namespace of others. */
export function stranger(labels: Labels = {}, where = "elsewhere"): Place {
  return {
    called: `a pod of ${where}`,
    address: "10.244.9.9",
    pod: { namespace: where, labels, ports: [] },
  };
}

/** Somebody who is no pod. */
export function machine(address: string): Place {
  return { called: address, address };
}

/** The pods of a render, of each workload one, and those that are there by themselves. */
export function places(rendered: Rendered): readonly Place[] {
  const templates = rendered.objects.filter(isWorkload).map(({ spec: { template } }) => template);
  return [...templates, ...rendered.all(Pod.is)].map(({ metadata, spec }, index) => {
    const { labels } = metadata as { readonly labels: Labels };
    const called = labels["app.kubernetes.io/name"] ?? "";
    if (spec?.hostNetwork === true) return { called, address: "192.0.2.11", labels };
    return {
      called,
      address: `10.244.1.${index + 1}`,
      labels,
      pod: { namespace, labels, ports: portsOf(spec) },
    };
  });
}

/** An object that the operator makes pods of. */
interface Operated {
  readonly kind: string;
  readonly metadata: { readonly name: string };
  readonly spec: { readonly podMetadata: { readonly labels: Labels } };
}

/** The `app.kubernetes.io/name` that the operator gives the pods of a kind. Source: its pkg/prometheus and pkg/alertmanager. */
const operatedNames: Readonly<Record<string, string>> = {
  Prometheus: "prometheus",
  PrometheusAgent: "prometheus-agent",
  Alertmanager: "alertmanager",
};

function isOperated(object: unknown): object is Operated {
  return operatedNames[(object as Operated).kind] !== undefined;
}

/** The pods that the operator makes of the objects of a render, with the labels that it adds. */
export function operatedPlaces(rendered: Rendered): readonly Place[] {
  return rendered.objects.filter(isOperated).map(({ kind, metadata, spec }, index) => {
    const own = {
      "app.kubernetes.io/name": operatedNames[kind] ?? kind,
      "app.kubernetes.io/instance": metadata.name,
      "app.kubernetes.io/managed-by": "prometheus-operator",
    };
    const labels = { ...spec.podMetadata.labels, ...own };
    const pod = { namespace, labels, ports: [] };
    return { called: kind, address: `10.244.2.${index + 1}`, labels, pod };
  });
}

function portsOf(spec: IPodSpec | undefined): Ports {
  return (spec?.containers ?? []).flatMap(({ ports = [] }) =>
    ports.map(({ name = "", containerPort, protocol = "TCP" }) => ({
      name,
      number: containerPort,
      protocol,
    })),
  );
}

/** Whether a connection comes about. */
export function allows(
  rendered: Rendered,
  from: Place,
  to: Place,
  { port, protocol = "TCP" }: { readonly port: number; readonly protocol?: string },
): boolean {
  const policies = rendered.all(NetworkPolicy.is);
  const about = (place: Place, type: "Ingress" | "Egress") =>
    policies.filter(
      ({ spec }) =>
        place.pod?.namespace === namespace &&
        spec?.policyTypes?.includes(type) === true &&
        selects(spec.podSelector, place.pod.labels),
    );
  const out = about(from, "Egress");
  const into = about(to, "Ingress");
  const leaves = out.flatMap(({ spec }) => spec?.egress ?? []);
  const enters = into.flatMap(({ spec }) => spec?.ingress ?? []);
  return (
    (out.length === 0 ||
      leaves.some((rule) => meets(rule.to, to) && hasPort(rule.ports, to, port, protocol))) &&
    (into.length === 0 ||
      enters.some((rule) => meets(rule.from, from) && hasPort(rule.ports, to, port, protocol)))
  );
}

/** The policies that choose a pod. */
export function policiesOf(rendered: Rendered, { pod }: Place): readonly INetworkPolicy[] {
  return rendered
    .all(NetworkPolicy.is)
    .filter(({ spec }) => pod !== undefined && spec !== undefined && selects(spec.podSelector, pod.labels));
}

type Selector = NonNullable<INetworkPolicyPeer["podSelector"]>;

function selects(selector: Selector | undefined, labels: Labels): boolean {
  const { matchLabels = {}, matchExpressions = [] } = selector ?? {};
  return (
    Object.entries(matchLabels).every(([key, value]) => labels[key] === value) &&
    matchExpressions.every(({ key, operator, values = [] }) => {
      if (operator !== "In") throw new Error(`${operator}: not looked at here`);
      return values.includes(labels[key] ?? "");
    })
  );
}

/** None is anybody. */
function meets(peers: readonly INetworkPolicyPeer[] | undefined, place: Place): boolean {
  if (peers === undefined || peers.length === 0) return true;
  return peers.some(({ ipBlock, podSelector, namespaceSelector }) => {
    if (ipBlock !== undefined) return isWithin(ipBlock.cidr, place.address);
    if (place.pod === undefined) return false;
    const inIt =
      namespaceSelector === undefined
        ? place.pod.namespace === namespace
        : selects(namespaceSelector, { "kubernetes.io/metadata.name": place.pod.namespace });
    return inIt && selects(podSelector, place.pod.labels);
  });
}

function hasPort(
  ports: readonly INetworkPolicyPort[] | undefined,
  to: Place,
  number: number,
  protocol: string,
): boolean {
  if (ports === undefined || ports.length === 0) return true;
  const named = to.pod?.ports.find((one) => one.number === number && one.protocol === protocol)?.name;
  return ports.some(
    ({ port, protocol: its = "TCP" }) => its === protocol && (port === number || port === named),
  );
}

/** Whether an address of version 4 is of a network. */
function isWithin(cidr: string, address: string): boolean {
  const [network = "", bits = "32"] = cidr.split("/");
  const shift = 2 ** (32 - Number(bits));
  const whole = (of: string) => of.split(".").reduce((sum, part) => sum * 256 + Number(part), 0);
  return Math.floor(whole(network) / shift) === Math.floor(whole(address) / shift);
}
