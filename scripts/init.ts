import { lstat, readdir } from "node:fs/promises";
import { resolve } from "node:path";
import { projectFiles } from "./init/project-files.ts";
import { fileReason } from "./project/file-errors.ts";
import { replaceFolder } from "./project/replace-folder.ts";
import { count, type ExitCode, exitCodes, give, mark, say, UsageError } from "./terminal/problem.ts";

/** What `kmstack init` takes besides the name. */
export interface InitOptions {
  readonly json?: boolean;
}

/** `kmstack init`: makes the folder of a chart of one's own, whole or not at all. */
export async function init(name: string, { json = false }: InitOptions): Promise<ExitCode> {
  const folder = resolve(name);
  const files = await projectFiles(name);
  await replaceFolder(folder, async () => {
    await refuseTaken(name, folder);
    return files;
  });
  if (json) give(JSON.stringify({ folder, files: [...files.keys()].sort() }));
  else {
    say(`${mark.good} ${name}: ${count(files.size, "file")} written; go on with:`);
    for (const command of [`cd ${name}`, "npm install", "npm run generate", "npm run check"])
      say(`  ${command}`);
  }
  return exitCodes.fine;
}

/** @throws {UsageError} where something is there that would be lost */
async function refuseTaken(name: string, folder: string): Promise<void> {
  const found = await lstat(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw unreadable(name, error);
  });
  if (found === undefined) return;
  const what = found.isSymbolicLink() ? "a symbolic link" : "a file";
  if (!found.isDirectory()) throw taken(name, what);
  const entries = await readdir(folder).catch((error: unknown) => {
    throw unreadable(name, error);
  });
  if (entries.length > 0) throw taken(name, "a folder with something in it");
}

function taken(name: string, what: string): UsageError {
  return new UsageError(
    `${name} is there already, ${what}; take another name, or move it away. Nothing was changed`,
  );
}

function unreadable(name: string, cause: unknown): UsageError {
  return new UsageError(`${name} cannot be read: ${fileReason(cause)}; take another name`, { cause });
}
