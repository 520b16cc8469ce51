/** The levels of the Pod Security Standards that forbid anything. */
export type Level = "baseline" | "restricted";

/** What a pod says of its security, as far as the standards look at it. Source: Kubernetes, PodSpec. */
export interface SecuredPod {
  readonly hostNetwork?: boolean;
  readonly hostPID?: boolean;
  readonly hostIPC?: boolean;
  readonly securityContext?: SecurityContext & {
    readonly sysctls?: readonly { readonly name: string }[];
  };
  readonly volumes?: readonly Readonly<Record<string, unknown>>[];
  readonly containers?: readonly SecuredContainer[];
  readonly initContainers?: readonly SecuredContainer[];
}

interface SecuredContainer {
  readonly ports?: readonly { readonly containerPort: number; readonly hostPort?: number }[];
  readonly securityContext?: SecurityContext & {
    readonly privileged?: boolean;
    readonly allowPrivilegeEscalation?: boolean;
    readonly procMount?: string;
    readonly capabilities?: { readonly add?: readonly string[]; readonly drop?: readonly string[] };
  };
}

interface SecurityContext {
  readonly runAsNonRoot?: boolean;
  readonly runAsUser?: number;
  readonly seccompProfile?: { readonly type: string };
  readonly appArmorProfile?: { readonly type: string };
  readonly seLinuxOptions?: { readonly type?: string; readonly user?: string; readonly role?: string };
}

/** Capabilities that the level baseline lets be added. */
const baselineCapabilities = [
  ...["AUDIT_WRITE", "CHOWN", "DAC_OVERRIDE", "FOWNER", "FSETID", "KILL", "MKNOD", "NET_BIND_SERVICE"],
  ...["SETFCAP", "SETGID", "SETPCAP", "SETUID", "SYS_CHROOT"],
];

/** Kinds of volumes that the level restricted lets be. */
const restrictedVolumes = [
  ...["configMap", "csi", "downwardAPI", "emptyDir", "ephemeral", "image", "persistentVolumeClaim"],
  ...["projected", "secret"],
];

/** Settings of the kernel that are a pod's own. */
const safeSysctls =
  /^(kernel\.shm_rmid_forced|net\.ipv4\.(ip_local_port_range|ip_unprivileged_port_start|tcp_syncookies|ping_group_range|ip_local_reserved_ports|tcp_keepalive_time|tcp_fin_timeout|tcp_keepalive_intvl|tcp_keepalive_probes|tcp_rmem|tcp_wmem))$/;

const seLinuxTypes = [
  undefined,
  "",
  "container_t",
  "container_init_t",
  "container_kvm_t",
  "container_engine_t",
];

/**
 * What a level forbids of a pod, in the words in which the API server says it. Source: Kubernetes, Pod Security Standards, and
 * k8s.io/pod-security-admission, policy, of version 1.34.
 */
export function forbidden(level: Level, pod: SecuredPod): readonly string[] {
  const checks = level === "baseline" ? baseline : { ...baseline, ...restricted };
  return Object.entries(checks).flatMap(([reason, violates]) =>
    violates(pod) && !(level === "restricted" && saidStricter.includes(reason)) ? [reason] : [],
  );
}

/** What the level restricted forbids in other words, with more besides. */
const saidStricter = ["hostPath volumes", "non-default capabilities"];

type Violates = (pod: SecuredPod) => boolean;

const baseline: Readonly<Record<string, Violates>> = {
  "host namespaces": ({ hostNetwork, hostPID, hostIPC }) => [hostNetwork, hostPID, hostIPC].includes(true),
  privileged: someContainer(({ securityContext }) => securityContext?.privileged === true),
  "non-default capabilities": someContainer(({ securityContext }) =>
    (securityContext?.capabilities?.add ?? []).some((one) => !baselineCapabilities.includes(one)),
  ),
  "hostPath volumes": ({ volumes = [] }) => volumes.some((volume) => volume["hostPath"] !== undefined),
  hostPort: (pod) =>
    containersOf(pod).some(({ ports = [] }) =>
      ports.some(({ hostPort = 0 }) => pod.hostNetwork === true || hostPort !== 0),
    ),
  "forbidden AppArmor profile": someContext(({ appArmorProfile }) => appArmorProfile?.type === "Unconfined"),
  seLinuxOptions: someContext(
    ({ seLinuxOptions: { type, user = "", role = "" } = {} }) =>
      !seLinuxTypes.includes(type) || user !== "" || role !== "",
  ),
  procMount: someContainer(({ securityContext }) => (securityContext?.procMount ?? "Default") !== "Default"),
  seccompProfile: someContext(({ seccompProfile }) => seccompProfile?.type === "Unconfined"),
  "forbidden sysctls": ({ securityContext }) =>
    (securityContext?.sysctls ?? []).some(({ name }) => !safeSysctls.test(name)),
};

const restricted: Readonly<Record<string, Violates>> = {
  "restricted volume types": ({ volumes = [] }) =>
    volumes.some((volume) => !Object.keys(volume).some((key) => restrictedVolumes.includes(key))),
  "allowPrivilegeEscalation != false": someContainer(
    ({ securityContext }) => securityContext?.allowPrivilegeEscalation !== false,
  ),
  "runAsNonRoot != true": (pod) =>
    containersOf(pod).some(
      ({ securityContext }) => (securityContext?.runAsNonRoot ?? pod.securityContext?.runAsNonRoot) !== true,
    ),
  "runAsUser=0": someContext(({ runAsUser }) => runAsUser === 0),
  seccompProfile: (pod) =>
    containersOf(pod).some(({ securityContext }) => {
      const type = (securityContext?.seccompProfile ?? pod.securityContext?.seccompProfile)?.type;
      return type !== "RuntimeDefault" && type !== "Localhost";
    }),
  "unrestricted capabilities": someContainer(({ securityContext }) => {
    const { add = [], drop = [] } = securityContext?.capabilities ?? {};
    return !drop.includes("ALL") || add.some((one) => one !== "NET_BIND_SERVICE");
  }),
};

function containersOf({ containers = [], initContainers = [] }: SecuredPod): readonly SecuredContainer[] {
  return [...initContainers, ...containers];
}

function someContainer(violates: (container: SecuredContainer) => boolean): Violates {
  return (pod) => containersOf(pod).some(violates);
}

function someContext(violates: (context: SecurityContext) => boolean): Violates {
  return (pod) =>
    [pod, ...containersOf(pod)].some(
      ({ securityContext }) => securityContext !== undefined && violates(securityContext),
    );
}
