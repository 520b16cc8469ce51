import { type Answer, type Cluster, listed } from "../cluster.ts";
import type { Class } from "../look/objects/look.ts";
import { programOf } from "../look/programs/programs.ts";
import { nothing, type Seen, unread } from "../sight.ts";
import type { PodSpec, Rendered } from "./rendered.ts";
import type { Served } from "./served.ts";
import type { ValuesOf } from "./values.ts";

/** An install that is to be, and the cluster that it is to be in. */
export interface Install {
  readonly cluster: Cluster;
  readonly release: { readonly name: string; readonly namespace: string };
  readonly objects: readonly Rendered[];
  readonly served: Served;
  readonly valuesOf: ValuesOf;
  readonly facts: Facts;
}

/** A look at whether what an install makes fits the cluster. */
export type FitLook = (install: Install) => Promise<Seen>;

/** A node, as far as it is looked at. */
export interface Node {
  readonly metadata: { readonly name: string; readonly labels?: Readonly<Record<string, string>> };
  readonly spec: {
    readonly providerID?: string;
    readonly taints?: readonly { readonly key: string; readonly value?: string; readonly effect: string }[];
  };
  readonly status: {
    readonly addresses?: readonly { readonly type: string; readonly address: string }[];
    readonly daemonEndpoints?: { readonly kubeletEndpoint?: { readonly Port: number } };
    readonly nodeInfo?: { readonly osImage?: string; readonly kubeletVersion?: string };
  };
}

/** A pod that is there already, as far as it takes something of its node. */
export interface HostPod {
  readonly metadata: {
    readonly name: string;
    readonly namespace: string;
    readonly labels?: Readonly<Record<string, string>>;
  };
  readonly spec: PodSpec;
  readonly status: { readonly phase: string };
}

/** A Service that is there already. */
export interface Service {
  readonly metadata: { readonly name: string; readonly namespace: string };
  readonly spec: {
    readonly type?: string;
    readonly loadBalancerClass?: string;
    readonly healthCheckNodePort?: number;
    readonly ports?: readonly { readonly nodePort?: number; readonly protocol?: string }[];
  };
  readonly status: { readonly loadBalancer?: { readonly ingress?: readonly unknown[] } };
}

/** What was read, or in whose place it could not be. */
export type Fact<T> =
  | { readonly ok: true; readonly value: readonly T[] }
  | { readonly ok: false; readonly path: string; readonly message: string };

/** What several looks want to know of a cluster: each is read once, and only where somebody asks. */
export class Facts {
  readonly #read = new Map<string, Promise<Answer<readonly unknown[]>>>();
  readonly #cluster: Cluster;

  constructor(cluster: Cluster) {
    this.#cluster = cluster;
  }

  readonly nodes = () => this.#list<Node>("/api/v1/nodes");
  /** The Services that can be reached from outside. */
  readonly services = () =>
    this.#list<Service>(
      "/api/v1/services",
      ({ spec: { type } }) => type === "NodePort" || type === "LoadBalancer",
    );
  readonly storageClasses = () => this.#list<Class>("/apis/storage.k8s.io/v1/storageclasses");
  readonly ingressClasses = () => this.#list<Class>("/apis/networking.k8s.io/v1/ingressclasses");

  /** The pods that have a port of their node, or are in its network. */
  readonly hostPods = () =>
    this.#list<HostPod>(
      "/api/v1/pods",
      ({ spec, status }) =>
        !["Succeeded", "Failed"].includes(status.phase) &&
        (spec.hostNetwork === true ||
          (spec.containers ?? []).some(({ ports = [] }) =>
            ports.some(({ hostPort }) => hostPort !== undefined),
          )),
    );

  async #list<T>(path: string, wanted?: (one: T) => boolean): Promise<Fact<T>> {
    let reading = this.#read.get(path);
    if (reading === undefined) {
      reading = listed<T>(this.#cluster, path, wanted);
      this.#read.set(path, reading);
    }
    const answer = await reading;
    if (!answer.ok) return { ok: false, path, message: answer.message };
    // It was read by this very path, of which the caller knows the type.
    return { ok: true, value: answer.value as readonly T[] };
  }
}

/** What was looked at with something that could not be read. */
export function unreadFact(what: string, { path, message }: Extract<Fact<never>, { ok: false }>): Seen {
  return unread(what, path, message);
}

/**
 * What came of a look: what does not fit, or in a line that all does; nothing where the values ask for nothing of the kind.
 *
 * @param missed what could not be read; where something was not, nobody can say that all fits
 */
export function fitting(
  what: string,
  asked: number,
  sights: Seen["sights"],
  fine: string,
  missed: Seen["unread"] = [],
): Seen {
  const isFine = asked > 0 && sights.length === 0 && missed.length === 0;
  return { ...nothing(what, isFine ? fine : undefined), sights, unread: missed };
}

/** For people: `there are fast, slow`, or that there is none. */
export function namesOf(all: readonly { readonly metadata: { readonly name: string } }[]): string {
  const names = all.map(({ metadata }) => metadata.name).join(", ");
  return all.length === 0 ? "there is none at all" : `there ${all.length === 1 ? "is" : "are"} ${names}`;
}

/** Whether a pod runs a program of monitoring of this name. */
export function runs(pod: HostPod, program: string): boolean {
  return (pod.spec.containers ?? []).some(({ image = "" }) => programOf(image) === program);
}
