import { drift } from "../generate.ts";
import { type Project, shown } from "../project/definition.ts";
import { count } from "../terminal/problem.ts";
import { changesOf } from "./changelog.ts";
import { git, gitLines } from "./git.ts";

const filesShown = 5;

/**
 * Why a chart must not be released as it lies in the working folder's repository: one line each, none where it may.
 *
 * @throws {Refusal} where there is no repository, or nothing is committed
 */
export async function unready(project: Project): Promise<readonly string[]> {
  const { version } = project.chart.metadata;
  return [
    ...(await uncommitted()),
    ...(await drifted(project)),
    ...(await wronglyTagged(version)),
    ...(await withoutChanges(version)),
  ];
}

async function uncommitted(): Promise<readonly string[]> {
  const changed = await gitLines(["status", "--porcelain"]);
  return changed.length === 0
    ? []
    : [`not committed: ${listed(changed.map((line) => line.slice(3)))}; commit it`];
}

async function drifted(project: Project): Promise<readonly string[]> {
  const changes = await drift(project);
  if (changes.length === 0) return [];
  const what = listed(changes.map(({ path }) => path));
  return [
    `${shown(project.folder)} is not what its definition makes: ${what}; run \`kmstack generate\` and commit`,
  ];
}

/** A version is released once: its tag may only be on the commit that is released, and no other version's. */
async function wronglyTagged(version: string): Promise<readonly string[]> {
  if ((await git(["rev-parse", "--is-shallow-repository"])) === "true")
    return ["the clone is shallow, so it is not known what was released; run `git fetch --unshallow --tags`"];
  const [head] = await gitLines(["rev-parse", "HEAD"]);
  const tag = `v${version}`;
  const [tagged] = await gitLines([
    "for-each-ref",
    "--format=%(*objectname)%(objectname)",
    `refs/tags/${tag}`,
  ]);
  // An annotated tag is an object of its own; the commit that it names comes first.
  if (tagged !== undefined && !tagged.startsWith(head ?? ""))
    return [`${version} has been released: another commit has the tag ${tag}; raise the version`];
  const others = (await gitLines(["tag", "--points-at", "HEAD", "v*"])).filter((name) => name !== tag);
  if (tagged !== undefined || others.length === 0) return [];
  return [
    `the commit has the tag ${others.join(", ")}, but the chart's version is ${version}; make them agree`,
  ];
}

async function withoutChanges(version: string): Promise<readonly string[]> {
  if ((await changesOf(version)) !== undefined) return [];
  return [`CHANGELOG.md says nothing of ${version}; write it under a heading \`## [${version}] - DATE\``];
}

/** `3 files (a, b, c)`. */
function listed(files: readonly string[]): string {
  const more = files.length > filesShown ? ", …" : "";
  return `${count(files.length, "file")} (${files.slice(0, filesShown).join(", ")}${more})`;
}
