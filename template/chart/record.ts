import { createHash } from "node:crypto";
import type { Files } from "./print.ts";

/** What a record says of a chart's folder. */
export interface GenerationRecord {
  /** The chart's name. */
  readonly chart: string;
  /** The folder of its definition, as the definition says it. */
  readonly source: string;
  /** For each file the digests of what was generated; where branches were merged there may be several. */
  readonly digests: ReadonlyMap<string, ReadonlySet<string>>;
}

/**
 * The digest of a file, in hexadecimal.
 *
 * @example
 * digestOf("greeting: Hi!\n")
 */
export function digestOf(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

/**
 * The record of the files that are generated for a chart: it tells them from what people put beside them, and tells
 * where they were edited. `sha256sum --check` reads it, too.
 */
export function record(chart: string, source: string, files: Files): string {
  const head = `# ${chart}. Generated from ${source}/ by kmstack generate; do not edit. It tells which files were generated.`;
  const lines = [...files].map(([path, text]) => `${digestOf(text)}  ${path}`);
  return [head, ...lines.sort(byPath), ""].join("\n");
}

const headLine = /^# (.+)\. Generated from (.+)\/ by kmstack generate; do not edit\. /;
const fileLine = /^([0-9a-f]{64}) {2}(.+)$/;

const byPath = (one: string, other: string): number => (one.slice(64) < other.slice(64) ? -1 : 1);

/**
 * Reads a record; lines that are none of its own, such as the marks of a merge, count for nothing.
 *
 * @example
 * const record = readRecord((await chartFiles(greeter)).get(recordFile) ?? "");
 * [record?.chart, record?.source, record?.digests.has("values.yaml")]
 */
export function readRecord(text: string): GenerationRecord | undefined {
  const lines = text.split("\n");
  const [, chart, source] = lines.map((line) => headLine.exec(line)).find((found) => found !== null) ?? [];
  if (chart === undefined || source === undefined) return undefined;
  const digests = new Map<string, Set<string>>();
  for (const line of lines) {
    const [, digest, path] = fileLine.exec(line) ?? [];
    if (digest === undefined || path === undefined) continue;
    digests.set(path, (digests.get(path) ?? new Set()).add(digest));
  }
  return { chart, source, digests };
}
