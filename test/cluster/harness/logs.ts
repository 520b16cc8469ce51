import { readFile } from "node:fs/promises";

const linesShown = 20;

/** The last lines of a program's log, indented, for an error that ends with them; one that could not be started has none. */
export async function lastLinesOf(log: string): Promise<string> {
  const text = (await readFile(log, "utf8").catch(() => "")).trim();
  return (text === "" ? ["(nothing)"] : text.split("\n").slice(-linesShown))
    .map((line) => `  ${line}`)
    .join("\n");
}
