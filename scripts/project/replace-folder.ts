import { existsSync, renameSync } from "node:fs";
import { mkdir, realpath, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join, relative } from "node:path";
import lockfile from "proper-lockfile";
import type { Files } from "../../template/index.ts";
import { say, UsageError } from "../terminal/problem.ts";
import { shown } from "./definition.ts";
import { fileReason } from "./file-errors.ts";

/** The lock of a killed process is taken over after this long; a live one is renewed more often. */
const staleAfterMs = 5_000;
const renewEveryMs = 1_000;
const askAgainMs = 50;
const giveUpAfterMs = 60_000;

/** What lies beside a folder while it is replaced. All is on the same file system, so that a rename is enough. */
interface Places {
  readonly folder: string;
  readonly lock: string;
  /** The new folder, until it is complete. */
  readonly next: string;
  /** The old folder, until the new one is in its place. */
  readonly previous: string;
}

/**
 * Replaces a folder as a whole: the new one is written beside it, complete, and takes its place. Whoever is killed, or
 * out of space, on the way leaves the old folder or the new one. Two processes wait for each other.
 *
 * @param make says what is to be in the folder; nothing where it is right as it is, and then it is left alone
 * @throws {UsageError} where the folder cannot be replaced; what `make` throws
 */
export async function replaceFolder(folder: string, make: () => Promise<Files | undefined>): Promise<void> {
  const places = await placesOf(folder);
  // Who has nothing to do needs no right to write. What goes wrong here does so again below, unless it is another process.
  if (
    !isLeftOver(places) &&
    (await make().then(
      (files) => files === undefined,
      () => false,
    ))
  )
    return;
  const release = await lock(places);
  try {
    await recover(places);
    const files = await make();
    if (files !== undefined) await replace(places, files);
  } finally {
    await release();
  }
}

async function placesOf(folder: string): Promise<Places> {
  const parent = dirname(folder);
  try {
    await mkdir(parent, { recursive: true });
    const [real, here] = [join(await realpath(parent), basename(folder)), await realpath(process.cwd())];
    if (!relative(real, here).startsWith("..")) {
      throw new UsageError(
        `${shown(folder)} is the current folder or holds it, and generate replaces the whole folder; name another with --out`,
      );
    }
  } catch (error) {
    throw error instanceof UsageError ? error : unwritable(folder, error);
  }
  const beside = join(parent, `.${basename(folder)}.kmstack`);
  return { folder, lock: `${beside}-lock`, next: `${beside}-new`, previous: `${beside}-old` };
}

function isLeftOver({ next, previous }: Places): boolean {
  return existsSync(next) || existsSync(previous);
}

/** Puts right what a killed process left. */
async function recover({ folder, next, previous }: Places): Promise<void> {
  if (!existsSync(folder) && existsSync(previous)) renameSync(previous, folder);
  await rm(next, { recursive: true, force: true });
  await rm(previous, { recursive: true, force: true });
}

async function replace({ folder, next, previous }: Places, files: Files): Promise<void> {
  try {
    await writeFiles(next, files);
    exchange(folder, next, previous);
  } catch (error) {
    await rm(next, { recursive: true, force: true });
    throw unwritable(folder, error);
  }
  await rm(previous, { recursive: true, force: true });
}

/** Writes files into a folder, down to the disk: what says that no space is left says it here. */
export async function writeFiles(folder: string, files: Files): Promise<void> {
  for (const [path, text] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text, { flush: true });
  }
}

/** Nothing comes between the two renames but a death of the process, after which the next one puts the old folder back. */
function exchange(folder: string, next: string, previous: string): void {
  const isThere = existsSync(folder);
  if (isThere) renameSync(folder, previous);
  try {
    renameSync(next, folder);
  } catch (error) {
    if (isThere) renameSync(previous, folder);
    throw error;
  }
}

/** @returns the function that unlocks */
async function lock({ folder, lock: path }: Places): Promise<() => Promise<void>> {
  const options = { lockfilePath: path, realpath: false, stale: staleAfterMs };
  try {
    if (await lockfile.check(folder, options))
      say(`waiting for another process that writes ${shown(folder)} …`);
    return await lockfile.lock(folder, {
      ...options,
      update: renewEveryMs,
      retries: { retries: giveUpAfterMs / askAgainMs, factor: 1, minTimeout: askAgainMs },
    });
  } catch (error) {
    throw unwritable(folder, error);
  }
}

function unwritable(folder: string, cause: unknown): UsageError {
  return new UsageError(`${shown(folder)} cannot be written: ${fileReason(cause)}; nothing was changed`, {
    cause,
  });
}
