import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { run } from "../tools/index.ts";
import { packChart } from "./release/chart-package.ts";

/** A size that the project watches. */
export interface Size {
  readonly name: string;
  readonly bytes: number;
  /** What it may come to, in bytes. */
  readonly limit: number;
}

/** The sizes of a chart, by its folder. They are exact: the same files have the same sizes anywhere. */
export async function sizesOf(folder: string): Promise<readonly Size[]> {
  const schema = await readFile(join(folder, "values.schema.json"));
  const editorSchema = await readFile(join(folder, "values.editor.schema.json"));
  return [
    { name: "values.schema.json", bytes: schema.length, limit: 250_000 },
    { name: "values.schema.json, gzipped", bytes: gzipped(schema), limit: 33_000 },
    {
      name: "values.editor.schema.json, gzipped; not packaged",
      bytes: gzipped(editorSchema),
      limit: 120_000,
    },
    { name: "Secret of a release, default values", bytes: await releaseSecretSize(folder), limit: 150_000 },
  ];
}

/**
 * How much of the 1 MiB that a Secret may hold Helm fills for a release: the release as JSON, compressed, in base64.
 * In it are the chart, by its metadata, default values, schema, templates and all other files that `.helmignore` leaves
 * in, each file in base64 before all is compressed, and what was rendered of it; but no chart in `charts/`. What Helm says
 * of an installation that it only tries is this very JSON.
 * Source: Release and Chart of Helm's pkg/release/v1 and pkg/chart/v2, encodeRelease of pkg/storage/driver.
 */
export async function releaseSecretSize(folder: string): Promise<number> {
  const temporary = await mkdtemp(join(tmpdir(), "kmstack-sizes-"));
  try {
    // As people install it. Helm 4 keeps the time of each file too, which is one and the same for all in a package.
    const file = await packChart(folder, temporary, 0);
    const { stdout } = await run("helm4", ["install", "name", file, "--dry-run=client", "--output=json"]);
    return gzipSync(stdout, { level: 9 }).toString("base64").length;
  } finally {
    await rm(temporary, { recursive: true });
  }
}

function gzipped(data: Uint8Array): number {
  return gzipSync(data, { level: 9 }).length;
}
