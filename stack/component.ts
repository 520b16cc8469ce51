import type { Check, Documents, Note } from "../template/index.ts";
import type { Scope } from "./scope.ts";
import type { ScrapeJob } from "./scrape/job.ts";

/** What all components together say, for those that are made from it (Prometheus' configuration, its RBAC). */
export interface Facts {
  readonly jobs: readonly ScrapeJob[];
}

/** The objects of one file of the chart. */
export type Manifests = (scope: Scope, facts: Facts) => Documents;

/** A part of the chart: one folder, in which everything about it is stated. */
export interface Component {
  /** The folder's name. */
  readonly name: string;
  /** Its objects by file: `daemonset` is made by `daemonset.ts`. */
  readonly manifests?: Readonly<Record<string, Manifests>>;
  /** What Prometheus collects because of it. */
  readonly jobs?: (scope: Scope) => readonly ScrapeJob[];
  /** Values of it that must not be together. */
  readonly checks?: (scope: Scope) => readonly Check[];
  /** What a person is told of it after an install. */
  readonly notes?: (scope: Scope) => readonly Note[];
}
