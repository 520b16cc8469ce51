import { mkdir, readdir, readFile, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { createTwoFilesPatch } from "diff";
import writeFileAtomic from "write-file-atomic";
import type { Files } from "../template/index.ts";
import { shown } from "./definition.ts";
import { UsageError } from "./problem.ts";

/** One file in which a chart's folder differs from what the definition makes. */
export interface Change {
  readonly path: string;
  readonly kind: "missing" | "changed" | "stale";
  /** What is in the folder. */
  readonly found: string;
  /** What the definition makes. */
  readonly made: string;
}

/** What tells a generated file: it stands in the first lines, in whichever way the file writes comments. */
const notice = /Generated from .*do not edit/;

/**
 * Compares a folder with what a definition makes.
 *
 * @throws {UsageError} where the folder holds a file that was not generated: it might be somebody's work
 */
export async function changes(folder: string, files: Files): Promise<readonly Change[]> {
  const found = await read(folder);
  for (const [path, text] of found) {
    const start = text.split("\n", 3).join("\n");
    if (!files.has(path) && !notice.test(start)) {
      throw new UsageError(
        `${shown(join(folder, path))} was not generated; move it out of ${shown(folder)}, which holds generated files only`,
      );
    }
  }
  const paths = [...new Set([...found.keys(), ...files.keys()])].sort();
  return paths.flatMap((path): readonly Change[] => {
    const [there, made] = [found.get(path), files.get(path)];
    if (there === made) return [];
    const kind = there === undefined ? "missing" : made === undefined ? "stale" : "changed";
    return [{ path, kind, found: there ?? "", made: made ?? "" }];
  });
}

/** Makes the folder what the definition makes; each file is replaced whole, and one that is right is left alone. */
export async function apply(folder: string, all: readonly Change[]): Promise<void> {
  for (const { path, kind, made } of all) {
    const file = join(folder, path);
    if (kind === "stale") await rm(file);
    else {
      await mkdir(dirname(file), { recursive: true });
      await writeFileAtomic(file, made);
    }
  }
}

/** A change as a unified diff, from what is in the folder to what the definition makes. */
export function diffOf(folder: string, { path, found, made }: Change): string {
  const file = shown(join(folder, path));
  return createTwoFilesPatch(file, file, found, made, "as it is", "as generated", { context: 3 });
}

async function read(folder: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return [];
      throw new UsageError(`${shown(folder)} cannot be read: ${error.message}`, { cause: error });
    },
  );
  const files = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    await Promise.all(
      files.map(async (file) => [file.slice(folder.length + 1), await readFile(file, "utf8")] as const),
    ),
  );
}
