import { constants } from "node:fs";
import { access, mkdir, symlink } from "node:fs/promises";
import { delimiter, join, resolve } from "node:path";
import { execa } from "execa";
import { cacheFolder, fingerprint } from "./cache.ts";

/** A program found on PATH. */
export interface Found {
  /** Major.minor.patch with a pre-release if there is one, like `3.22.0`. */
  readonly version: string;
  /** Absolute. */
  readonly path: string;
}

const answersWithinMs = 20_000;

/**
 * The first program on PATH with this name and an accepted version. Folders are tried to the end: an unfitting
 * program early on PATH does not hide a fitting one after it.
 *
 * @param versionArgs the arguments that make it print its version on stdout
 * @param path folders separated as in PATH; by default the variable itself
 */
export async function findOnPath(
  program: string,
  versionArgs: readonly string[],
  accepts: (version: string) => boolean,
  path: string = process.env["PATH"] ?? "",
): Promise<Found | undefined> {
  for (const folder of new Set(path.split(delimiter))) {
    // An empty entry means the working folder: nothing that happens to lie there is taken for a tool.
    if (folder === "") continue;
    const candidate = resolve(join(folder, program));
    if (!(await isExecutable(candidate))) continue;
    const version = await versionOf(candidate, versionArgs);
    if (version !== undefined && accepts(version)) return { version, path: candidate };
  }
  return undefined;
}

/**
 * The version that a program prints: major.minor.patch with a pre-release if there is one, without build metadata.
 * Undefined when it fails, does not answer, or prints none.
 */
export async function versionOf(path: string, versionArgs: readonly string[]): Promise<string | undefined> {
  const answer = await execa(path, versionArgs, { reject: false, stdin: "ignore", timeout: answersWithinMs });
  if (answer.exitCode !== 0) return undefined;
  return /\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?/.exec(answer.stdout)?.[0];
}

/**
 * A folder in the cache that holds these programs and nothing else, for a PATH on which they come first without
 * their neighbours coming along.
 *
 * @param programs absolute paths, by the name to call them
 */
export async function gather(programs: Readonly<Record<string, string>>): Promise<string> {
  const folder = join(cacheFolder(), `path-${fingerprint(...Object.entries(programs).flat())}`);
  await mkdir(folder, { recursive: true });
  for (const [name, target] of Object.entries(programs)) {
    await symlink(target, join(folder, name)).catch((error: NodeJS.ErrnoException) => {
      // The folder's name says what the link points to, so one that is there is right.
      if (error.code !== "EEXIST") throw error;
    });
  }
  return folder;
}

async function isExecutable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}
