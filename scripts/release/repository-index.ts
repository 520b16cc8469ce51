import { existsSync } from "node:fs";
import { copyFile, readFile, rename, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { parseDocument } from "yaml";
import { Refusal } from "../terminal/problem.ts";
import { type ChartPackage, helmOrRefuse, moveIn, scratchIn } from "./chart-package.ts";

/** One version of a chart in an index.yaml. */
type Released = readonly [name: string, version: string];

/**
 * Adds a package to a static chart repository: a folder with an index.yaml and, beside it, the packages, as any web
 * server can serve it. The addresses in the index are relative, so the folder need not know its own. The index is
 * replaced last, so that at any moment it names only what is there.
 *
 * @returns how many versions the index then has
 * @throws {Refusal} where the index has that version already, or Helm cannot take all of the index over
 */
export async function addToRepository(folder: string, chart: ChartPackage): Promise<number> {
  const index = join(folder, "index.yaml");
  const before = await versionsIn(index);
  if (before.some(([name, version]) => name === chart.name && version === chart.version)) {
    throw new Refusal(
      `${index} has ${chart.name} ${chart.version} already; what is released stays as it is: raise the version`,
    );
  }
  const partial = await scratchIn(folder);
  try {
    const file = join(partial, basename(chart.file));
    await copyFile(chart.file, file);
    if (chart.provenance !== undefined) await copyFile(chart.provenance, `${file}.prov`);
    await helmOrRefuse(["repo", "index", partial, ...(existsSync(index) ? ["--merge", index] : [])]);
    const after = await versionsIn(join(partial, "index.yaml"));
    checkMerged(index, [...before, [chart.name, chart.version]], after);
    await moveIn(file, folder);
    await rename(join(partial, "index.yaml"), index);
    return after.length;
  } finally {
    await rm(partial, { recursive: true });
  }
}

/** Helm leaves entries out that it cannot read, and says so only in its log: then nothing is changed. */
function checkMerged(index: string, expected: readonly Released[], after: readonly Released[]): void {
  const lost = expected.filter(([name, version]) => !after.some(([n, v]) => n === name && v === version));
  if (lost.length === 0) return;
  const what = lost.map((entry) => entry.join(" ")).join(", ");
  throw new Refusal(`Helm would drop ${what} from ${index}; mend these entries first`);
}

/** All versions that an index has; none where there is no index. */
async function versionsIn(index: string): Promise<readonly Released[]> {
  if (!existsSync(index)) return [];
  const document = parseDocument(await readFile(index, "utf8"));
  const content: unknown = document.errors.length === 0 ? document.toJS() : undefined;
  if (!isIndex(content)) {
    throw new Refusal(
      `${index} is no index of a chart repository: it has no entries with versions; mend it or move it away`,
    );
  }
  return Object.entries(content.entries).flatMap(([name, versions]) =>
    versions.map(({ version }) => [name, version] as const),
  );
}

interface Index {
  readonly entries: Readonly<Record<string, readonly { readonly version: string }[]>>;
}

function isIndex(content: unknown): content is Index {
  if (!isObject(content) || !isObject(content["entries"])) return false;
  return Object.values(content["entries"]).every(
    (versions) =>
      Array.isArray(versions) &&
      versions.every((entry: unknown) => isObject(entry) && typeof entry["version"] === "string"),
  );
}

function isObject(content: unknown): content is Readonly<Record<string, unknown>> {
  return typeof content === "object" && content !== null;
}
