import { type ToolName, tool, toolNames } from "../../tools/index.ts";
import { valuesReaderNames } from "../../tools/values-readers.ts";

/** The pinned programs that `npm test` needs. */
export const testPrograms: readonly ToolName[] = [
  ...toolNames,
  ...valuesReaderNames,
  "alertmanager",
  "grafana-files-reader",
  "metrics-server",
  "prometheus",
];

/** Builds the tools before the first test, one after another, so that no test's time is spent on it. */
export default async function setup(): Promise<void> {
  for (const name of testPrograms) await tool(name);
}
