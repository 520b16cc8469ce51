import { existsSync } from "node:fs";
import { requiredValues } from "../schema/index.ts";
import type { Chart } from "../template/index.ts";
import { tool } from "../tools/index.ts";
import { type CheckStep, stepsOf } from "./checks/index.ts";
import { trials } from "./checks/rendering.ts";
import { loadProject, type Project, type ProjectOptions, shown } from "./project/definition.ts";
import { count, type ExitCode, exitCodes, give, mark, say, UsageError } from "./terminal/problem.ts";

/** What `kmstack check` takes. */
export interface CheckOptions extends ProjectOptions {
  /** False with `--no-programs`. */
  readonly programs: boolean;
  readonly json?: boolean;
}

interface Result {
  readonly step: string;
  readonly problems: readonly string[];
  readonly seconds: number;
}

const widthOf = (all: readonly CheckStep[]): number => Math.max(...all.map(({ name }) => name.length));

/** `kmstack check`: everything about a chart that can be checked without a cluster. */
export async function check({ json = false, programs, ...options }: CheckOptions): Promise<ExitCode> {
  const project = await loadProject(options);
  if (!existsSync(project.folder))
    throw new UsageError(`${shown(project.folder)}: there is no such folder; run \`kmstack generate\` first`);
  const { chart } = project;
  const [untried, all] = [untriedReason(chart), stepsOf(chart)];
  const chosen = all.filter(({ programs: needed, isLong = false }) =>
    needed === undefined ? programs || !isLong : programs && trials(chart).length > 0,
  );
  const results: Result[] = [];
  for (const step of chosen) {
    const result = await run(step, project);
    if (!json) show(result, widthOf(chosen));
    results.push(result);
  }
  if (json) give(JSON.stringify(results));
  if (untried !== undefined) say(untried);
  const found = results.reduce((sum, { problems }) => sum + problems.length, 0);
  say(
    found === 0
      ? `${mark.good} ${shown(project.folder)}: no problem`
      : `${mark.bad} ${count(found, "problem")}`,
  );
  return found === 0 ? exitCodes.fine : exitCodes.found;
}

/** What a chart was not tried with, and why. */
function untriedReason(chart: Chart): string | undefined {
  const required = requiredValues(chart.values);
  if (required.length === 0) return undefined;
  const reason = `${required.join(" and ")} ${required.length === 1 ? "is" : "are"} required`;
  return trials(chart).length > 0
    ? `  not tried with the default values alone: ${reason}`
    : `  not tried with any values: ${reason}; add an example to the definition's \`examples\``;
}

/** Builds the programs that are not there yet before the step begins, whose time theirs would be. */
async function run({ name, programs = [], find }: CheckStep, project: Project): Promise<Result> {
  for (const program of programs) await tool(program);
  const start = performance.now();
  const problems = await find(project);
  return { step: name, problems, seconds: (performance.now() - start) / 1000 };
}

function show({ step, problems, seconds }: Result, width: number): void {
  say(`${problems.length === 0 ? mark.good : mark.bad} ${step.padEnd(width)}  ${seconds.toFixed(1)} s`);
  for (const problem of problems) say(`    ${problem.replaceAll("\n", "\n    ")}`);
}
