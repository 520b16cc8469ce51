import type { ToolName } from "../../tools/index.ts";

/** The Helms that a chart is to work with. */
export const helms = ["helm3-oldest", "helm3", "helm4"] as const satisfies readonly ToolName[];

/** What `ct lint` runs. */
export const chartTestingPrograms = [
  "ct",
  "helm3",
  "yamllint",
  "yamale",
] as const satisfies readonly ToolName[];
