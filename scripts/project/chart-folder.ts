import { join } from "node:path";
import { createTwoFilesPatch, FILE_HEADERS_ONLY } from "diff";
import { digestOf, type Files, type GenerationRecord, readRecord, recordFile } from "../../template/index.ts";
import { UsageError } from "../terminal/problem.ts";
import { shown } from "./definition.ts";
import { type Contents, contentOf, contentsOf } from "./folder-contents.ts";

/** One file in which a chart's folder differs from what the definition makes. */
export interface Change {
  readonly path: string;
  /**
   * What is to be made is `missing`; what was generated is `changed` or `stale` where the definition makes something
   * else or nothing now, and `edited` where somebody changed it since; what was not generated is `foreign`.
   */
  readonly kind: "missing" | "changed" | "stale" | "edited" | "foreign";
  /** What is in the folder; absent where that is nothing, no file, or nothing that was ever generated. */
  readonly found?: string;
  /** What the definition makes; absent where that is nothing. */
  readonly made?: string;
}

/**
 * Compares a folder with what a definition makes. The folder's own record tells what in it was generated.
 *
 * @throws {UsageError} where the folder cannot be read, or was generated from another definition
 */
export async function changes(folder: string, made: Files): Promise<readonly Change[]> {
  const contents = await contentsOf(folder);
  const record = await recordOf(folder, contents, made);
  const paths = [...new Set([...contents.keys(), ...made.keys()])].sort();
  const all: Change[] = [];
  for (const path of paths) {
    const text = made.get(path);
    const change = { path, ...(text === undefined ? {} : { made: text }) };
    const what = contents.get(path);
    if (what === undefined) {
      all.push({ ...change, kind: "missing" });
    } else if (what === "empty folder" && isFolderOf(path, [...made.keys(), ...record.digests.keys()])) {
      // It is left where somebody deleted what was in it.
    } else if (what !== "file" || !(made.has(path) || record.digests.has(path))) {
      all.push({ ...change, kind: "foreign" });
    } else {
      const content = await contentOf(join(folder, path));
      if (text !== undefined && content.equals(Buffer.from(text))) continue;
      const kind = kindOf(change, content, record);
      all.push({ ...change, kind, found: content.toString() });
    }
  }
  return all;
}

function kindOf(
  { path, made }: Pick<Change, "path" | "made">,
  content: Buffer,
  { digests }: GenerationRecord,
): Change["kind"] {
  const known = digests.get(path);
  if (known === undefined) return "foreign";
  // The record does not hold a digest of its own.
  if (path !== recordFile && !known.has(digestOf(content))) return "edited";
  return made === undefined ? "stale" : "changed";
}

function isFolderOf(folder: string, paths: readonly string[]): boolean {
  return paths.some((path) => path.startsWith(`${folder}/`));
}

/** What a folder's record says; without one, nothing in it counts as generated. */
async function recordOf(folder: string, contents: Contents, made: Files): Promise<GenerationRecord> {
  const own = readRecord(made.get(recordFile) ?? "");
  if (own === undefined) throw new Error("what a definition makes has no record");
  const none = { ...own, digests: new Map() };
  if (contents.get(recordFile) !== "file") return none;
  const record = readRecord((await contentOf(join(folder, recordFile))).toString());
  if (record === undefined) return none;
  if (record.chart !== own.chart || record.source !== own.source) {
    throw new UsageError(
      `${shown(folder)} holds the chart ${record.chart}, generated from ${record.source}/, and not ${own.chart} from ` +
        `${own.source}/; give another folder with --out, or delete this one first`,
    );
  }
  return { ...record, digests: new Map([...record.digests, [recordFile, new Set<string>()]]) };
}

/** A change as a unified diff, from what is in the folder to what the definition makes. */
export function diffOf(folder: string, { path, found = "", made = "" }: Change): string {
  const file = shown(join(folder, path));
  return createTwoFilesPatch(file, file, found, made, "as it is", "as generated", {
    context: 3,
    headerOptions: FILE_HEADERS_ONLY,
  });
}
