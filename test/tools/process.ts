import { fileURLToPath } from "node:url";
import { execa } from "execa";
import type { ToolName } from "../../tools/index.ts";

/**
 * Runs `fixtures/ask.ts` or `fixtures/build.ts` for a tool: a process of its own, which remembers nothing and has
 * its own environment.
 *
 * @param env added to the environment of this process
 */
export function inOwnProcess(what: "ask" | "build", name: ToolName, env: Record<string, string>) {
  const script = fileURLToPath(new URL(`fixtures/${what}.ts`, import.meta.url));
  return execa(process.execPath, ["--import", "tsx", script, name], { env, reject: false });
}
