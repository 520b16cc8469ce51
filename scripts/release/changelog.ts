import { readFile } from "node:fs/promises";
import { fileReason } from "../project/file-errors.ts";
import { UsageError } from "../terminal/problem.ts";

const file = "CHANGELOG.md";

/**
 * What the changelog of the working folder says of a version: the text below its heading, which is
 * `## [1.2.3] - 2026-11-21` or the same without brackets or date (https://keepachangelog.com).
 *
 * @returns undefined where the version has no heading, or nothing below it
 * @throws {UsageError} where the changelog cannot be read
 */
export async function changesOf(version: string): Promise<string | undefined> {
  const text = await readFile(file, "utf8").catch((error: unknown) => {
    throw new UsageError(`${file} cannot be read: ${fileReason(error)}; run this in the project's folder`, {
      cause: error,
    });
  });
  const sections = text.split(/^## /m).slice(1);
  const section = sections.find((candidate) => {
    const [heading = ""] = candidate.split("\n", 1);
    return /^\[?([^\]\s]+)/.exec(heading)?.[1] === version;
  });
  const [, ...lines] = section?.split("\n") ?? [];
  return lines.join("\n").trim() || undefined;
}
