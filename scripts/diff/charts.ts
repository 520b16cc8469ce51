import { statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { createGunzip } from "node:zlib";
import { extract } from "tar-stream";
import { parseYaml } from "../../schema/index.ts";
import { fileReason } from "../project/file-errors.ts";
import { git } from "../release/git.ts";
import { messageOf, Refusal, UsageError } from "../terminal/problem.ts";
import type { ChartValues } from "./difference.ts";
import { isObject, schemaIn } from "./schema.ts";

/** The files of a chart by path from its folder; undefined for one that it does not have. */
type Read = (path: string) => Promise<string | undefined>;

const files = {
  chart: "Chart.yaml",
  values: "values.yaml",
  schema: "values.schema.json",
  editor: "values.editor.schema.json",
};

/**
 * Reads what a chart says of its values.
 *
 * @param place a chart's folder, a package (`.tgz`), or a folder at a git revision: `v1.2.3:path/to/chart`
 * @throws {UsageError} where there is no chart, or its files cannot be read
 */
export async function readChart(place: string): Promise<ChartValues> {
  const read = await reader(place);
  const chart = yamlOf(place, files.chart, await read(files.chart));
  const { name, version } = chart;
  if (typeof name !== "string" || typeof version !== "string")
    throw new UsageError(
      `${place}: there is no Chart.yaml with a name and a version; name a chart's folder, a package (.tgz), or REVISION:FOLDER`,
    );
  const [values = "", schema, editor = ""] = [
    await read(files.values),
    await read(files.schema),
    await read(files.editor),
  ];
  return {
    name,
    version,
    schema: schema === undefined ? true : schemaIn(jsonOf(place, files.schema, schema)),
    defaults: yamlOf(place, files.values, values),
    // Of what git gives, the last line has no end.
    texts: [values.trimEnd(), editor.trimEnd()],
  };
}

async function reader(place: string): Promise<Read> {
  const found = statSync(place, { throwIfNoEntry: false });
  if (found?.isDirectory()) return (path) => fileIn(join(place, path));
  if (found?.isFile()) {
    const contents = await packaged(place);
    return async (path) => contents.get(path);
  }
  const [, revision, folder] = /^([^:]+):(.+)$/.exec(place) ?? [];
  if (revision === undefined || folder === undefined)
    throw new UsageError(
      `${place}: there is no such file or folder; name a chart's folder, a package (.tgz), or REVISION:FOLDER`,
    );
  return (path) => fileAt(revision, `${folder.replace(/\/+$/, "")}/${path}`);
}

async function fileIn(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw new UsageError(`${path} cannot be read: ${fileReason(error)}`, { cause: error });
  }
}

/** The chart's own files in a package, without those of the charts in it. */
async function packaged(file: string): Promise<ReadonlyMap<string, string>> {
  const wanted: readonly string[] = Object.values(files);
  const contents = new Map<string, string>();
  try {
    for await (const entry of Readable.from([await readFile(file)])
      .pipe(createGunzip())
      .pipe(extract())) {
      const [, path = ""] = /^[^/]+\/(.+)$/.exec(entry.header.name) ?? [];
      if (wanted.includes(path)) contents.set(path, await text(entry));
      else entry.resume();
    }
  } catch (error) {
    throw new UsageError(`${file} is no packaged chart: ${messageOf(error)}`, { cause: error });
  }
  return contents;
}

/** What a file held at a revision; git takes `./` for the current folder. */
async function fileAt(revision: string, path: string): Promise<string | undefined> {
  const tree = await git(["ls-tree", "--name-only", "--end-of-options", revision, "--", path]).catch(
    (error: unknown) => {
      if (!(error instanceof Refusal)) throw error;
      throw new UsageError(`${revision}: git knows no such revision here; fetch it, or name another`, {
        cause: error,
      });
    },
  );
  return tree === "" ? undefined : git(["show", "--end-of-options", `${revision}:./${path}`]);
}

function yamlOf(place: string, file: string, content = ""): Readonly<Record<string, unknown>> {
  try {
    const value = parseYaml(content) ?? {};
    return isObject(value) ? value : {};
  } catch (error) {
    throw new UsageError(`${place}: ${file} is no YAML: ${messageOf(error)}`, { cause: error });
  }
}

function jsonOf(place: string, file: string, content: string): unknown {
  try {
    return JSON.parse(content);
  } catch (error) {
    throw new UsageError(`${place}: ${file} is no JSON: ${messageOf(error)}`, { cause: error });
  }
}
