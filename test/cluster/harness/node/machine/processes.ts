import { spawn } from "node:child_process";
import { closeSync, existsSync, openSync, readFileSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { until } from "../../until.ts";

/** Starts a process that outlives this one, its output appended to a file; gives its number. */
export function startDetached(command: string, args: readonly string[], log: string): number {
  const output = openSync(log, "a");
  try {
    const child = spawn(command, args, { detached: true, stdio: ["ignore", output, output] });
    // An executable that cannot be started shows in the log and in what waits for it.
    child.on("error", () => undefined);
    child.unref();
    if (child.pid === undefined) throw new Error(`${command}: cannot be started; is it installed?`);
    return child.pid;
  } finally {
    closeSync(output);
  }
}

/** Whether a process is there and not just waiting to be reaped. */
export function isAlive(pid: number): boolean {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, "utf8"));
  } catch {
    return false;
  }
}

/** The processes that this one started. */
export function childrenOf(pid: number): readonly number[] {
  const file = `/proc/${pid}/task/${pid}/children`;
  if (!existsSync(file)) return [];
  return readFileSync(file, "utf8").trim().split(/\s+/).filter(Boolean).map(Number);
}

/** Ends a process, at first kindly, and waits until it is gone. */
export async function end(pid: number, signal: "SIGTERM" | "SIGKILL" = "SIGTERM"): Promise<void> {
  if (!isAlive(pid)) return;
  process.kill(pid, signal);
  const gone = await until(() => !isAlive(pid), 15_000);
  if (gone || signal === "SIGKILL") return;
  await end(pid, "SIGKILL");
}

/** Remembers a process by number and start time, since numbers are given out again. */
export async function remember(file: string, pid: number): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `${pid} ${startTime(pid)}\n`);
}

/** The process that was remembered, if it still runs. */
export async function recall(file: string): Promise<number | undefined> {
  const [pid, started] = (await readFile(file, "utf8").catch(() => "")).trim().split(" ");
  if (pid === undefined || pid === "") return undefined;
  return isAlive(Number(pid)) && startTime(Number(pid)) === started ? Number(pid) : undefined;
}

/** When a process started, in clock ticks since boot: field 22 of proc(5)'s stat. */
function startTime(pid: number): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/stat`, "utf8")
      .replace(/^.*\) /s, "")
      .split(" ")[19];
  } catch {
    return undefined;
  }
}
