import { mkdir, readdir, readFile, readlink, rename, rm, stat, symlink } from "node:fs/promises";
import { join } from "node:path";
import { execa } from "execa";
import { describe, expect, it } from "vitest";
import { generatedProject, type Project, project, tinyWith } from "./project.ts";

const generate = "generate --chart chart.ts";

describe("kmstack generate", () => {
  it("writes the whole chart", async () => {
    const { kmstack, list } = await project();
    expect(await kmstack(generate)).toMatchInlineSnapshot(`
      {
        "exitCode": 0,
        "stderr": "✓ chart: 15 files written",
        "stdout": "",
      }
    `);
    expect(await list("chart")).toMatchInlineSnapshot(`
      [
        ".generated.sha256",
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
        "values.md",
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

  it("restores what was deleted", async () => {
    const { kmstack, read, folder } = await generatedProject();
    const values = await read("chart/values.yaml");
    await rm(join(folder, "chart/values.yaml"));
    await rm(join(folder, "chart/ci"), { recursive: true });
    await mkdir(join(folder, "chart/ci"));
    expect((await kmstack(generate)).stderr).toBe("✓ chart: 2 files written");
    expect(await read("chart/values.yaml")).toBe(values);
  });

  it("says of each file in its record that it generated it, for sha256sum, too", async () => {
    const { folder, list } = await generatedProject();
    const check = await execa("sha256sum", ["--check", ".generated.sha256"], { cwd: join(folder, "chart") });
    const others = (await list("chart")).filter((path) => path !== ".generated.sha256");
    expect(check.stdout.split("\n")).toEqual(others.map((path) => `${path}: OK`));
  });

  it("deletes what the definition no longer makes, and folders that are empty then", async () => {
    const { kmstack, write, list } = await generatedProject();
    await write({ "chart.ts": tinyWith("examples: {}, notes: undefined") });
    expect((await kmstack(generate)).stderr).toBe("✓ chart: 2 files written, 2 files deleted");
    const paths = await list("chart");
    expect(paths.filter((path) => path.startsWith("ci/") || path.endsWith("NOTES.txt"))).toEqual([]);
    expect((await kmstack(`${generate} --check`)).exitCode).toBe(0);
  });

  it("tells programs what it changed", async () => {
    const { kmstack, write } = await generatedProject();
    await write({ "chart.ts": tinyWith("examples: {}") });
    expect(await kmstack(`${generate} --json`)).toMatchInlineSnapshot(`
      {
        "exitCode": 0,
        "stderr": "",
        "stdout": "{"folder":"~/chart","changes":[{"path":".generated.sha256","kind":"changed"},{"path":"ci/loud-values.yaml","kind":"stale"},{"path":"values.md","kind":"changed"}]}",
      }
    `);
  });

  it("takes over a folder whose files are what the definition makes, whoever put them there", async () => {
    const { kmstack, folder, read } = await generatedProject();
    const record = await read("chart/.generated.sha256");
    await rm(join(folder, "chart/.generated.sha256"));
    expect((await kmstack(generate)).stderr).toBe("✓ chart: 1 file written");
    expect(await read("chart/.generated.sha256")).toBe(record);
  });

  it("knows what either side of a merge generated", async () => {
    const { kmstack, read, write } = await generatedProject();
    const mine = await read("chart/.generated.sha256");
    await write({
      "chart.ts": tinyWith('examples: { low: { description: "Low.", values: { replicas: 0 } } }'),
    });
    await kmstack(generate);
    const theirs = await read("chart/.generated.sha256");
    const marks = `<<<<<<< mine\n${mine}=======\n${theirs}>>>>>>> theirs\n`;
    await write({ "chart.ts": tinyWith(""), "chart/.generated.sha256": marks });
    expect((await kmstack(generate)).stderr).toBe("✓ chart: 3 files written, 1 file deleted");
    expect(await read("chart/.generated.sha256")).toBe(mine);
  });
});

/** That a generated chart with something else beside it is left as it is, whether or not the definition changes. */
async function untouched(change: (made: Project) => Promise<void>, args = generate): Promise<string> {
  const made = await generatedProject();
  await change(made);
  const before = await snapshot(made.folder);
  const { exitCode, stderr } = await made.kmstack(args);
  expect(exitCode).toBe(2);
  await made.write({ "chart.ts": tinyWith("examples: {}, notes: undefined") });
  expect((await made.kmstack(args)).exitCode).toBe(2);
  await made.write({ "chart.ts": tinyWith("") });
  expect(await snapshot(made.folder)).toEqual(before);
  return stderr;
}

/** All that lies in a folder: what links lead to, and what files hold. */
async function snapshot(folder: string): Promise<Readonly<Record<string, string>>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const all = entries.map(async (entry) => {
    const path = join(entry.parentPath, entry.name);
    const content = entry.isSymbolicLink()
      ? `-> ${await readlink(path)}`
      : entry.isFile()
        ? await readFile(path, "utf8")
        : "a folder, or what is no file";
    return [path, content] as const;
  });
  return Object.fromEntries(await Promise.all(all));
}

describe("kmstack generate never touches", () => {
  it("a file of somebody's own, whatever its name", async () => {
    const said = await untouched(({ write }) =>
      write({ "chart/notes/mine.md": "Mine.\n", "chart/templates/mine.yaml": "a: 1\n" }),
    );
    expect(said).toMatchInlineSnapshot(`
      "kmstack: chart is for generated files only, and nothing was written:
        chart/notes/mine.md was not generated
        chart/templates/mine.yaml was not generated
      Move what is yours out of chart, or delete the folder where nothing is"
    `);
  });

  it("files of somebody's own that have the names of generated ones", async () => {
    const { kmstack, write, folder } = await project();
    await write({
      "chart/values.yaml": "mine: true\n",
      "chart/README.md": "# Mine\n",
      "chart/.helmignore": "",
    });
    const before = await snapshot(folder);
    expect(await kmstack(generate)).toMatchInlineSnapshot(`
      {
        "exitCode": 2,
        "stderr": "kmstack: chart is for generated files only, and nothing was written:
        chart/.helmignore was not generated
        chart/README.md was not generated
        chart/values.yaml was not generated
      Move what is yours out of chart, or delete the folder where nothing is",
        "stdout": "",
      }
    `);
    expect(await kmstack(`${generate} --discard-edits`)).toMatchObject({ exitCode: 2 });
    expect(await snapshot(folder)).toEqual(before);
  });

  it("a file that was edited since, unless it is told to", async () => {
    const edit = ({ write }: Project) => write({ "chart/values.yaml": "greeting: bye\n" });
    expect(await untouched(edit)).toMatchInlineSnapshot(`
      "kmstack: chart is for generated files only, and nothing was written:
        chart/values.yaml was edited since it was generated
      Move what is yours out of chart, or delete the folder where nothing is; edits belong into the definition, and \`--discard-edits\` gives them up"
    `);
    const { kmstack, write, read } = await generatedProject();
    const values = await read("chart/values.yaml");
    await write({ "chart/values.yaml": "greeting: bye\n" });
    expect((await kmstack(`${generate} --discard-edits`)).stderr).toBe("✓ chart: 1 file written");
    expect(await read("chart/values.yaml")).toBe(values);
  });

  it("a file that was edited since and that the definition no longer makes", async () => {
    const { kmstack, write, read } = await generatedProject();
    await write({ "chart/ci/loud-values.yaml": "loudness: louder\n", "chart.ts": tinyWith("examples: {}") });
    expect((await kmstack(generate)).stderr).toContain(
      "chart/ci/loud-values.yaml was edited since it was generated",
    );
    expect(await read("chart/ci/loud-values.yaml")).toBe("loudness: louder\n");
  });

  it("a copy of a generated file, edited or not, with the notice that it is generated", async () => {
    const said = await untouched(async ({ read, write }) => {
      const template = await read("chart/templates/greeting.yaml");
      await write({
        "chart/templates/mine.yaml": template,
        "chart/templates/more.yaml": `${template}# more\n`,
      });
    });
    expect(said).toContain("chart/templates/mine.yaml was not generated");
    expect(said).toContain("chart/templates/more.yaml was not generated");
  });

  it("a file which something else generated", async () => {
    const crd = "# Generated from types.go by controller-gen; do not edit.\n";
    const other = "# Generated from other/crd.ts by kmstack generate; do not edit.\n";
    const said = await untouched(({ write }) =>
      write({ "chart/crds/crd.yaml": crd, "chart/templates/other.yaml": other }),
    );
    expect(said).toContain("chart/crds/crd.yaml was not generated");
    expect(said).toContain("chart/templates/other.yaml was not generated");
  });

  it.each([
    ["another chart", 'metadata: { name: "large", version: "1.0.0", description: "Says more." }'],
    ["another definition's chart", 'source: "other"'],
  ])("%s", async (_, parts) => {
    const { kmstack, write, folder } = await generatedProject();
    await write({ "other.ts": tinyWith(parts) });
    const before = await snapshot(folder);
    const answer = await kmstack("generate --chart other.ts");
    expect(answer.exitCode).toBe(2);
    expect(answer.stderr).toMatch(
      /^kmstack: chart holds the chart tiny, generated from tiny\/, and not (tiny|large) from (tiny|other)\/; give another folder/,
    );
    expect(await snapshot(folder)).toEqual(before);
  });

  it("symbolic links, nor what they lead to", async () => {
    const said = await untouched(async ({ folder, write }) => {
      await write({ "elsewhere/values.yaml": "mine: true\n", "elsewhere/ci/loud-values.yaml": "" });
      await rm(join(folder, "chart/values.yaml"));
      await symlink("../elsewhere/values.yaml", join(folder, "chart/values.yaml"));
      await rm(join(folder, "chart/ci"), { recursive: true });
      await symlink("../elsewhere/ci", join(folder, "chart/ci"));
      await symlink("nowhere", join(folder, "chart/nowhere"));
    });
    expect(said).toMatchInlineSnapshot(`
      "kmstack: chart is for generated files only, and nothing was written:
        chart/ci was not generated
        chart/nowhere was not generated
        chart/values.yaml was not generated
      Move what is yours out of chart, or delete the folder where nothing is"
    `);
  });

  it("a folder that is there by a symbolic link", async () => {
    const { kmstack, folder } = await generatedProject();
    await rename(join(folder, "chart"), join(folder, "elsewhere"));
    await symlink("elsewhere", join(folder, "chart"));
    const before = await snapshot(folder);
    for (const out of ["chart", "chart/"]) {
      expect(await kmstack(`${generate} --out ${out}`)).toMatchObject({
        exitCode: 2,
        stderr: "kmstack: chart is a symbolic link; name the folder itself with --out",
      });
    }
    expect(await snapshot(folder)).toEqual(before);
  });

  it("what is no file", async () => {
    const said = await untouched(async ({ folder }) => {
      await execa("mkfifo", [join(folder, "chart/pipe")]);
      await rm(join(folder, "chart/values.yaml"));
      await mkdir(join(folder, "chart/values.yaml"));
      await mkdir(join(folder, "chart/empty"));
    });
    expect(said).toMatchInlineSnapshot(`
      "kmstack: chart is for generated files only, and nothing was written:
        chart/empty was not generated
        chart/pipe was not generated
        chart/values.yaml was not generated
      Move what is yours out of chart, or delete the folder where nothing is"
    `);
  });

  it.each([".", "..", "/", "../", "chart/.."])(
    "the current folder, or one that holds it: --out %s",
    async (out) => {
      const { kmstack, folder } = await project();
      const before = await snapshot(folder);
      const answer = await kmstack(`${generate} --out ${out}`);
      expect(answer).toMatchObject({
        exitCode: 2,
        stderr: expect.stringContaining("name another with --out"),
      });
      expect(await snapshot(folder)).toEqual(before);
    },
  );

  it("the current folder where no folder is named", async () => {
    const { folder, kmstack } = await project();
    const before = await snapshot(folder);
    expect((await kmstack(`${generate} --out=`)).stderr).toMatchInlineSnapshot(
      `"kmstack: --out names no folder; give it one, such as \`--out chart\`"`,
    );
    expect((await kmstack("generate --chart= --out=chart")).stderr).toMatchInlineSnapshot(
      `"kmstack: --chart names no module; name the one that exports the chart"`,
    );
    expect(await snapshot(folder)).toEqual(before);
  });

  it("the chart of somebody who does not name the definition", async () => {
    const { folder, kmstack } = await project();
    const before = await snapshot(folder);
    for (const command of ["generate", "generate --check", "check"]) {
      expect(await kmstack(command)).toMatchObject({
        exitCode: 2,
        stderr: "kmstack: name the module that exports your chart, such as `--chart chart/index.ts`",
      });
    }
    expect(await snapshot(folder)).toEqual(before);
  });

  it("a file where a folder is wanted", async () => {
    const { kmstack, write } = await project();
    await write({ taken: "" });
    expect((await kmstack(`${generate} --out taken`)).stderr).toMatchInlineSnapshot(
      `"kmstack: taken is a file; name a folder with --out"`,
    );
    expect((await kmstack(`${generate} --out taken/chart`)).stderr).toMatchInlineSnapshot(
      `"kmstack: taken/chart cannot be written: a file of that name is in the way; nothing was changed"`,
    );
  });
});
