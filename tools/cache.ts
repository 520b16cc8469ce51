import { createHash } from "node:crypto";
import { constants, existsSync } from "node:fs";
import { access, mkdir } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import lockfile from "proper-lockfile";
import { ToolError } from "./failure.ts";
import { toolsFile } from "./package.ts";

/** What to make, and how to know that it is made. */
export interface Making {
  /** For the progress lines, like `helm 4.3.1`. */
  readonly what: string;
  /** For the progress line, like `1–3 minutes`. */
  readonly takes: string;
  /** A path inside the cache that exists exactly when all is made: `make` creates it last, and atomically. */
  readonly proof: string;
  readonly make: () => Promise<void>;
}

/** A lock of a killed process is taken over after this long; a live one is renewed far more often. */
const staleAfterMs = 30_000;
const renewEveryMs = 5_000;
const askAgainMs = 250;
const giveUpAfterMs = 30 * 60_000;

/** Where built tools are kept: `KMSTACK_TOOLS_CACHE` if set, else `tools/.cache` in the package. */
export function cacheFolder(): string {
  const chosen = process.env["KMSTACK_TOOLS_CACHE"];
  return chosen ? resolve(chosen) : toolsFile(".cache");
}

/** A short name for what something is made from: the same parts give the same name, on any machine. */
export function fingerprint(...parts: string[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part).update("\0");
  return hash.digest("hex").slice(0, 12);
}

/**
 * Makes something in the cache unless it is there, once, however many processes ask at the same time: the others
 * wait for the one that makes it. Says on stderr that it is at work, and how long it took.
 *
 * @throws what `make` throws; the next caller tries again.
 */
export async function makeOnce({ what, takes, proof, make }: Making): Promise<void> {
  if (existsSync(proof)) return;
  const release = await lock(what, dirname(proof));
  try {
    if (existsSync(proof)) return;
    await mkdir(dirname(proof), { recursive: true });
    say(`building ${what} (once, ${takes}) …`);
    const start = performance.now();
    await make();
    say(`built ${what} in ${Math.ceil((performance.now() - start) / 1000)} s`);
  } finally {
    await release();
  }
}

/** Locks a folder, which need not exist yet; gives the function that unlocks it. */
async function lock(what: string, folder: string): Promise<() => Promise<void>> {
  const path = `${folder}.lock`;
  const options = { lockfilePath: path, realpath: false, stale: staleAfterMs };
  try {
    await mkdir(dirname(path), { recursive: true });
    // Asked here because the lock would take a refused write for a lock that another process holds.
    await access(dirname(path), constants.W_OK);
    if (await lockfile.check(folder, options)) say(`waiting for ${what}: another process builds it …`);
    const release = await lockfile.lock(folder, {
      ...options,
      update: renewEveryMs,
      retries: { retries: giveUpAfterMs / askAgainMs, factor: 1, minTimeout: askAgainMs },
      // A machine that slept may lose its lock. Then two build the same, and the last rename wins: no harm.
      onCompromised: () => undefined,
    });
    // A lock that was lost cannot be released, and one that cannot be removed goes stale by itself.
    return () => release().catch(() => undefined);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new ToolError(
      `${path}: cannot lock the build of ${what}: ${reason}\n` +
        "Make the folder writable, or name another with KMSTACK_TOOLS_CACHE.",
      { cause },
    );
  }
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
