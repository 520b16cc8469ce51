import { mkdir, readdir, readFile, rm, rmdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { createTwoFilesPatch, FILE_HEADERS_ONLY } from "diff";
import writeFileAtomic from "write-file-atomic";
import type { Files } from "../../template/index.ts";
import { UsageError } from "../terminal/problem.ts";
import { shown } from "./definition.ts";
import { fileReason } from "./file-errors.ts";

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
const notice = /Generated from (.* by kmstack generate|the chart's values definition); do not edit/;

/**
 * Compares a folder with what a definition makes.
 *
 * @throws {UsageError} where the folder holds a file that was not generated: it might be somebody's work
 */
export async function changes(folder: string, files: Files): Promise<readonly Change[]> {
  const found = await read(folder, files);
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

/**
 * Makes the folder what the definition makes; each file is replaced whole, and one that is right is left alone.
 *
 * @throws {UsageError} where a file cannot be written
 */
export async function apply(folder: string, all: readonly Change[]): Promise<void> {
  for (const { path, kind, made } of all) {
    const file = join(folder, path);
    try {
      if (kind === "stale") await remove(file, folder);
      else {
        await mkdir(dirname(file), { recursive: true });
        await writeFileAtomic(file, made);
      }
    } catch (error) {
      throw new UsageError(`${shown(file)} cannot be written: ${fileReason(error)}`, { cause: error });
    }
  }
}

/** Removes a file, and the folders that it leaves empty. */
async function remove(file: string, folder: string): Promise<void> {
  await rm(file);
  for (let parent = dirname(file); parent !== folder; parent = dirname(parent)) {
    if ((await readdir(parent)).length > 0) return;
    await rmdir(parent);
  }
}

/** A change as a unified diff, from what is in the folder to what the definition makes. */
export function diffOf(folder: string, { path, found, made }: Change): string {
  const file = shown(join(folder, path));
  return createTwoFilesPatch(file, file, found, made, "as it is", "as generated", {
    context: 3,
    headerOptions: FILE_HEADERS_ONLY,
  });
}

async function read(folder: string, expected: Files): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return [];
      throw new UsageError(
        `${shown(folder)} cannot be read: ${fileReason(error)}; give another folder with --out`,
        { cause: error },
      );
    },
  );
  const pathOf = (entry: (typeof entries)[number]) =>
    join(entry.parentPath, entry.name).slice(folder.length + 1);
  const inTheWay = entries.find((entry) => entry.isDirectory() && expected.has(pathOf(entry)));
  if (inTheWay !== undefined) {
    throw new UsageError(
      `${shown(join(folder, pathOf(inTheWay)))} is a folder where a file belongs; move it away`,
    );
  }
  const files = entries.filter((entry) => !entry.isDirectory()).map(pathOf);
  return new Map(
    await Promise.all(
      files.map(async (path) => {
        const file = join(folder, path);
        const text = await readFile(file, "utf8").catch((error: unknown) => {
          throw new UsageError(`${shown(file)} cannot be read: ${fileReason(error)}; move it away`, {
            cause: error,
          });
        });
        return [path, text] as const;
      }),
    ),
  );
}
