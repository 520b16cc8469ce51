import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { lastLinesOf } from "../logs.ts";
import type { Ended, Order } from "./keeper.ts";

/** A temporary folder and the programs that work in it. */
export interface Kept {
  /** An absolute path. */
  readonly folder: string;
  /** Starts a program, with the folder as its working folder. */
  run(name: string, program: string, args: readonly string[]): void;
  /** Throws as soon as one of the programs has ended or did not start, with the last lines of its log. */
  readonly broken: Promise<never>;
  /** The last lines of a program's log, indented. */
  lastLines(name: string): Promise<string>;
  /** Kills the programs and removes the folder, and returns when both are gone. */
  end(): Promise<void>;
}

/**
 * Makes a temporary folder for programs. Both are gone after `end`, and also however this process ends.
 *
 * @param prefix what the folder's name begins with
 */
export async function keep(prefix: string): Promise<Kept> {
  const folder = await mkdtemp(join(tmpdir(), `${prefix}-`));
  const keeper = fork(fileURLToPath(new URL("keeper.ts", import.meta.url)), [folder], {
    execArgv: ["--import", import.meta.resolve("tsx")],
    // In a group of its own, so that nothing that is sent to this process's group ends it before its work is done.
    detached: true,
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const lastLines = (name: string) => lastLinesOf(join(folder, `${name}.log`));
  const gone = once(keeper, "exit");
  const broken = new Promise<never>((_, reject) => {
    keeper.on("message", async ({ name, how }: Ended) => {
      reject(new Error(`${name} ${how}. The last lines of its log:\n${await lastLines(name)}`));
    });
    keeper.on("exit", () => reject(new Error(`${folder}: the keeper of its programs has ended`)));
  });
  // Who does not wait for it need not handle it.
  broken.catch(() => undefined);
  return {
    folder,
    broken,
    lastLines,
    run: (name, program, args) => keeper.send({ name, program, args } satisfies Order),
    end: async () => {
      if (keeper.connected) keeper.disconnect();
      await gone;
    },
  };
}
