import { mkdir, readFile, symlink } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import packageJson from "../../package.json" with { type: "json" };
import { run } from "../../tools/index.ts";
import { project } from "./project.ts";

/*
 * What `kmstack init` makes is installed, compiled, generated, checked and tested by test/docs/toolkit.test.ts, from the
 * package as npm packs it.
 */

describe("kmstack init", () => {
  it("makes a folder with all that a chart of one's own needs, and says how to go on", async () => {
    const { kmstack, list } = await project();
    expect(await kmstack("init greeter")).toMatchInlineSnapshot(`
      {
        "exitCode": 0,
        "stderr": "✓ greeter: 16 files written; go on with:
        cd greeter
        npm install
        npm run generate
        npm run check",
        "stdout": "",
      }
    `);
    expect(await list("greeter")).toMatchInlineSnapshot(`
      [
        ".editorconfig",
        ".gitattributes",
        ".github/workflows/ci.yaml",
        ".gitignore",
        ".vscode/extensions.json",
        ".vscode/settings.json",
        "README.md",
        "my-values.yaml",
        "package.json",
        "src/deployment.ts",
        "src/index.ts",
        "src/names.ts",
        "src/service.ts",
        "src/values.ts",
        "test/chart.test.ts",
        "tsconfig.json",
      ]
    `);
  });

  it("tells programs what it made", async () => {
    const { kmstack, list } = await project();
    const { exitCode, stdout } = await kmstack("init greeter --json");
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toEqual({ folder: "~/greeter", files: await list("greeter") });
  });

  it("names the chart in all of its files", async () => {
    const { kmstack, list, read } = await project();
    await kmstack("init greeter");
    const files = await list("greeter");
    const texts = await Promise.all(files.map((path) => read(`greeter/${path}`)));
    expect(texts.join("\n")).not.toContain("my-chart");
    expect(await read("greeter/src/index.ts")).toContain('name: "greeter"');
    expect(JSON.parse(await read("greeter/package.json"))).toMatchObject({ name: "greeter" });
  });

  it("asks for this package as it is, and for others in the versions that it is tested with", async () => {
    const { kmstack, read } = await project();
    await kmstack("init greeter");
    const { devDependencies, dependencies, version } = packageJson;
    expect(JSON.parse(await read("greeter/package.json"))).toMatchObject({
      devDependencies: {
        "kube-metrics-stack": version,
        "kubernetes-models": dependencies["kubernetes-models"],
        "@types/node": devDependencies["@types/node"],
        typescript: devDependencies.typescript,
        vitest: devDependencies.vitest,
      },
    });
  });

  it("makes a workflow that actionlint has nothing against, of actions as this project's own name them", async () => {
    const { kmstack, read, folder } = await project();
    await kmstack("init greeter");
    const path = "greeter/.github/workflows/ci.yaml";
    expect(await run("actionlint", ["-shellcheck=", "-pyflakes=", "-no-color", join(folder, path)])).toEqual({
      exitCode: 0,
      stdout: "",
      stderr: "",
    });
    const root = join(import.meta.dirname, "../..");
    const own = ["workflows/ci.yaml", "actions/setup/action.yaml"].map((file) =>
      readFile(join(root, ".github", file), "utf8"),
    );
    const actionsIn = (text: string) =>
      [...text.matchAll(/uses: (actions\/.*)/g)].map(([, action]) => action);
    const workflow = await read(path);
    expect(actionsIn(workflow)).toHaveLength(3);
    expect((await Promise.all(own)).flatMap(actionsIn)).toEqual(expect.arrayContaining(actionsIn(workflow)));
    expect(JSON.stringify(parse(workflow))).toContain("npm run check");
  });

  it("takes an empty folder", async () => {
    const { kmstack, list, folder } = await project();
    await mkdir(join(folder, "greeter"));
    expect(await kmstack("init greeter")).toMatchObject({ exitCode: 0 });
    expect(await list("greeter")).toContain("package.json");
  });
});

describe("kmstack init changes nothing", () => {
  it("where a folder has something in it", async () => {
    const { kmstack, list, write } = await project();
    await write({ "greeter/mine.txt": "Mine." });
    expect(await kmstack("init greeter")).toMatchInlineSnapshot(`
      {
        "exitCode": 2,
        "stderr": "kmstack: greeter is there already, a folder with something in it; take another name, or move it away. Nothing was changed",
        "stdout": "",
      }
    `);
    expect(await list("greeter")).toEqual(["mine.txt"]);
    expect(await list(".")).not.toContain(".greeter.kmstack-new");
  });

  it("where a file is, or a symbolic link", async () => {
    const { kmstack, folder, read, write } = await project();
    await write({ greeter: "Mine." });
    await mkdir(join(folder, "elsewhere"));
    await symlink("elsewhere", join(folder, "link"));
    expect((await kmstack("init greeter")).stderr).toMatchInlineSnapshot(
      `"kmstack: greeter is there already, a file; take another name, or move it away. Nothing was changed"`,
    );
    expect((await kmstack("init link")).stderr).toMatchInlineSnapshot(
      `"kmstack: link is there already, a symbolic link; take another name, or move it away. Nothing was changed"`,
    );
    expect(await read("greeter")).toBe("Mine.");
  });

  it("for a name that is none of a chart", async () => {
    const { kmstack, list } = await project();
    const before = await list(".");
    for (const name of ["Greeter", "my_chart", "../greeter", "."]) {
      const { exitCode, stderr } = await kmstack(`init -- ${name}`);
      expect({ name, exitCode, stderr }).toEqual({
        name,
        exitCode: 2,
        stderr: expect.stringContaining(
          "It is no name of a chart; take lower-case letters, digits and hyphens.",
        ),
      });
    }
    expect((await kmstack("init")).stderr).toContain("missing required argument 'name'");
    expect(await list(".")).toEqual(before);
  });
});
