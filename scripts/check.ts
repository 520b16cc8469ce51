import { existsSync } from "node:fs";
import type { Command } from "commander";
import { tool, toolNames } from "../tools/index.ts";
import { type CheckStep, steps } from "./checks/index.ts";
import { loadProject, type Project, shown } from "./project/definition.ts";
import { projectOptions } from "./terminal/options.ts";
import { count, type ExitCode, exitCodes, give, mark, say, UsageError } from "./terminal/problem.ts";

interface Options {
  readonly chart?: string;
  readonly out?: string;
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
      `Runs all static checks:\n${steps.map(({ name, what }) => `  ${name.padEnd(nameWidth)}  ${what}`).join("\n")}\n\n` +
        "The tools are built on first use, which takes some minutes once. The exit code is 1 where a check finds something.",
    )
    .option("--json", "for programs: the steps and what they found, as JSON")
    .action(async (options: Options) => end(await check(options)));
}

const nameWidth = Math.max(...steps.map(({ name }) => name.length));

async function check({ json = false, ...options }: Options): Promise<ExitCode> {
  const project = await loadProject(options);
  if (!existsSync(project.folder))
    throw new UsageError(`${shown(project.folder)}: there is no such folder; run \`kmstack generate\` first`);
  await buildTools();
  const results: Result[] = [];
  for (const step of steps) {
    const result = await run(step, project);
    if (!json) show(result);
    results.push(result);
  }
  if (json) give(JSON.stringify(results));
  const found = results.reduce((sum, { problems }) => sum + problems.length, 0);
  say(
    found === 0
      ? `${mark.good} ${shown(project.folder)}: no problem`
      : `${mark.bad} ${count(found, "problem")}`,
  );
  return found === 0 ? exitCodes.fine : exitCodes.found;
}

/** Builds the tools that are not there yet: before the first step, whose time would be theirs. */
async function buildTools(): Promise<void> {
  try {
    for (const name of toolNames) await tool(name);
  } catch (cause) {
    throw new UsageError(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

async function run({ name, find }: CheckStep, project: Project): Promise<Result> {
  const start = performance.now();
  const problems = await find(project);
  return { step: name, problems, seconds: (performance.now() - start) / 1000 };
}

function show({ step, problems, seconds }: Result): void {
  say(`${problems.length === 0 ? mark.good : mark.bad} ${step.padEnd(nameWidth)}  ${seconds.toFixed(1)} s`);
  for (const problem of problems) say(`    ${problem.replaceAll("\n", "\n    ")}`);
}
