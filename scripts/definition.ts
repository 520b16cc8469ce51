import { existsSync } from "node:fs";
import { extname, relative, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Chart } from "../template/index.ts";
import { UsageError } from "./problem.ts";

/** A chart with the folder that it is generated into. */
export interface Project {
  readonly chart: Chart;
  readonly folder: string;
}

export interface ProjectOptions {
  /** The module whose default export is the chart, as `defineChart` returns it. */
  readonly chart?: string;
  /** The folder of the generated chart. */
  readonly out?: string;
}

/**
 * Loads a chart definition: by default this project's own.
 *
 * @throws {UsageError} where the module is missing, does not load, or exports no chart
 */
export async function loadProject({ chart: module, out = "chart" }: ProjectOptions): Promise<Project> {
  return { chart: await (module === undefined ? ownChart() : loadChart(module)), folder: resolve(out) };
}

async function ownChart(): Promise<Chart> {
  return (await import("../stack/index.ts")).chart;
}

async function loadChart(module: string): Promise<Chart> {
  const file = resolve(module);
  if (!existsSync(file))
    throw new UsageError(`${module}: there is no such file; name the module that exports the chart`);
  if ([".ts", ".mts"].includes(extname(file))) await readTypeScript();
  let loaded: { readonly default?: unknown };
  try {
    loaded = await import(pathToFileURL(file).href);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new UsageError(`${module} does not load: ${reason}`, { cause });
  }
  if (isChart(loaded.default)) return loaded.default;
  throw new UsageError(
    `${module} has no chart as its default export; add \`export default defineChart({ … })\``,
  );
}

/** From here on, imports of TypeScript modules work, whether or not Node.js reads them by itself. */
async function readTypeScript(): Promise<void> {
  const { register } = await import("tsx/esm/api");
  register();
}

function isChart(candidate: unknown): candidate is Chart {
  return (
    typeof candidate === "object" &&
    candidate !== null &&
    "metadata" in candidate &&
    "templates" in candidate &&
    candidate.templates instanceof Map
  );
}

/** A path as the person who called the command would write it. */
export function shown(path: string): string {
  const short = relative(process.cwd(), path);
  return short === "" ? "." : short.startsWith("..") ? path : short;
}
