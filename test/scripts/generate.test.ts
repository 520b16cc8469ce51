import { stat, symlink } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { generatedProject, project, tinyWith } from "./project.ts";

const generate = "generate --chart chart.ts";

describe("kmstack generate", () => {
  it("writes the whole chart", async () => {
    const { kmstack, list } = await project();
    expect(await kmstack(generate)).toMatchInlineSnapshot(`
      {
        "exitCode": 0,
        "stderr": "✓ chart: 13 files written",
        "stdout": "",
      }
    `);
    expect(await list("chart")).toMatchInlineSnapshot(`
      [
        ".helmignore",
        "Chart.yaml",
        "README.md",
        "ci/loud-values.yaml",
        "templates/NOTES.txt",
        "templates/_helpers.tpl",
        "templates/checks.yaml",
        "templates/greeting.yaml",
        "templates/prometheus.yaml",
        "values.d.ts",
        "values.editor.schema.json",
        "values.schema.json",
        "values.yaml",
      ]
    `);
  });

  it("writes each file with a notice that it is generated", async () => {
    const { list, read } = await generatedProject();
    for (const path of await list("chart")) {
      const [one, two] = (await read(`chart/${path}`)).split("\n");
      expect(`${one}${two}`, path).toMatch(/Generated from .*; do not edit/);
    }
  });

  it("writes nothing a second time", async () => {
    const { kmstack, folder } = await generatedProject();
    const before = await stat(join(folder, "chart/values.yaml"));
    expect(await kmstack(generate)).toMatchInlineSnapshot(`
      {
        "exitCode": 0,
        "stderr": "✓ chart: up to date",
        "stdout": "",
      }
    `);
    expect((await stat(join(folder, "chart/values.yaml"))).mtimeMs).toBe(before.mtimeMs);
  });

  it("writes into the folder that it is given, and makes it", async () => {
    const { kmstack, list } = await project();
    expect(await kmstack(`${generate} --out a/b/tiny`)).toMatchObject({ exitCode: 0 });
    expect(await list("a/b/tiny")).toContain("Chart.yaml");
  });

  it("mends what was edited and restores what was deleted", async () => {
    const { kmstack, write, read } = await generatedProject();
    const values = await read("chart/values.yaml");
    await write({ "chart/values.yaml": "greeting: bye\n" });
    expect((await kmstack(generate)).stderr).toBe("✓ chart: 1 file written");
    expect(await read("chart/values.yaml")).toBe(values);
  });

  it("deletes what the definition no longer makes, and folders that are empty then", async () => {
    const { kmstack, write, list } = await generatedProject();
    await write({ "chart.ts": tinyWith("examples: {}, notes: undefined") });
    expect((await kmstack(generate)).stderr).toBe("✓ chart: 1 file written, 2 files deleted");
    const paths = await list("chart");
    expect(paths.filter((path) => path.startsWith("ci/") || path.endsWith("NOTES.txt"))).toEqual([]);
    expect((await kmstack(`${generate} --check`)).exitCode).toBe(0);
  });

  it("tells programs what it changed", async () => {
    const { kmstack, write } = await generatedProject();
    await write({
      "chart/values.yaml": "greeting: bye\n",
      "chart/templates/old.yaml": "# Generated from tiny/old.ts by kmstack generate; do not edit.\n",
    });
    expect(await kmstack(`${generate} --json`)).toMatchInlineSnapshot(`
      {
        "exitCode": 0,
        "stderr": "",
        "stdout": "{"folder":"~/chart","changes":[{"path":"templates/old.yaml","kind":"stale"},{"path":"values.yaml","kind":"changed"}]}",
      }
    `);
  });
});

describe("kmstack generate leaves a folder untouched", () => {
  it("that holds a file of somebody's own", async () => {
    const { kmstack, write, read, list } = await project();
    await write({ "chart/values.yaml": "mine: true\n", "chart/notes/mine.md": "Mine.\n" });
    expect(await kmstack(generate)).toMatchInlineSnapshot(`
      {
        "exitCode": 2,
        "stderr": "kmstack: chart/notes/mine.md was not generated; move it out of chart, which holds generated files only",
        "stdout": "",
      }
    `);
    expect(await list("chart")).toEqual(["notes/mine.md", "values.yaml"]);
    expect(await read("chart/values.yaml")).toBe("mine: true\n");
  });

  it("that holds a file which something else generated", async () => {
    const { kmstack, write, list } = await project();
    await write({ "chart/crds/crd.yaml": "# Generated from types.go by controller-gen; do not edit.\n" });
    expect((await kmstack(generate)).stderr).toContain("chart/crds/crd.yaml was not generated");
    expect(await list("chart")).toEqual(["crds/crd.yaml"]);
  });

  it("that has a folder where a file belongs", async () => {
    const { kmstack, write, list } = await project();
    await write({ "chart/values.yaml/.keep": "" });
    expect(await kmstack(generate)).toMatchInlineSnapshot(`
      {
        "exitCode": 2,
        "stderr": "kmstack: chart/values.yaml is a folder where a file belongs; move it away",
        "stdout": "",
      }
    `);
    expect(await list("chart")).toEqual(["values.yaml/.keep"]);
  });

  it("that is a file", async () => {
    const { kmstack, write } = await project();
    await write({ taken: "" });
    expect(await kmstack(`${generate} --out taken`)).toMatchInlineSnapshot(`
      {
        "exitCode": 2,
        "stderr": "kmstack: taken cannot be read: it, or a folder on the way to it, is a file; give another folder with --out",
        "stdout": "",
      }
    `);
    expect(await kmstack(`${generate} --out taken/chart`)).toMatchInlineSnapshot(`
      {
        "exitCode": 2,
        "stderr": "kmstack: taken/chart cannot be read: it, or a folder on the way to it, is a file; give another folder with --out",
        "stdout": "",
      }
    `);
  });

  it("that holds a link to nowhere", async () => {
    const { kmstack, write, folder } = await project();
    await write({ "chart/Chart.yaml": "" });
    await symlink("nowhere", join(folder, "chart/values.yaml"));
    expect(await kmstack(generate)).toMatchInlineSnapshot(`
      {
        "exitCode": 2,
        "stderr": "kmstack: chart/values.yaml cannot be read: there is no such file; move it away",
        "stdout": "",
      }
    `);
  });
});
