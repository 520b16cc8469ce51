import { and, type Expression, type Item, type Operand, type Structure, when } from "../../template/index.ts";
import type { Relabelling } from "./relabelling.ts";

/**
 * What is scraped and how, stated once. Prometheus' configuration and the rules of its ClusterRole are
 * derived from it.
 */
export interface ScrapeJob {
  /** The name of the job, unlike all others. */
  readonly name: string;
  /** The `job` label of its series, where several jobs share one. */
  readonly label?: string;
  /** What must hold, all of it, for the job to be there. */
  readonly when: readonly Expression<boolean>[];
  readonly targets: Targets;
  /**
   * True where every cluster has targets of the job, and each of them answers if the installation is right. Not
   * so where which targets there are, and whether they answer, is the affair of those that run them.
   */
  readonly expected: boolean;
  /** Left out: `/metrics`. */
  readonly path?: Operand<string>;
  /** Left out: http. */
  readonly tls?: Tls;
  /** True where targets ask who is there: Prometheus shows its ServiceAccount's token. */
  readonly authenticated?: boolean;
  /** True where the labels that a target gives its series go before those of the target. */
  readonly honorLabels?: boolean;
  /** True where a target gives its samples timestamps of its own. */
  readonly ownTimestamps?: boolean;
  readonly relabellings: readonly Relabelling[];
  /** What the targets, or who stands before them, want Prometheus to be allowed. */
  readonly permissions?: readonly Permission[];
}

/** Which targets there are, and how Prometheus learns of them. */
export type Targets = Nodes | Pods | Endpoints;

/** The kubelet of every node. */
export interface Nodes {
  readonly kind: "nodes";
}

/** The ports of pods. */
export interface Pods {
  readonly kind: "pods";
  readonly namespaces: Namespaces;
}

/** The endpoints of Services. */
export interface Endpoints {
  readonly kind: "endpoints";
  readonly namespaces: Namespaces;
  /** Only this Service; left out: all of them. */
  readonly service?: Operand<string>;
  /** Only the ports of these names; left out: all of them. */
  readonly ports?: readonly string[];
  /** Where the labels of an endpoint's node are wanted. */
  readonly nodeLabels?: Expression<boolean>;
}

/** Namespaces known when the chart is written, or a value; an empty list means all of them. */
export type Namespaces =
  | { readonly names: readonly [Operand<string>, ...Operand<string>[]] }
  | { readonly value: Expression<readonly string[]> };

/** How a target that speaks TLS is verified. */
export interface Tls {
  /** The file of the certificate authority, in Prometheus' container. */
  readonly caFile: Operand<string>;
  /** The name in the certificate; left out: the target's address. */
  readonly serverName?: string;
  /** Where this holds, the certificate is not verified at all. */
  readonly insecureSkipVerify?: Expression<boolean>;
}

/** What Prometheus' ServiceAccount is allowed. */
export interface Permission {
  /** What must hold besides the job being there. */
  readonly when?: Expression<boolean>;
  readonly rule: ResourceRule | UrlRule;
}

export interface ResourceRule {
  readonly apiGroup: string;
  readonly resource: string;
  readonly verbs: readonly string[];
}

export interface UrlRule {
  readonly url: string;
}

/** Where a pod finds what the cluster gives it. Source: Kubernetes, "Configure Service Accounts for Pods". */
export const serviceAccountFiles = {
  token: "/var/run/secrets/kubernetes.io/serviceaccount/token",
  certificateAuthority: "/var/run/secrets/kubernetes.io/serviceaccount/ca.crt",
};

/** An item of a list, such as the job's configuration, that is there where the job is. */
export function whereThere<T>({ when: conditions }: ScrapeJob, item: Structure<T>): Item<T> {
  const [first, ...others] = conditions;
  if (first === undefined) return item;
  return when<T>(others.length === 0 ? first : and(first, ...others), item);
}
