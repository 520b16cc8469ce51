import type { Expression } from "../../template/index.ts";
import type { PlacedDashboard } from "../kit/dashboards/dashboard.ts";
import type { DataSource } from "../kit/data-sources/data-source.ts";
import type { Edge } from "../kit/network/edges.ts";
import type { RuleGroup } from "../kit/rules/rules.ts";
import type { AlertTargets, CollectedJob } from "../kit/scrape/job.ts";

/** What all components together say, for those that are made from it (Prometheus' configuration, its role). */
export interface Facts extends Sayings {
  /** Which connections there have to be. */
  readonly edges: readonly Edge[];
}

/** What each of them says by itself. */
export interface Sayings {
  readonly jobs: readonly CollectedJob[];
  /** Where alerts go. */
  readonly alertTargets: readonly AlertTargets[];
  /** Of what people may ask questions. */
  readonly dataSources: readonly DataSource[];
  /** What people look at. */
  readonly dashboards: readonly PlacedDashboard[];
  /** Whether there is any of them. */
  readonly anyDashboard: Expression<boolean>;
  /** What people are warned of: the chart's own groups of rules, as they are written into any file or object. */
  readonly ruleGroups: Expression<readonly RuleGroup[]>;
  /** Where rules are evaluated. */
  readonly evaluates: Expression<boolean>;
}
