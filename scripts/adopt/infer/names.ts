/** Kinds of Kubernetes' that a value of a name may be, the likeliest first: apiVersion and kind. */
export type Kinds = readonly (readonly [apiVersion: string, kind: string])[];

const core = (...kinds: readonly string[]): Kinds => kinds.map((kind) => ["v1", kind]);

/** Mappings. */
const mappings: Readonly<Record<string, Kinds>> = {
  resources: core("ResourceRequirements"),
  affinity: core("Affinity"),
  podAffinity: core("PodAffinity"),
  podAntiAffinity: core("PodAntiAffinity"),
  nodeAffinity: core("NodeAffinity"),
  containerSecurityContext: core("SecurityContext"),
  securityContext: core("SecurityContext", "PodSecurityContext"),
  podSecurityContext: core("PodSecurityContext"),
  livenessProbe: core("Probe"),
  readinessProbe: core("Probe"),
  startupProbe: core("Probe"),
  lifecycle: core("Lifecycle"),
  dnsConfig: core("PodDNSConfig"),
  deploymentStrategy: [["apps/v1", "DeploymentStrategy"]],
};

/** Items of lists; `extra` and the like before a name say no more. */
const items: Readonly<Record<string, Kinds>> = {
  tolerations: core("Toleration"),
  topologySpreadConstraints: core("TopologySpreadConstraint"),
  imagePullSecrets: core("LocalObjectReference"),
  pullSecrets: core("LocalObjectReference"),
  env: core("EnvVar"),
  envVars: core("EnvVar"),
  envFrom: core("EnvFromSource"),
  volumes: core("Volume"),
  volumeMounts: core("VolumeMount"),
  initContainers: core("Container"),
  containers: core("Container"),
  hostAliases: core("HostAlias"),
};

export function kindsOfMapping(key: string): Kinds {
  return of(mappings, key);
}

export function kindsOfItems(key: string): Kinds {
  return of(
    items,
    key.replace(/^(extra|additional)([A-Z])/, (_, __, first: string) => first.toLowerCase()),
  );
}

function of(kinds: Readonly<Record<string, Kinds>>, key: string): Kinds {
  return Object.hasOwn(kinds, key) ? (kinds[key] ?? []) : [];
}

/** Mappings of texts, which Kubernetes holds them to. */
export function isTextMapping(key: string): boolean {
  return /(^|[a-z])(labels|annotations|nodeSelector|matchLabels)$/i.test(key);
}

/** Lists of texts. */
export function isTextList(key: string): boolean {
  return /(args|command|namespaces|ranges|cidrs|finalizers|accessModes)$/i.test(key);
}

export function isSwitch(key: string): boolean {
  return /^(enabled|create)$|^(is|has|use|enable|disable)[A-Z]|Enabled$/.test(key);
}

export function isPort(key: string): boolean {
  return /(^p|P)ort$/.test(key);
}

/** A number of pods, or a part of all. */
export function isShareOfPods(key: string): boolean {
  return ["maxUnavailable", "minAvailable", "maxSurge"].includes(key);
}

/** What people leave empty, and give as a number. */
export function isOftenNumber(key: string): boolean {
  return /(port|replicas|available|surge|limit|seconds|period|count|size|threshold|user|group|timeout|weight|cpu|memory)$/i.test(
    key,
  );
}

/** A name of something, or a part of one. */
export function isName(key: string): boolean {
  return /(^name|Name|Override|Prefix|Suffix)$/.test(key);
}

/** A whole number. */
export function isCount(key: string): boolean {
  return /(^replicas|Replicas|Count|Seconds|Percentage)$/.test(key);
}

/** The options that Kubernetes has for a text, by its path. */
export function optionsOf(path: string): readonly string[] {
  if (/pullPolicy$/i.test(path)) return ["Always", "IfNotPresent", "Never"];
  return /service(\.t|T)ype$/.test(path) ? ["ClusterIP", "NodePort", "LoadBalancer", "ExternalName"] : [];
}

/** The name that tells the kind of a value: where there is a pod's security context too, the other is a container's. */
export function tellingName(key: string, siblings: readonly string[]): string {
  return key === "securityContext" && siblings.includes("podSecurityContext")
    ? "containerSecurityContext"
    : key;
}

/** A description where there is none: the words of a key. */
export function wordsOf(key: string): string {
  const words = key
    .replace(/([A-Z]+)([A-Z][a-z])/g, "$1 $2")
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replace(/[-_./\s]+/g, " ")
    .trim()
    .replace(/ [A-Z](?=[a-z])/g, (start) => start.toLowerCase());
  return words === "" ? "Not described." : `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
