import { existsSync } from "node:fs";
import type { Command } from "commander";
import { requiredValues } from "../schema/index.ts";
import type { Chart } from "../template/index.ts";
import { tool } from "../tools/index.ts";
import { type CheckStep, steps, stepsOf } from "./checks/index.ts";
import { trials } from "./checks/rendering.ts";
import { loadProject, type Project, shown } from "./project/definition.ts";
import { projectOptions } from "./terminal/options.ts";
import { count, type ExitCode, exitCodes, give, mark, say, UsageError } from "./terminal/problem.ts";

interface Options {
  readonly chart?: string;
  readonly out?: string;
  /** False with `--no-programs`. */
  readonly programs: boolean;
  readonly json?: boolean;
}

interface Result {
  readonly step: string;
  readonly problems: readonly string[];
  readonly seconds: number;
}

/** `kmstack check`: everything about a chart that can be checked without a cluster. */
export function checkCommand(program: Command, end: (code: ExitCode) => void): void {
  projectOptions(program.command("check"))
    .summary("run all static checks")
    .description(
      `Runs all static checks:\n${steps.map(({ name, what }) => `  ${name.padEnd(widthOf(steps))}  ${what}`).join("\n")}\n` +
        "and the chart's own linters.\n\n" +
        "The programs of others are built on first use, with Go and Python, which takes some minutes once. The " +
        "exit code is 1 where a check finds something.",
    )
    .option("--no-programs", "leave out the checks that run programs of others")
    .option("--json", "for programs: the steps and what they found, as JSON")
    .action(async (options: Options) => end(await check(options)));
}

const widthOf = (all: readonly CheckStep[]): number => Math.max(...all.map(({ name }) => name.length));

async function check({ json = false, programs, ...options }: Options): Promise<ExitCode> {
  const project = await loadProject(options);
  if (!existsSync(project.folder))
    throw new UsageError(`${shown(project.folder)}: there is no such folder; run \`kmstack generate\` first`);
  const { chart } = project;
  const [untried, all] = [untriedReason(chart), stepsOf(chart)];
  const chosen =
    programs && trials(chart).length > 0 ? all : all.filter((step) => step.programs === undefined);
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
