import type { Command } from "commander";
import { loadProject } from "../project/definition.ts";
import { chartOption } from "../terminal/options.ts";
import { type ExitCode, exitCodes, give, Refusal } from "../terminal/problem.ts";
import { changesOf } from "./changelog.ts";

/** `release notes`: what the changelog says of the chart's version. */
export function notesCommand(program: Command, end: (code: ExitCode) => void): void {
  chartOption(program.command("notes"))
    .summary("show what CHANGELOG.md says of the chart's version")
    .description(
      "Shows what CHANGELOG.md says of the chart's version; the exit code is 1 where it says nothing.",
    )
    .action(async (options: { readonly chart?: string }) => {
      const { version } = (await loadProject(options)).chart.metadata;
      const changes = await changesOf(version);
      if (changes === undefined) throw new Refusal(`CHANGELOG.md says nothing of ${version}`);
      give(changes);
      end(exitCodes.fine);
    });
}
