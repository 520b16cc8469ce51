import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { stepsOf } from "../../../scripts/checks/index.ts";
import { writeFiles } from "../../../scripts/project/replace-folder.ts";
import { type Chart, chartFiles } from "../../../template/index.ts";

/**
 * What one step of `kmstack check` finds in a chart.
 *
 * @param tamper does something to the chart's folder after it was generated
 */
export async function finding(
  name: string,
  chart: Chart,
  tamper: (folder: string) => Promise<void> = async () => {},
): Promise<readonly string[]> {
  const folder = join(await mkdtemp(join(tmpdir(), "kmstack-check-")), chart.metadata.name);
  onTestFinished(() => rm(join(folder, ".."), { recursive: true }));
  await writeFiles(folder, await chartFiles(chart));
  await tamper(folder);
  const step = stepsOf(chart).find((one) => one.name === name);
  if (step === undefined) throw new Error(`there is no step ${name}`);
  const problems = await step.find({ chart, folder });
  return problems.map((problem) => problem.replaceAll(folder, "~"));
}
