import { mkdtemp, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Release, Said } from "./release.ts";

/** What is sent to an API server as one. */
export interface Manifests {
  readonly name: string;
  /** YAML or JSON. */
  readonly text: string;
  /** How many objects the text has: kubectl must not overlook one. */
  readonly objects: number;
}

/** How objects are sent: one by one whole, as Helm 3 does it, or by server-side apply, as Helm 4 does it. */
export const ways = ["client-side", "server-side"] as const;

export type Way = (typeof ways)[number];

/** What an API server has against some manifests. */
export interface Objection {
  readonly name: string;
  /** Errors and warnings. */
  readonly lines: readonly string[];
}

/**
 * Sends manifests to an API server, which checks them as if it kept them, fields that it does not know included.
 *
 * @returns what it has against which of them
 */
export async function objections(
  release: Release,
  way: Way,
  all: readonly Manifests[],
): Promise<readonly Objection[]> {
  const some = all.filter(({ objects }) => objects > 0);
  if (some.length === 0) return [];
  const { complaints } = await dryRun(release, way, some);
  const [first] = some;
  if (complaints.length === 0 || first === undefined) return [];
  if (some.length === 1) return [{ name: first.name, lines: complaints }];
  // Warnings do not say whose they are. All at once take as long as a few, so this is quick while all is well.
  const middle = Math.ceil(some.length / 2);
  const before = await objections(release, way, some.slice(0, middle));
  return [...before, ...(await objections(release, way, some.slice(middle)))];
}

/**
 * Sends manifests to an API server, all at once.
 *
 * @throws Error where it has nothing against them but has not answered for each object
 */
export async function dryRun(
  release: Release,
  way: Way,
  all: readonly Manifests[],
  ...args: readonly string[]
): Promise<Said> {
  const folder = await mkdtemp(join(release.folder, "manifests-"));
  await Promise.all(
    all.map(({ text }, index) => writeFile(join(folder, `${String(index).padStart(4, "0")}.yaml`), text)),
  );
  const said = await release.kubectl(
    ...["apply", "--dry-run=server", "--validate=strict", `--server-side=${way === "server-side"}`],
    ...["--filename", folder, ...args],
  );
  const expected = all.reduce((sum, { objects }) => sum + objects, 0);
  if (said.complaints.length === 0 && said.answers.length !== expected) {
    throw new Error(`kubectl sent ${said.answers.length} of ${expected} objects`);
  }
  return said;
}
