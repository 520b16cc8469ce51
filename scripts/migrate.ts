import { realpath, stat } from "node:fs/promises";
import writeFileAtomic from "write-file-atomic";
import { type Definition, type Migration, migrateValues, YamlError } from "../schema/index.ts";
import { loadChart } from "./project/definition.ts";
import { fileReason } from "./project/file-errors.ts";
import { readValuesFiles } from "./project/values-files.ts";
import { count, type ExitCode, exitCodes, give, mark, say, UsageError } from "./terminal/problem.ts";

/** What `kmstack migrate` takes besides the files. */
export interface MigrateOptions {
  readonly chart?: string;
  readonly check?: boolean;
  readonly json?: boolean;
}

interface FileMigration extends Migration {
  readonly file: string;
  readonly before: string;
}

/** `kmstack migrate`: rewrites values files to the names that values have now. */
export async function migrate(
  names: readonly string[],
  { chart: module, check = false, json = false }: MigrateOptions,
): Promise<ExitCode> {
  if (json && !check && names.includes("-"))
    throw new UsageError("- gives the migrated values on standard output, and so does --json; add --check");
  const { values } = await loadChart(module);
  const all = (await readValuesFiles(names)).map(
    (file): FileMigration => ({
      file: file.name,
      before: file.text,
      ...migrationOf(values, file.name, file.text),
    }),
  );
  // Nothing is written before all files are known to be readable.
  if (!check) for (const one of all) await write(one);
  if (json) give(JSON.stringify(all.map(({ file, moved, left }) => ({ file, moved, left }))));
  for (const one of all) show(one, check);
  const isUnfinished = all.some(({ left, moved }) => left.length > 0 || (check && moved.length > 0));
  return isUnfinished ? exitCodes.found : exitCodes.fine;
}

function migrationOf(values: Definition, file: string, text: string): Migration {
  try {
    return migrateValues(values, text);
  } catch (error) {
    if (!(error instanceof YamlError)) throw error;
    throw new UsageError(
      `${file}:${error.line}:${error.column} cannot be read: ${error.reason}; mend it first`,
      {
        cause: error,
      },
    );
  }
}

/** Whoever is killed on the way leaves the old file or the new one. A link stays one, and its file keeps its rights. */
async function write({ file, before, text }: FileMigration): Promise<void> {
  if (file === "-") return give(text);
  if (text === before) return;
  try {
    const path = await realpath(file);
    const { mode } = await stat(path);
    await writeFileAtomic(path, text, { mode });
  } catch (error) {
    throw new UsageError(`${file} cannot be written: ${fileReason(error)}`, { cause: error });
  }
}

function show({ file, moved, left }: FileMigration, check: boolean): void {
  for (const { line, from, to } of moved)
    say(`${file}:${line}  ${from}: ${check ? "moves" : "moved"} to ${to}`);
  for (const { line, from, reason } of left) say(`${file}:${line}  ${from}: left as it is: ${reason}`);
  const done = `${count(moved.length, "value")} ${check ? "to move" : "moved"}`;
  const parts = [
    ...(moved.length === 0 ? [] : [done]),
    ...(left.length === 0 ? [] : [`${left.length} left for you`]),
  ];
  const isFine = left.length === 0 && !(check && moved.length > 0);
  say(
    `${isFine ? mark.good : mark.bad} ${file}: ${parts.length === 0 ? "nothing to migrate" : parts.join(", ")}`,
  );
}
