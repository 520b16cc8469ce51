import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { formatProblem, parseYaml, type ValuesDocument, validateValues } from "../../schema/index.ts";
import { chart } from "../../stack/index.ts";
import { run } from "../../tools/index.ts";
import { caseFile } from "../cases/case-file.ts";
import { editor } from "../editor/language-server.ts";
import { evaluated, folder, type Helm, helms, objectsOf } from "./render.ts";

const template = (helm: Helm, text: string) =>
  run(helm, ["template", "release-name", folder, "--values", "-"], { input: text });

const told = (text: string) => validateValues(chart.values, text, "my.yaml").map(formatProblem);

describe("a place for anchors, at the root", () => {
  const anchored = readFile(caseFile("reader/place-for-anchors"), "utf8");

  it.each(helms)("is left alone by %s, and what is shared arrives", async (helm) => {
    const text = await anchored;
    const { stdout, stderr } = await template(helm, text);
    expect(stderr).toBe("");
    const expected = evaluated(parseYaml(text) as ValuesDocument);
    expect(objectsOf(stdout, expected)).toEqual(expected);
    expect(stdout).toContain("pool: monitoring");
  });

  it("is left alone by kmstack validate and by the editor", async () => {
    const schema = JSON.parse(await readFile(`${folder}/values.editor.schema.json`, "utf8"));
    expect(told(await anchored)).toEqual([]);
    expect(await editor(schema).diagnose(await anchored)).toEqual([]);
  });

  it.each([
    "placement: {}",
    "y-placement: {}",
    "X-placement: {}",
    "x_placement: {}",
    "scrape: {x-place: {}}",
  ])("is not %s", async (text) => {
    expect(told(text)).toEqual([expect.stringContaining("unknown key")]);
    for (const helm of helms) expect((await template(helm, text)).exitCode, helm).toBe(1);
  });
});
