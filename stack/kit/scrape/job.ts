import {
  type Expression,
  type Item,
  type Operand,
  type Reference,
  type Structure,
  when,
} from "../../../template/index.ts";
import type { JobValues } from "./job-values.ts";
import type { Kept } from "./lean/kept.ts";
import type { Relabelling } from "./relabelling.ts";
import type { BasicAuth } from "./secret.ts";
import type { Targets } from "./targets.ts";
import type { Trust } from "./trust.ts";

/**
 * What is scraped and how, stated once and as it is meant; the writers say it in the words of Prometheus'
 * configuration, of roles and of volumes.
 */
export interface ScrapeJob {
  /** The name of the job, unlike all others: lower-case letters, digits and hyphens. */
  readonly name: string;
  /** The `job` label of its series, where several jobs share one. */
  readonly label?: string;
  /** What must hold for the job to be there. */
  readonly when: Expression<boolean>;
  readonly targets: Targets;
  /**
   * True where every cluster has targets of the job, and each of them answers if the installation is right. Not
   * so where which targets there are, and whether they answer, is the affair of those that run them.
   */
  readonly expected: boolean;
  /** Left out: `/metrics`. */
  readonly path?: Operand<string>;
  /** How targets that speak TLS are known; left out: they speak none. */
  readonly trust?: Trust;
  /** As whom Prometheus asks, where targets want to know; left out: as nobody. */
  readonly as?: "serviceAccount" | BasicAuth;
  /** True where the labels that a target gives its series go before those of the target. */
  readonly honorLabels?: boolean;
  /** True where a target gives its samples timestamps of its own. */
  readonly ownTimestamps?: boolean;
  readonly relabellings: readonly Relabelling[];
  /**
   * With what the names of its metrics begin, all that its program gives. Left out: that is the affair of those that run its
   * targets, and all is kept.
   */
  readonly gives?: readonly string[];
  /** Metrics that values ask for, by a regular expression of their names: they are kept though no rule or dashboard reads them. */
  readonly besides?: readonly { readonly when: Expression<boolean>; readonly metrics: Operand<string> }[];
  /** What the user says of it. */
  readonly settings: Reference<JobValues>;
  /** What the targets, or who stands before them, want Prometheus to be allowed. */
  readonly permissions?: readonly Permission[];
}

/** A job among all that is read of what is collected. */
export interface CollectedJob extends ScrapeJob {
  /** What it keeps of its metrics where that is what is read of them; left out: all of them, always. */
  readonly kept?: Kept;
  /** Steps over its series, before those of the user. */
  readonly metricRelabellings: readonly Relabelling[];
}

/** Where alerts are taken: found as what is scraped is. */
export interface AlertTargets {
  /** What must hold for them to be there. */
  readonly when: Expression<boolean>;
  readonly targets: Targets;
  /** The path below which they answer. */
  readonly prefix: Operand<string>;
  /** How they are known, and as whom they are told, as it is of jobs. */
  readonly trust: Trust;
  readonly as: BasicAuth;
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

/** An item of a list, such as the job's configuration, that is there where the job is. */
export function whereThere<T>({ when: condition }: ScrapeJob, item: Structure<T>): Item<T> {
  return when<T>(condition, item);
}
