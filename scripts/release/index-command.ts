import type { Command } from "commander";
import { type ExitCode, exitCodes, mark, say } from "../terminal/problem.ts";
import { readPackage } from "./chart-package.ts";
import { addToRepository } from "./repository-index.ts";

/** `release index`: adds a package to a static chart repository. */
export function indexCommand(program: Command, end: (code: ExitCode) => void): void {
  program
    .command("index")
    .summary("add a package to the folder of a chart repository")
    .description(
      "Copies the package and its provenance file into the folder of a static chart repository and adds it to the " +
        "index.yaml there. A version that the index has is never replaced: the exit code is 1.",
    )
    .argument("<package>", "the packaged chart")
    .argument("<folder>", "the repository's folder; made where there is none")
    .action(async (file: string, folder: string) => {
      const chart = await readPackage(file);
      const versions = await addToRepository(folder, chart);
      say(`${mark.good} ${folder}: ${chart.name} ${chart.version} added; versions in its index: ${versions}`);
      end(exitCodes.fine);
    });
}
