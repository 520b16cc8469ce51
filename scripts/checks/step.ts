import type { ToolName } from "../../tools/index.ts";
import type { Project } from "../project/definition.ts";

/** One static check. */
export interface CheckStep {
  readonly name: string;
  /** What holds where it finds nothing. */
  readonly what: string;
  /** The programs that it runs, of those that are built on first use; absent where it runs none at all. */
  readonly programs?: readonly ToolName[];
  /** Whether it takes many seconds for a large chart, which nobody waits for who only looks around. */
  readonly isLong?: boolean;
  /** What it finds: a line or more for each problem, with its place and what to do. */
  readonly find: (project: Project) => Promise<readonly string[]>;
}
