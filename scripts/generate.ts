import type { Command } from "commander";
import { chartFiles } from "../template/index.ts";
import { apply, type Change, changes, diffOf } from "./project/chart-folder.ts";
import { loadProject, type Project, shown } from "./project/definition.ts";
import { projectOptions } from "./terminal/options.ts";
import { count, type ExitCode, exitCodes, give, mark, say } from "./terminal/problem.ts";

interface Options {
  readonly chart?: string;
  readonly out?: string;
  readonly check?: boolean;
  readonly json?: boolean;
}

/** `kmstack generate`: writes the chart's folder from its definition, or checks that it is up to date. */
export function generateCommand(program: Command, end: (code: ExitCode) => void): void {
  projectOptions(program.command("generate"))
    .summary("write the chart's folder from its definition")
    .description(
      "Writes the chart's folder from its definition. Files that are up to date are left alone, files that the " +
        "definition no longer makes are deleted. With --check nothing is written: a difference is shown, and the " +
        "exit code is 1.",
    )
    .option("--check", "write nothing; fail, with a diff, where the folder is not what the definition makes")
    .option("--json", "for programs: what changed, as JSON on standard output")
    .action(async (options: Options) => end(await generate(options)));
}

async function generate({ check = false, json = false, ...options }: Options): Promise<ExitCode> {
  const project = await loadProject(options);
  const all = await drift(project);
  if (!check) await apply(project.folder, all);
  if (json)
    give(JSON.stringify({ folder: project.folder, changes: all.map(({ path, kind }) => ({ path, kind })) }));
  else if (check) showDrift(project, all);
  else say(`${mark.good} ${shown(project.folder)}: ${summary(all)}`);
  return check && all.length > 0 ? exitCodes.found : exitCodes.fine;
}

/** `3 files written, 1 file deleted`. */
function summary(all: readonly Change[]): string {
  const deleted = all.filter(({ kind }) => kind === "stale").length;
  const written = all.length - deleted;
  const done = [
    ...(written === 0 ? [] : [`${count(written, "file")} written`]),
    ...(deleted === 0 ? [] : [`${count(deleted, "file")} deleted`]),
  ];
  return done.length === 0 ? "up to date" : done.join(", ");
}

/** How a project's folder differs from what its definition makes. */
export async function drift({ chart, folder }: Project): Promise<readonly Change[]> {
  return changes(folder, await chartFiles(chart));
}

function showDrift({ folder }: Project, all: readonly Change[]): void {
  for (const change of all) give(diffOf(folder, change));
  if (all.length === 0) say(`${mark.good} ${shown(folder)} is what its definition makes`);
  else
    say(
      `${mark.bad} ${shown(folder)} is not what its definition makes: ${all.length === 1 ? "1 file differs" : `${all.length} files differ`}; change the definition and run \`kmstack generate\``,
    );
}
