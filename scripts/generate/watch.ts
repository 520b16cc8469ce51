import { fork } from "node:child_process";
import { once } from "node:events";
import { dirname, relative, resolve, sep } from "node:path";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { type FSWatcher, watch as watchFiles } from "chokidar";
import { moduleFile, shown } from "../project/definition.ts";
import { fileReason } from "../project/file-errors.ts";
import { type ExitCode, exitCodes, say, UsageError } from "../terminal/problem.ts";

/** What `kmstack generate --watch` takes. */
export interface WatchOptions {
  readonly chart?: string;
  readonly out: string;
  readonly discardEdits?: boolean;
}

/** An editor that saves all of its files changes several at once. */
const settleMs = 50;

/**
 * `kmstack generate --watch`: generates, and again after each change of a source file, until it is interrupted. Source
 * files are all that lie beside the definition, and the modules that it imports from elsewhere.
 *
 * @throws {UsageError} where there is no such definition, or files cannot be watched
 */
export async function watch(options: WatchOptions): Promise<ExitCode> {
  const { chart, out } = options;
  if (chart === undefined) {
    throw new UsageError(
      "--watch is for a chart of your own; name the module that exports it, such as `--chart src/index.ts`",
    );
  }
  const folder = dirname(moduleFile(chart));
  const interrupted = new AbortController();
  process.once("SIGINT", () => interrupted.abort());
  const watcher = watchFiles(folder, { ignoreInitial: true, ignored: isNoSource(folder, resolve(out)) });
  try {
    await firstOf(watcher, "ready", folder, interrupted.signal);
    for (let runs = 0; ; runs += 1) {
      // It is listened to before the sources are read: what changes meanwhile is read once more.
      const changed = firstOf(watcher, "all", folder, interrupted.signal);
      const done = generated(chart, options, (module) => watcher.add(module)).then(() => {
        if (runs === 0) say(`watching ${shown(folder)}, until Ctrl-C …`);
      });
      const [change] = await Promise.all([changed, done]);
      if (change === undefined) return exitCodes.fine;
      const [, path] = change;
      say(`${shown(String(path))} changed`);
      await setTimeout(settleMs);
    }
  } finally {
    await watcher.close();
  }
}

/** What a watcher tells first of some event; nothing where it is interrupted before. */
async function firstOf(
  watcher: FSWatcher,
  event: "all" | "ready",
  folder: string,
  signal: AbortSignal,
): Promise<readonly unknown[] | undefined> {
  try {
    return await once(watcher, event, { signal });
  } catch (error) {
    if (signal.aborted) return undefined;
    throw new UsageError(`${shown(folder)} cannot be watched: ${fileReason(error)}`, { cause: error });
  }
}

/** Generates once, in a process of its own: a module that was loaded stays as it was. What is wrong it says itself. */
async function generated(
  chart: string,
  { out, discardEdits = false }: WatchOptions,
  onImport: (module: string) => void,
): Promise<void> {
  const [, program = ""] = process.argv;
  const args = ["generate", "--chart", chart, "--out", out, ...(discardEdits ? ["--discard-edits"] : [])];
  // By this variable Node.js tells the parent process what it imports, as for its own `node --watch`.
  const env = { ...process.env, WATCH_REPORT_DEPENDENCIES: "1" };
  const child = fork(program, args, { env });
  child.on("message", (message) => {
    for (const module of importedBy(message)) onImport(module);
  });
  await once(child, "exit");
}

function importedBy(message: unknown): readonly string[] {
  if (typeof message !== "object" || message === null || !("watch:import" in message)) return [];
  const { "watch:import": modules } = message;
  if (!Array.isArray(modules)) return [];
  return modules.filter((url) => String(url).startsWith("file:")).map((url) => fileURLToPath(String(url)));
}

/** Tells what is no source: the chart itself, packages, and what is hidden, such as an editor's own files. */
function isNoSource(folder: string, chart: string): (path: string) => boolean {
  return (path) =>
    `${path}${sep}`.startsWith(`${chart}${sep}`) ||
    relative(folder, path)
      .split(sep)
      .some((part) => part === "node_modules" || /^\.[^.]/.test(part));
}
