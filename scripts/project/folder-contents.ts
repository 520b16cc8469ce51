import { lstat, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { UsageError } from "../terminal/problem.ts";
import { shown } from "./definition.ts";
import { fileReason } from "./file-errors.ts";

/** What is in a folder, by path from it; folders with something in them are left out. */
export type Contents = ReadonlyMap<string, "file" | "link" | "empty folder" | "other">;

/**
 * Lists a folder and all folders in it; links are not followed.
 *
 * @returns nothing where there is no such folder
 * @throws {UsageError} where it is no folder, or cannot be read
 */
export async function contentsOf(folder: string): Promise<Contents> {
  const status = await lstat(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw unreadable(folder, error);
  });
  if (status === undefined) return new Map();
  if (status.isSymbolicLink()) {
    throw new UsageError(`${shown(folder)} is a symbolic link; name the folder itself with --out`);
  }
  if (!status.isDirectory()) {
    throw new UsageError(`${shown(folder)} is a file; name a folder with --out`);
  }
  const contents = new Map<string, "file" | "link" | "empty folder" | "other">();
  const walk = async (path: string) => {
    const entries = await readdir(join(folder, path), { withFileTypes: true }).catch((error: unknown) => {
      throw unreadable(join(folder, path), error);
    });
    if (entries.length === 0 && path !== "") contents.set(path, "empty folder");
    for (const entry of entries) {
      const inside = path === "" ? entry.name : `${path}/${entry.name}`;
      if (entry.isDirectory()) await walk(inside);
      else contents.set(inside, entry.isFile() ? "file" : entry.isSymbolicLink() ? "link" : "other");
    }
  };
  await walk("");
  return contents;
}

function unreadable(folder: string, cause: unknown): UsageError {
  return new UsageError(
    `${shown(folder)} cannot be read: ${fileReason(cause)}; give another folder with --out`,
    {
      cause,
    },
  );
}

/** @throws {UsageError} where a file cannot be read */
export async function contentOf(file: string): Promise<Buffer> {
  return readFile(file).catch((cause: unknown) => {
    throw new UsageError(`${shown(file)} cannot be read: ${fileReason(cause)}; move it away`, { cause });
  });
}
