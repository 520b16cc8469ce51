import type { Project } from "../project/definition.ts";

/** One static check. */
export interface CheckStep {
  readonly name: string;
  /** What holds where it finds nothing. */
  readonly what: string;
  /** What it finds: a line or more for each problem, with its place and what to do. */
  readonly find: (project: Project) => Promise<readonly string[]>;
}
