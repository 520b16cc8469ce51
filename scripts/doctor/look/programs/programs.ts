import { type Answer, type Cluster, listed } from "../../cluster.ts";
import type { Condition } from "../objects/look.ts";

/** A pod, as far as it is looked at. Source: Kubernetes, PodStatus. */
export interface Pod {
  readonly metadata: {
    readonly name: string;
    readonly namespace: string;
    readonly labels?: Readonly<Record<string, string>>;
    readonly ownerReferences?: readonly { readonly uid: string }[];
  };
  readonly spec: {
    readonly nodeName?: string;
    readonly containers: readonly Container[];
    readonly volumes?: readonly { readonly persistentVolumeClaim?: { readonly claimName: string } }[];
  };
  readonly status: {
    readonly phase: string;
    /** Why it has failed as a whole: `Evicted`. */
    readonly reason?: string;
    readonly message?: string;
    readonly podIP?: string;
    readonly conditions?: readonly Condition[];
    readonly containerStatuses?: readonly ContainerStatus[];
    readonly initContainerStatuses?: readonly ContainerStatus[];
  };
}

interface Container {
  readonly name: string;
  readonly image: string;
  readonly args?: readonly string[];
  readonly ports?: readonly { readonly name?: string; readonly containerPort: number }[];
  readonly readinessProbe?: { readonly httpGet?: { readonly scheme?: string } };
}

interface ContainerStatus {
  readonly name: string;
  readonly ready: boolean;
  readonly restartCount: number;
  readonly state: ContainerState;
  /** How it ended before it was started again. */
  readonly lastState?: ContainerState;
}

interface ContainerState {
  readonly waiting?: { readonly reason?: string; readonly message?: string };
  readonly terminated?: {
    readonly reason?: string;
    readonly exitCode: number;
    readonly finishedAt?: string;
  };
}

/** The programs of monitoring, by the last part of their image's name: whoever has installed them. */
export const programs = [
  "prometheus",
  "alertmanager",
  "grafana",
  "kube-state-metrics",
  "node-exporter",
  "metrics-server",
  "prometheus-operator",
  "kubelet-csr-approver",
] as const;

export type ProgramName = (typeof programs)[number];

/** A pod that runs one of them, and in which container. */
export interface Running {
  readonly program: ProgramName;
  readonly pod: Pod;
  readonly container: Container;
}

/** The program of an image's name: `quay.io/prometheus/node-exporter:v1` is `node-exporter`. */
export function programOf(image: string): ProgramName | undefined {
  const name = image
    .replace(/@.*$/, "")
    .replace(/:[^/:]*$/, "")
    .split("/")
    .at(-1)
    ?.replaceAll("_", "-");
  return programs.find((program) => program === name);
}

/** Where the API server has the pods of a namespace, or of all. */
export function podsPath(namespace: string | undefined): string {
  return namespace === undefined ? "/api/v1/pods" : `/api/v1/namespaces/${namespace}/pods`;
}

/** All pods that run one of these programs, of one namespace or of all. */
export async function runningIn(
  cluster: Cluster,
  namespace: string | undefined,
): Promise<Answer<readonly Running[]>> {
  const found = await listed<Pod>(cluster, podsPath(namespace), ({ spec }) =>
    spec.containers.some(({ image }) => programOf(image) !== undefined),
  );
  if (!found.ok) return found;
  const all = found.value.flatMap((pod) =>
    programs.flatMap((program): readonly Running[] => {
      const theirs = pod.spec.containers.filter(({ image }) => programOf(image) === program);
      // Beside the program one of the same image may look after its files; it listens to nobody.
      const container = theirs.find(({ ports = [] }) => ports.length > 0) ?? theirs[0];
      return container === undefined ? [] : [{ program, pod, container }];
    }),
  );
  return { ok: true, value: all };
}

/** Whether a pod takes part in what its Service offers. */
export function isReady({ status }: Pod): boolean {
  return status.conditions?.some(({ type, status }) => type === "Ready" && status === "True") === true;
}

/** The ports that programs have, where their containers do not say it. */
const usual: Partial<Readonly<Record<ProgramName, number>>> = { prometheus: 9090, alertmanager: 9093 };

/** The path of the API server that leads to a program, whatever its port, scheme and prefix are. */
export function proxied({ program, pod, container }: Running): string {
  const { namespace, name } = pod.metadata;
  const { ports = [], readinessProbe, args = [] } = container;
  const port =
    ports.find(({ name: called }) => /^(http|web|https)/.test(called ?? ""))?.containerPort ??
    usual[program] ??
    80;
  const scheme = readinessProbe?.httpGet?.scheme === "HTTPS" ? "https:" : "";
  const told = (flag: string) => args.find((arg) => arg.startsWith(`--web.${flag}=`))?.split("=")[1];
  const external = told("external-url");
  const prefix = told("route-prefix") ?? (external === undefined ? "" : new URL(external).pathname);
  return `/api/v1/namespaces/${namespace}/pods/${scheme}${name}:${port}/proxy${prefix.replace(/\/$/, "")}`;
}

/**
 * Whether a program has a password: that is its owner's, and nobody is asked for it. That it is ready its pod says.
 *
 * @param answer of the program itself
 */
export function wantsPassword(answer: Answer<unknown>): boolean {
  return !answer.ok && answer.status === 401;
}

/** How many of a kind could not be asked, after what is said of the others. */
export function andLocked(count: number): string {
  return count === 0 ? "" : `; ${count} more want a password, and were not asked`;
}
