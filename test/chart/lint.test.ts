import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { stepsOf } from "../../scripts/checks/index.ts";
import { inTurns } from "../../scripts/checks/turns.ts";
import { chart } from "../../stack/index.ts";
import { chartTesting, run } from "../../tools/index.ts";
import { folder, objectsOf } from "./render.ts";

/** What Helm makes of each values file of chart/ci/, and the files for Prometheus that are in it. */
let rendered: string;

beforeAll(async () => {
  rendered = await mkdtemp(join(tmpdir(), "kmstack-rendered-"));
  await inTurns(await readdir(join(folder, "ci")), async (file) => {
    const { stdout } = await run("helm4", ["template", "metrics", folder, "-f", join(folder, "ci", file)]);
    // Where the last object is a hook, Helm puts an empty line behind it.
    await writeFile(join(rendered, file), `${stdout.trimEnd()}\n`);
    for (const [name, object] of Object.entries(objectsOf(stdout))) {
      const { data = {} } = object as { readonly data?: Readonly<Record<string, string>> };
      for (const [key, text] of Object.entries(data)) {
        if (/(prometheus|rules)\.yml$/.test(key)) await writeFile(join(rendered, `${file}-${key}`), text);
        else if (name.endsWith("rules")) throw new Error(`${name} holds ${key}, which nobody checks`);
      }
    }
  });
});

afterAll(() => rm(rendered, { recursive: true }));

const renderedFiles = async (end: string) =>
  (await readdir(rendered)).filter((file) => file.endsWith(end)).map((file) => join(rendered, file));

describe("kmstack check", () => {
  it.each(stepsOf(chart).map(({ name, find }) => [name, find] as const))(
    "%s finds nothing",
    async (_, find) => {
      expect(await find({ chart, folder })).toEqual([]);
    },
    // To try every value for its effect takes three minutes of a processor.
    900_000,
  );
});

describe("yamllint", () => {
  const lint = async (files: readonly string[]) => {
    const { exitCode, stdout } = await run("yamllint", ["--strict", "-c", chartTesting.lintConf, ...files]);
    return { exitCode, stdout };
  };

  it("finds nothing in what Helm makes of each values file", async () => {
    expect(await lint(await renderedFiles("-values.yaml"))).toEqual({ exitCode: 0, stdout: "" });
  });

  it("finds nothing in the files inside of it", async () => {
    expect(await lint(await renderedFiles(".yml"))).toEqual({ exitCode: 0, stdout: "" });
  });

  it("finds nothing in Chart.yaml, values.yaml and the values files", async () => {
    const examples = (await readdir(join(folder, "ci"))).map((file) => join("ci", file));
    const files = ["Chart.yaml", "values.yaml", ...examples].map((file) => join(folder, file));
    expect(await lint(files)).toEqual({ exitCode: 0, stdout: "" });
  });
});

describe("promtool", () => {
  it.each([
    ["prometheus.yml", ["check", "config", "--syntax-only"]],
    ["rules.yml", ["check", "rules"]],
  ] as const)("takes each %s that Helm makes", async (end, command) => {
    const files = await renderedFiles(end);
    expect(files.length).toBeGreaterThan(20);
    const { exitCode, stdout, stderr } = await run("promtool", [...command, ...files]);
    expect(stdout + stderr).not.toContain("FAILED");
    expect(exitCode).toBe(0);
  });
});
