import { readFile } from "node:fs/promises";

/** A row of the tables of docs/toolkit.md: what for, and by which names. */
export interface Group {
  readonly title: string;
  readonly names: readonly string[];
}

/** The rows of the table of a section of docs/toolkit.md. */
export async function groupsIn(heading: string): Promise<readonly Group[]> {
  const page = await readFile(new URL("../../../docs/toolkit.md", import.meta.url), "utf8");
  const [, section = ""] = page.split(`### In \`${heading}\``);
  const [, , ...rows] = (section.split("\n#")[0] ?? "").split("\n").filter((line) => line.startsWith("| "));
  return rows.map((row) => {
    const [title = "", names = ""] = row.replace(/^\| /, "").split(" | ");
    return { title, names: [...names.matchAll(/`(\w+)`/g)].map(([, name = ""]) => name) };
  });
}
