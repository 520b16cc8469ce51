import type { Result } from "execa";

/** What of a finished process the message is made from. */
type Finished = Pick<
  Result<{ all: true; reject: false }>,
  "all" | "code" | "escapedCommand" | "shortMessage"
>;

const linesShown = 15;

/** Thrown where a tool cannot be had; the message says why, and what to do. */
export class ToolError extends Error {
  override readonly name = "ToolError";
}

/**
 * The error for a tool that could not be built: what, the last lines of the output, and what to do.
 *
 * @param needs the program that builds it, with its least version and where to get it
 * @param pin the file that states the version, from the package's root
 */
export function buildFailure(what: string, needs: string, pin: string, finished: Finished): ToolError {
  if (finished.code === "ENOENT") {
    return new ToolError(
      `cannot build ${what} (pinned in ${pin}): ${needs} is needed and not on PATH.\nInstall it, or put ${what} itself on PATH.`,
    );
  }
  const output = finished.all?.trim() || finished.shortMessage || "no output";
  const shown = output
    .split("\n")
    .slice(-linesShown)
    .map((line) => `  ${line}`);
  return new ToolError(
    [
      `cannot build ${what} (pinned in ${pin}): \`${finished.escapedCommand}\` failed. It ended with:`,
      ...shown,
      `It needs ${needs} and, the first time, the network. Or put ${what} itself on PATH.`,
    ].join("\n"),
  );
}
