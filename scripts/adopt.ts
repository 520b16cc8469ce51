import { existsSync } from "node:fs";
import { basename, resolve } from "node:path";
import { parseYaml, validateValues } from "../schema/index.ts";
import { chartFiles, recordFile } from "../template/index.ts";
import { adopted, valuesOf } from "./adopt/definition.ts";
import type { Note } from "./adopt/note.ts";
import { readFolder } from "./adopt/read/folder.ts";
import { metadataOf } from "./adopt/read/metadata.ts";
import { projectFiles, type TakenExample } from "./adopt/write/project.ts";
import { shown } from "./project/definition.ts";
import { replaceFolder } from "./project/replace-folder.ts";
import { count, type ExitCode, exitCodes, give, mark, say, UsageError } from "./terminal/problem.ts";

/** What `kmstack adopt` takes besides the chart. */
export interface AdoptOptions {
  readonly out?: string;
  readonly json?: boolean;
}

/** `kmstack adopt`: writes a definition from which a chart comes that is there already. */
export async function adopt(place: string, { out, json = false }: AdoptOptions): Promise<ExitCode> {
  const { files, notes: ofFolder } = await readFolder(resolve(place));
  const { metadata, notes: ofMetadata } = metadataOf(files);
  const folder = resolve(out ?? metadata.name);
  const source = basename(folder);
  refuse(folder);
  const values = valuesOf(metadata, files);
  const [own, ofOwn] = ownFiles(files);
  const { chart, notes: ofTemplates } = adopted(metadata, source, values, own);
  // What generate would refuse is refused here.
  await chartFiles(chart);
  const examples = [...files].filter(([path]) => examplePath.test(path));
  const judged = examples.map(([path, text]) => ({
    path,
    text,
    problems: validateValues(chart.values, text, path),
  }));
  const taken = judged
    .filter(({ problems }) => problems.every(({ severity }) => severity === "warning"))
    .map(
      ({ path, text }): TakenExample => ({
        name: examplePath.exec(path)?.[1] ?? path,
        values: parseYaml(text) ?? {},
      }),
    );
  const refused = judged.flatMap(({ problems }) =>
    problems
      .filter(({ severity }) => severity !== "warning")
      .map((problem) => ({
        place: `${problem.file}:${problem.line}:${problem.column}`,
        message: `left out, since the definition refuses it: ${problem.path}: ${problem.message}`,
      })),
  );
  await replaceFolder(folder, async () => {
    refuse(folder);
    return projectFiles(metadata, source, values, own, taken);
  });
  const notes = [...ofFolder, ...ofMetadata, ...ofOwn, ...values.notes, ...ofTemplates, ...refused];
  show(folder, notes, json);
  return exitCodes.fine;
}

const examplePath = /^ci\/(.+)-values\.yaml$/;

/** @throws {UsageError} where there is anything where the definition is to be */
function refuse(folder: string): void {
  if (existsSync(folder))
    throw new UsageError(
      `${shown(folder)} is there already, and nothing is overwritten; name another with --out`,
    );
}

/** Files that a generated chart has of its own, or that have gone into the definition. */
const made: ReadonlySet<string> = new Set([
  ...[
    "Chart.yaml",
    "Chart.lock",
    "requirements.yaml",
    "requirements.lock",
    "values.yaml",
    "values.schema.json",
  ],
  ...[".helmignore", "README.md", "values.md", "values.d.ts", "values.editor.schema.json", recordFile],
]);

function ownFiles(
  files: ReadonlyMap<string, string>,
): readonly [Readonly<Record<string, string>>, readonly Note[]] {
  const own = [...files].filter(([path]) => !made.has(path) && !path.startsWith("ci/"));
  const isLost = (path: string) => ["README.md", "values.md"].includes(path) && files.has(path);
  const lost = [...made]
    .filter(isLost)
    .map((path) => ({ place: path, message: "left out: the generated chart has one of its own" }));
  return [Object.fromEntries(own), lost];
}

function show(folder: string, notes: readonly Note[], json: boolean): void {
  if (json) give(JSON.stringify({ folder, notes }));
  else for (const { place, message } of notes) give(`${place}: ${message}`);
  say(`${mark.good} ${shown(folder)}: the definition is written, ${count(notes.length, "note")}`);
}
