import { tool, toolNames } from "../../tools/index.ts";
import { valuesReaderNames } from "../../tools/values-readers.ts";

/** Builds the tools before the first test, one after another, so that no test's time is spent on it. */
export default async function setup(): Promise<void> {
  for (const name of [...toolNames, ...valuesReaderNames]) await tool(name);
}
