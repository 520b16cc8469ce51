import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { createGunzip } from "node:zlib";
import { extract } from "tar-stream";
import { utf8Of } from "../../../schema/utf8.ts";
import { fileReason } from "../../project/file-errors.ts";
import { contentsOf } from "../../project/folder-contents.ts";
import { messageOf, UsageError } from "../../terminal/problem.ts";
import type { Note } from "../note.ts";
import { ignoredBy } from "./ignored.ts";

/** The files of a chart that Helm reads, and those under ci/, by path from its folder. */
export interface ChartFolder {
  readonly files: ReadonlyMap<string, string>;
  readonly notes: readonly Note[];
}

/**
 * Reads a chart's folder. Charts that are packed in it are unpacked: their files are text then.
 *
 * @throws {UsageError} where it is no chart, or cannot be read
 */
export async function readFolder(folder: string): Promise<ChartFolder> {
  const contents = await contentsOf(folder);
  if (contents.get("Chart.yaml") !== "file")
    throw new UsageError(`${folder}: there is no Chart.yaml; name a chart's folder`);
  const isIgnored = ignoredBy(
    contents.get(".helmignore") === "file" ? (await contentOf(join(folder, ".helmignore"))).toString() : "",
  );
  const files = new Map<string, string>();
  const notes: Note[] = [];
  for (const path of [...contents.keys()].sort()) {
    if (contents.get(path) === "empty folder" || (isIgnored(path) && !path.startsWith("ci/"))) continue;
    if (contents.get(path) !== "file") {
      throw new UsageError(`${join(folder, path)} is a link; put the file itself in its place`);
    }
    const content = await contentOf(join(folder, path));
    if (/^charts\/[^/]+\.tgz$/.test(path)) {
      for (const [inner, text] of await unpacked(join(folder, path), content))
        files.set(`charts/${inner}`, text);
      notes.push({ place: path, message: "unpacked into its folder" });
      continue;
    }
    const text = textOf(content);
    if (text === undefined) notes.push({ place: path, message: "left out: it is no text, and no chart" });
    else files.set(path, text);
  }
  return { files, notes };
}

async function contentOf(file: string): Promise<Buffer> {
  return readFile(file).catch((cause: unknown) => {
    throw new UsageError(`${file} cannot be read: ${fileReason(cause)}`, { cause });
  });
}

function textOf(content: Buffer): string | undefined {
  try {
    return utf8Of(content);
  } catch {
    return undefined;
  }
}

/** The text files of a packaged chart, below a folder of its name. */
async function unpacked(file: string, content: Buffer): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  try {
    for await (const entry of Readable.from([content]).pipe(createGunzip()).pipe(extract())) {
      const text = textOf(await buffer(entry));
      if (entry.header.type === "file" && text !== undefined) files.set(entry.header.name, text);
    }
  } catch (error) {
    throw new UsageError(`${file} is no packaged chart: ${messageOf(error)}`, { cause: error });
  }
  if (![...files.keys()].some((path) => /^[^/]+\/Chart\.yaml$/.test(path)))
    throw new UsageError(
      `${file} is no packaged chart: there is no ${basename(file, ".tgz")}/Chart.yaml in it`,
    );
  return files;
}
