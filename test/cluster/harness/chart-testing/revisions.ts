import { cp, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { execa } from "execa";
import { chartFolder } from "../release/release.ts";

/** The folder of the repository. */
const repository = dirname(chartFolder);

/** A repository for chart-testing: the chart as it is, and on `origin/main` as it was, each with one values file. */
export interface Revisions {
  readonly folder: string;
  /** Whether the chart had the values file then, and whether it was the same. */
  readonly valuesFile: "same" | "other" | "none";
  readonly remove: () => Promise<void>;
}

/** Runs git in a folder; gives what it wrote. */
async function git(folder: string, ...args: readonly string[]): Promise<string> {
  const identity = [
    "-c",
    "user.name=kmstack",
    "-c",
    "user.email=kmstack@example.com",
    "-c",
    "commit.gpgsign=false",
  ];
  const { stdout } = await execa("git", [...identity, ...args], { cwd: folder });
  return stdout;
}

/**
 * The commit from which people upgrade: the last release or, before there is one, the last commit with another chart
 * than the one that is here now. In a clone without history that is the newest commit.
 */
export async function previousRevision(): Promise<string> {
  const released = await git(repository, "describe", "--tags", "--abbrev=0", "--match", "v*").catch(() => "");
  if (released !== "") return released;
  const { exitCode } = await execa("git", ["diff", "--quiet", "HEAD", "--", "chart"], {
    cwd: repository,
    reject: false,
  });
  if (exitCode !== 0) return "HEAD";
  const changed = await git(repository, "log", "-2", "--format=%H", "--", "chart");
  return changed.split("\n")[1] ?? "HEAD";
}

/**
 * Makes a repository in which chart-testing finds the chart with just one of its values files.
 *
 * @param valuesFile like `a3-local-values.yaml`
 */
export async function revisionsWith(valuesFile: string): Promise<Revisions> {
  const before = await previousRevision();
  const folder = await mkdtemp(join(tmpdir(), "kmstack-chart-testing-"));
  const chart = join(folder, "chart");

  await git(folder, "init", "--quiet", "--initial-branch=main");
  const archive = await execa("git", ["archive", before, "chart"], { cwd: repository, encoding: "buffer" });
  await execa("tar", ["--extract", "--file=-"], { cwd: folder, input: archive.stdout });
  const had = await keepOnly(chart, valuesFile);
  await commit(folder, "as it was");
  await git(folder, "update-ref", "refs/remotes/origin/main", "HEAD");

  await rm(chart, { recursive: true });
  await cp(chartFolder, chart, { recursive: true });
  await keepOnly(chart, valuesFile);
  await commit(folder, "as it is");
  const changed = await git(
    folder,
    "diff",
    "--name-only",
    "origin/main",
    "HEAD",
    "--",
    join("chart", "ci", valuesFile),
  );
  const same = changed === "" ? "same" : "other";
  return {
    folder,
    valuesFile: had ? same : "none",
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Removes all values files of a chart but one; says whether that was there. */
async function keepOnly(chart: string, valuesFile: string): Promise<boolean> {
  const folder = join(chart, "ci");
  const files = await readdir(folder);
  for (const file of files) if (file !== valuesFile) await rm(join(folder, file));
  return files.includes(valuesFile);
}

async function commit(folder: string, message: string): Promise<void> {
  await git(folder, "add", "--all", "--force");
  await git(folder, "commit", "--quiet", "--allow-empty", "--message", message);
}
