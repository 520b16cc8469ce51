import { execa } from "execa";
import { Refusal, UsageError } from "../terminal/problem.ts";

/**
 * Runs git to its end.
 *
 * @returns what it printed, without the last line's end
 * @throws {Refusal} with what git said, where it fails
 * @throws {UsageError} where there is no git
 */
export async function git(args: readonly string[], folder?: string): Promise<string> {
  const ended = await execa("git", args, {
    reject: false,
    stdin: "ignore",
    ...(folder === undefined ? {} : { cwd: folder }),
    // Never asks for a password: nobody may be there to answer. Its messages are quoted, so in one language.
    env: { GIT_TERMINAL_PROMPT: "0", LC_ALL: "C" },
  });
  if (ended.code === "ENOENT") throw new UsageError("git is needed and not on PATH; install it");
  if (ended.failed)
    throw new Refusal(`${ended.escapedCommand} failed: ${ended.stderr.trim() || ended.shortMessage}`);
  return ended.stdout;
}

/** What git prints, line by line; none where it prints nothing. */
export async function gitLines(args: readonly string[], folder?: string): Promise<readonly string[]> {
  return (await git(args, folder)).split("\n").filter((line) => line !== "");
}
