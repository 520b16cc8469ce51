import { Console } from "node:console";
import { existsSync, realpathSync, statSync } from "node:fs";
import { dirname, extname, join, relative, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Chart } from "../../template/index.ts";
import { packageRoot } from "../../tools/package.ts";
import { UsageError } from "../terminal/problem.ts";
import { waitFor } from "../terminal/waiting.ts";

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
 * Loads a chart definition with its folder. Only in the project's own repository the project's own chart is meant where
 * none is named: elsewhere it would take the place of the chart that somebody else makes.
 *
 * @throws {UsageError} where the module is missing, does not load, or exports no chart, and where no folder is named
 */
export async function loadProject({ chart: module, out = "chart" }: ProjectOptions): Promise<Project> {
  if (out === "") throw new UsageError("--out names no folder; give it one, such as `--out chart`");
  if (module === undefined && !isOwnRepository()) {
    throw new UsageError("name the module that exports your chart, such as `--chart chart/index.ts`");
  }
  return { chart: await loadChart(module), folder: resolve(out) };
}

function isOwnRepository(): boolean {
  const root = packageRoot();
  return existsSync(join(root, "stack/index.ts")) && realpathSync(process.cwd()) === realpathSync(root);
}

/**
 * Loads a chart definition: by default this project's own.
 *
 * @throws {UsageError} where the module is missing, does not load, or exports no chart
 */
export async function loadChart(module: string | undefined): Promise<Chart> {
  return module === undefined ? ownChart() : chartOf(module);
}

async function ownChart(): Promise<Chart> {
  const folder = join(packageRoot(), "stack");
  return (await loaded("stack", folder, () => import("../../stack/index.ts"))).chart;
}

/**
 * The file of a module that exports a chart.
 *
 * @throws {UsageError} where there is none
 */
export function moduleFile(module: string): string {
  if (module === "") throw new UsageError("--chart names no module; name the one that exports the chart");
  const file = resolve(module);
  const found = statSync(file, { throwIfNoEntry: false });
  if (found === undefined)
    throw new UsageError(`${module}: there is no such file; name the module that exports the chart`);
  if (found.isDirectory())
    throw new UsageError(`${module} is a folder; name the module in it that exports the chart`);
  return file;
}

async function chartOf(module: string): Promise<Chart> {
  const file = moduleFile(module);
  // What a definition prints is for people.
  globalThis.console = new Console(process.stderr);
  if ([".ts", ".mts"].includes(extname(file))) await readTypeScript();
  const exported: { readonly default?: unknown } = await loaded(
    module,
    dirname(realpathSync(file)),
    () => import(pathToFileURL(file).href),
  );
  if (isChart(exported.default)) return exported.default;
  throw new UsageError(
    `${module} has no chart as its default export; add \`export default defineChart({ … })\``,
  );
}

/** From here on, imports of TypeScript modules work, whether or not Node.js reads them by itself. */
async function readTypeScript(): Promise<void> {
  const { register } = await import("tsx/esm/api");
  register();
}

async function loaded<T>(module: string, folder: string, load: () => Promise<T>): Promise<T> {
  try {
    return await waitFor(`${module} is loading`, load);
  } catch (cause) {
    throw new UsageError(`${module} does not load: ${loadFailure(cause, folder)}`, { cause });
  }
}

/** Why a module does not load, and where in the folder of the definition. */
function loadFailure(cause: unknown, folder: string): string {
  if (!(cause instanceof Error)) return String(cause);
  const [first = "", second = ""] = cause.message.split("\n");
  // The compiler's own message has the place, on its second line.
  const [, file, reason] = /^(.+:\d+:\d+): ERROR: (.*)$/.exec(second) ?? [];
  if (file !== undefined) return `${shown(file)}: ${reason}`;
  const [place] = (cause.stack ?? "").match(/[^\s()]+:\d+:\d+(?=\)?$)/gm)?.flatMap(placeIn(folder)) ?? [];
  const [, importer] = /^- (.+)$/m.exec(cause.message) ?? [];
  const where = place ?? (importer === undefined ? undefined : shown(importer));
  return where === undefined ? first : `${first} (${where})`;
}

function placeIn(folder: string): (frame: string) => readonly string[] {
  return (frame) => {
    const path = frame.replace(/^file:\/\//, "");
    return path.startsWith(join(folder, "/")) && !path.includes("/node_modules/") ? [shown(path)] : [];
  };
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
