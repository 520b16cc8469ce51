import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import * as schema from "../../schema/index.ts";
import * as template from "../../template/index.ts";

/** The names in the second column of the tables of a section of docs/toolkit.md. */
async function namesIn(heading: string): Promise<readonly string[]> {
  const page = await readFile(new URL("../../docs/toolkit.md", import.meta.url), "utf8");
  const [, section = ""] = page.split(`### In \`${heading}\``);
  const rows = (section.split("\n#")[0] ?? "").split("\n").filter((line) => line.startsWith("| "));
  return rows.flatMap((row) =>
    [...(row.split(" | ")[1] ?? "").matchAll(/`(\w+)`/g)].map(([, name = ""]) => name),
  );
}

/** What is no export, but a part of a chart's scope. */
const ofTheScope = ["capabilities", "release", "chart", "file"];

describe("docs/toolkit.md names all that there is, and nothing else", () => {
  it.each([
    ["kube-metrics-stack/schema", Object.keys(schema), []],
    ["kube-metrics-stack/template", Object.keys(template), ofTheScope],
  ])("in %s", async (heading, exported, more) => {
    expect([...(await namesIn(heading))].sort()).toEqual([...exported, ...more].sort());
  });
});
