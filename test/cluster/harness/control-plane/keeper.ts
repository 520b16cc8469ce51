/*
 * Runs programs in a folder for the process that has forked it, and when that process is gone, whether it ended,
 * crashed, was interrupted or killed, kills them and removes the folder. It is told what to run, and tells what
 * has ended; `kept.ts` is the other side.
 */

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { openSync, rmSync } from "node:fs";
import { join } from "node:path";

/** A program to run; what it prints goes to `<name>.log` in the folder. */
export interface Order {
  readonly name: string;
  readonly program: string;
  readonly args: readonly string[];
}

/** Of which program there is news: it ended, or could not be started. */
export interface Ended {
  readonly name: string;
  readonly how: string;
}

const [, , folder = ""] = process.argv;
const running = new Map<ChildProcess, Promise<unknown>>();

process.on("message", ({ name, program, args }: Order) => {
  const log = openSync(join(folder, `${name}.log`), "a");
  const child = spawn(program, args, { cwd: folder, stdio: ["ignore", log, log] });
  const tell = (how: string) => process.connected && process.send?.({ name, how } satisfies Ended);
  child.on("error", (error) => tell(`could not start: ${error.message}`));
  child.on("exit", (code, signal) =>
    tell(signal === null ? `ended with code ${code}` : `was ended by ${signal}`),
  );
  // An error of a program that never started has no exit after it.
  running.set(
    child,
    Promise.race([once(child, "exit"), once(child, "error")]).catch(() => undefined),
  );
});

async function end(): Promise<void> {
  // Nothing of theirs is kept, so they need no time to put it in order.
  for (const child of running.keys()) child.kill("SIGKILL");
  await Promise.all(running.values());
  rmSync(folder, { recursive: true, force: true });
}

// A Ctrl-C goes to all processes of a terminal; the end of the other process is what counts.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => undefined);

process.on("disconnect", end);
// It may have been gone before this line.
if (!process.connected) await end();
