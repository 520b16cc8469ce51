import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Command } from "commander";
import { type ExitCode, exitCodes, mark, Refusal, say } from "../terminal/problem.ts";
import { type ChartPackage, readPackage } from "./chart-package.ts";
import { git, gitLines } from "./git.ts";
import { addToRepository } from "./repository-index.ts";

interface Options {
  readonly remote: string;
  readonly branch: string;
}

/** `release pages`: adds a package to the chart repository that a branch holds. */
export function pagesCommand(program: Command, end: (code: ExitCode) => void): void {
  program
    .command("pages")
    .summary("add a package to the chart repository on a branch")
    .description(
      "Does what index does on a branch of the remote, as GitHub Pages serves it, and pushes one commit. The branch " +
        "and files checked out here stay as they are. Where somebody else has pushed meanwhile nothing is changed, and " +
        "the exit code is 1.",
    )
    .argument("<package>", "the packaged chart")
    .option("--remote <name>", "the remote, as git knows it", "origin")
    .option("--branch <name>", "the branch, which must exist", "gh-pages")
    .action(async (file: string, options: Options) => {
      const chart = await readPackage(file);
      const versions = await publish(chart, options);
      const { remote, branch } = options;
      say(
        `${mark.good} ${remote}/${branch}: ${chart.name} ${chart.version} pushed; versions in its index: ${versions}`,
      );
      end(exitCodes.fine);
    });
}

async function publish(chart: ChartPackage, { remote, branch }: Options): Promise<number> {
  const there = await gitLines(["ls-remote", "--heads", remote, `refs/heads/${branch}`]);
  if (there.length === 0)
    throw new Refusal(`${remote} has no branch ${branch}; make it once, as docs/releasing.md says`);
  await git(["fetch", "--quiet", remote, `refs/heads/${branch}`]);
  const folder = await mkdtemp(join(tmpdir(), "kmstack-pages-"));
  try {
    await git(["worktree", "add", "--quiet", "--detach", folder, "FETCH_HEAD"]);
    const versions = await addToRepository(folder, chart);
    // --force: a person's own ignore rules may name packages.
    await git(["add", "--all", "--force"], folder);
    await git(["commit", "--quiet", "--message", `${chart.name} ${chart.version}`], folder);
    const commit = await git(["rev-parse", "HEAD"], folder);
    // From here and not from the other work tree, which need not see this one's credentials.
    await git(["push", "--quiet", remote, `${commit}:refs/heads/${branch}`]);
    return versions;
  } finally {
    await rm(folder, { recursive: true, force: true });
    await git(["worktree", "prune"]);
  }
}
