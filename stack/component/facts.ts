import type { Expression } from "../../template/index.ts";
import type { AlertTargets, ScrapeJob } from "../kit/scrape/job.ts";

/** What all components together say, for those that are made from it (Prometheus' configuration, its role). */
export interface Facts {
  readonly jobs: readonly ScrapeJob[];
  /** Where alerts go. */
  readonly alertTargets: readonly AlertTargets[];
  /** Where rules are evaluated. */
  readonly evaluates: Expression<boolean>;
}
