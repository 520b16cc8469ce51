import fc from "fast-check";
import { arbitraryValue } from "../../../schema/random/values.ts";
import type { Leaf } from "../../chart/arbitrary.ts";
import { metallbNamespace } from "./release.ts";

/*
 * What Kubernetes takes for those values whose type is Kubernetes' own. The schema has their fields and types, not
 * their further rules (which user ids there are, which of a volume's sources go together): a value that follows
 * the types alone is nearly always refused, rightly. So these values are not random but from here.
 */
const samples: Readonly<Record<string, readonly object[]>> = {
  "apps.v1.RollingUpdateDaemonSet": [{ maxUnavailable: "25%" }, { maxSurge: 0, maxUnavailable: 1 }],
  "apps.v1.RollingUpdateDeployment": [{ maxSurge: 1, maxUnavailable: 0 }, {}],
  "apps.v1.RollingUpdateStatefulSetStrategy": [{ partition: 1 }],
  "meta.v1.LabelSelector": [
    { matchLabels: { tier: "fast" } },
    { matchExpressions: [{ key: "tier", operator: "In", values: ["fast", "faster"] }] },
  ],
  "v1.Container": [
    { name: "side-car", image: "registry.example.com/side-car:1.0", args: ["--verbose"] },
    { name: "another", image: `another@sha256:${"0".repeat(64)}` },
  ],
  "v1.LocalObjectReference": [{ name: "registry-login" }, { name: "other.login" }],
  "v1.HostAlias": [
    { ip: "192.0.2.7", hostnames: ["metrics.example.com"] },
    { ip: "2001:db8::7", hostnames: ["a", "b.example.com"] },
  ],
  "rbac.authorization.k8s.io.v1.PolicyRule": [
    { apiGroups: ["example.com"], resources: ["things"], verbs: ["get", "list"] },
    { nonResourceURLs: ["/metrics/*"], verbs: ["get"] },
  ],
  "networking.k8s.io.v1.IngressTLS": [
    { hosts: ["metrics.example.com"], secretName: "metrics-tls" },
    { secretName: "any-host" },
  ],
  "networking.k8s.io.v1.NetworkPolicyPeer": [
    { podSelector: { matchLabels: { tier: "fast" } } },
    { namespaceSelector: { matchLabels: { tier: "fast" } }, podSelector: {} },
    { ipBlock: { cidr: "192.0.2.0/24", except: ["192.0.2.7/32"] } },
  ],
  "networking.k8s.io.v1.NetworkPolicyIngressRule": [
    { from: [{ namespaceSelector: {} }], ports: [{ port: "http", protocol: "TCP" }] },
    {},
  ],
  "networking.k8s.io.v1.NetworkPolicyEgressRule": [
    { to: [{ ipBlock: { cidr: "2001:db8::/32" } }], ports: [{ port: 1024, endPort: 2048 }] },
    {},
  ],
  "v1.ResourceRequirements": [
    { requests: { cpu: "200m", memory: "256Mi" }, limits: { cpu: 1, memory: "1Gi" } },
    { limits: { memory: 5e9 } },
    {},
  ],
  "v1.Toleration": [
    { operator: "Exists" },
    { key: "dedicated", operator: "Equal", value: "monitoring", effect: "NoSchedule" },
    { key: "node.kubernetes.io/not-ready", operator: "Exists", effect: "NoExecute", tolerationSeconds: 30 },
  ],
  "v1.Affinity": [
    {
      nodeAffinity: {
        requiredDuringSchedulingIgnoredDuringExecution: {
          nodeSelectorTerms: [{ matchExpressions: [{ key: "system.rule", operator: "In", values: ["y"] }] }],
        },
      },
    },
    {
      podAntiAffinity: {
        preferredDuringSchedulingIgnoredDuringExecution: [
          {
            weight: 1,
            podAffinityTerm: {
              topologyKey: "kubernetes.io/hostname",
              labelSelector: { matchLabels: { a: "b" } },
            },
          },
        ],
      },
    },
    {},
  ],
  "v1.TopologySpreadConstraint": [
    {
      maxSkew: 1,
      topologyKey: "topology.kubernetes.io/zone",
      whenUnsatisfiable: "ScheduleAnyway",
      labelSelector: { matchLabels: { a: "b" } },
    },
  ],
  "v1.EnvVar": [
    { name: "TZ", value: "Europe/Berlin" },
    { name: "EMPTY" },
    { name: "POD_IP", valueFrom: { fieldRef: { fieldPath: "status.podIP" } } },
    { name: "TOKEN", valueFrom: { secretKeyRef: { name: "tokens", key: "own", optional: true } } },
  ],
  "v1.Volume": [
    { name: "scratch", emptyDir: { sizeLimit: "1Gi" } },
    { name: "certificates", secret: { secretName: "certificates", defaultMode: 0o400 } },
  ],
  // A mount needs its volume, which is another value; chart/ci has both together.
  "v1.VolumeMount": [],
  "v1.PodSecurityContext": [
    { runAsUser: 1000, runAsGroup: 1000, fsGroup: 2000, runAsNonRoot: true },
    { seccompProfile: { type: "RuntimeDefault" }, supplementalGroups: [1, 2] },
    {},
  ],
  "v1.SecurityContext": [
    { allowPrivilegeEscalation: false, capabilities: { drop: ["ALL"] }, readOnlyRootFilesystem: true },
    { runAsUser: 0 },
    {},
  ],
};

/** Values that Kubernetes takes without a word only in one of the ways in which they can be written, and names of what is there. */
const canonical: readonly { readonly at: RegExp; readonly values: fc.Arbitrary<unknown> }[] = [
  { at: /^metallb\.namespace$/, values: fc.constant(metallbNamespace) },
  { at: /\.loadBalancerIP$/, values: fc.constantFrom("192.0.2.1", "2001:db8::1", "::") },
  {
    at: /\.loadBalancerSourceRanges$|^networkPolicy\..*\.addresses$/,
    values: fc.shuffledSubarray(["192.0.2.0/24", "2001:db8::/32", "0.0.0.0/0"]),
  },
  { at: /^controlPlane\..*\.addresses$/, values: fc.shuffledSubarray(["192.0.2.10", "2001:db8::10"]) },
];

/**
 * Any value that the schema accepts and that Kubernetes accepts, as far as that can be told from the value alone:
 * not for types of Kubernetes' own, nor for what is canonical (see above).
 */
export function acceptableValue({ path, definition }: Leaf): fc.Arbitrary<unknown> {
  const { shape } = definition;
  const written = canonical.find(({ at }) => at.test(path.join(".")));
  if (written !== undefined) return written.values;
  // Objects of any kind, whether or not there is such a kind.
  if (path[0] === "extraManifests") return fc.constant([]);
  if (shape.kind === "kubernetes") return fc.constantFrom(...samplesOf(shape.definition));
  if (shape.kind !== "list" || shape.item.shape.kind !== "kubernetes") return arbitraryValue(definition);
  // Each at most once: in most of these lists one name must not be there twice.
  const all = [...samplesOf(shape.item.shape.definition)];
  return fc.shuffledSubarray(all, { minLength: shape.minimumItems ?? 0 });
}

function samplesOf(definition: string): readonly object[] {
  const known = samples[definition];
  if (known === undefined) throw new Error(`there are no samples of ${definition}; add some to samples.ts`);
  return known;
}
