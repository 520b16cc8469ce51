import { join } from "node:path";
import { chartFiles, recordFile } from "../template/index.ts";
import { type Change, changes, diffOf } from "./project/chart-folder.ts";
import { loadProject, type Project, type ProjectOptions, shown } from "./project/definition.ts";
import { replaceFolder } from "./project/replace-folder.ts";
import { count, type ExitCode, exitCodes, give, mark, say, UsageError } from "./terminal/problem.ts";

/** What `kmstack generate` takes. */
export interface GenerateOptions extends ProjectOptions {
  readonly check?: boolean;
  readonly discardEdits?: boolean;
  readonly json?: boolean;
}

/** `kmstack generate`: writes the chart's folder from its definition, or checks that it is up to date. */
export async function generate({
  check = false,
  discardEdits = false,
  json = false,
  ...options
}: GenerateOptions): Promise<ExitCode> {
  const project = await loadProject(options);
  const all = check ? await drift(project) : await write(project, discardEdits);
  if (json)
    give(JSON.stringify({ folder: project.folder, changes: all.map(({ path, kind }) => ({ path, kind })) }));
  else if (check) showDrift(project, all);
  else say(`${mark.good} ${shown(project.folder)}: ${summary(all)}`);
  return check && all.length > 0 ? exitCodes.found : exitCodes.fine;
}

/** @returns what was changed */
async function write({ chart, folder }: Project, discardEdits: boolean): Promise<readonly Change[]> {
  const files = await chartFiles(chart);
  let all: readonly Change[] = [];
  await replaceFolder(folder, async () => {
    all = await changes(folder, files);
    refuse(folder, all, discardEdits);
    return all.length === 0 ? undefined : files;
  });
  return all;
}

/** @throws {UsageError} where something in the folder is a person's own */
function refuse(folder: string, all: readonly Change[], discardEdits: boolean): void {
  const kept = all.filter(({ kind }) => kind === "foreign" || (kind === "edited" && !discardEdits));
  if (kept.length === 0) return;
  const lines = kept.slice(0, linesShown).map((change) => `  ${described(folder, change)}`);
  const more = kept.length > linesShown ? [`  and ${kept.length - linesShown} more`] : [];
  const advice = kept.some(({ kind }) => kind === "edited")
    ? "; edits belong into the definition, and `--discard-edits` gives them up"
    : "";
  throw new UsageError(
    [
      `${shown(folder)} is for generated files only, and nothing was written:`,
      ...lines,
      ...more,
      `Move what is yours out of ${shown(folder)}, or delete the folder where nothing is${advice}`,
    ].join("\n"),
  );
}

const linesShown = 20;

/** `chart/values.yaml was edited since it was generated`. */
function described(folder: string, { path, kind }: Change): string {
  const file = shown(join(folder, path));
  return kind === "edited" ? `${file} was edited since it was generated` : `${file} was not generated`;
}

/** `3 files written, 1 file deleted`. */
function summary(all: readonly Change[]): string {
  const deleted = all.filter(({ made }) => made === undefined).length;
  const written = all.length - deleted;
  const done = [
    ...(written === 0 ? [] : [`${count(written, "file")} written`]),
    ...(deleted === 0 ? [] : [`${count(deleted, "file")} deleted`]),
  ];
  return done.length === 0 ? "up to date" : done.join(", ");
}

/**
 * How a project's folder differs from what its definition makes. The record of what was generated is no matter of the
 * chart, and after a merge of two branches it is neither's.
 */
export async function drift({ chart, folder }: Project): Promise<readonly Change[]> {
  const all = await changes(folder, await chartFiles(chart));
  return all.filter(({ path, kind }) => path !== recordFile || kind === "foreign");
}

function showDrift({ folder }: Project, all: readonly Change[]): void {
  for (const change of all) {
    if (change.kind === "foreign") say(described(folder, change));
    else give(diffOf(folder, change));
  }
  if (all.length === 0) say(`${mark.good} ${shown(folder)} is what its definition makes`);
  else
    say(
      `${mark.bad} ${shown(folder)} is not what its definition makes: ${all.length === 1 ? "1 file differs" : `${all.length} files differ`}; change the definition and run \`kmstack generate\``,
    );
}
