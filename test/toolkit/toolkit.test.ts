import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execa } from "execa";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { run } from "../../tools/index.ts";

/**
 * The toolkit as a chart author gets it: packed by npm, installed in an empty folder, used through the
 * package's exports only.
 */
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "kmstack-toolkit-"));
  const { stdout } = await execa("npm", ["pack", "--json", "--pack-destination", folder]);
  const packed = JSON.parse(stdout.slice(stdout.indexOf("["))) as readonly { readonly filename: string }[];
  await writeFile(join(folder, "package.json"), JSON.stringify({ private: true, type: "module" }));
  await execa("npm", ["install", "--prefer-offline", `./${packed[0]?.filename}`], { cwd: folder });
  for (const chart of ["greeter", "metrics-server", "bakery", "by-hand"])
    await cp(join(import.meta.dirname, chart), join(folder, chart), { recursive: true });
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const kmstack = (...args: readonly string[]) =>
  execa("npx", ["kmstack", ...args], { cwd: folder, reject: false });

describe("a second chart, made with schema/ and template/", () => {
  it("type-checks against the package's own declarations", async () => {
    const root = join(import.meta.dirname, "../..");
    const strict = [
      "--noEmit",
      "--strict",
      "--exactOptionalPropertyTypes",
      "--skipLibCheck",
      "--allowImportingTsExtensions",
    ];
    const target = ["--module", "nodenext", "--target", "es2023"];
    const node = ["--typeRoots", join(root, "node_modules/@types"), "--types", "node"];
    const tsc = join(root, "node_modules/.bin/tsc");
    const { stdout } = await execa(
      tsc,
      [
        ...strict,
        ...target,
        ...node,
        "greeter/index.ts",
        "metrics-server/index.ts",
        "bakery/index.ts",
        "by-hand/values.ts",
      ],
      {
        cwd: folder,
        reject: false,
      },
    );
    expect(stdout).toBe("");
  });

  it("is generated, and passes every check", async () => {
    const generated = await kmstack("generate", "--chart", "greeter/index.ts", "--out", "greeter/chart");
    expect(generated).toMatchObject({ exitCode: 0, stderr: expect.stringContaining("greeter/chart") });
    const again = await kmstack(
      "generate",
      "--check",
      "--chart",
      "greeter/index.ts",
      "--out",
      "greeter/chart",
    );
    expect(again).toMatchObject({ exitCode: 0 });
    for (const helm of ["helm3-oldest", "helm3", "helm4"] as const) {
      const lint = await run(helm, ["lint", "--strict", join(folder, "greeter/chart")]);
      expect(lint, helm).toMatchObject({ exitCode: 0 });
    }
  });

  it("has its templates named after its own source, and knows no word of monitoring", async () => {
    const template = await readFile(join(folder, "greeter/chart/templates/greeter.yaml"), "utf8");
    expect(template.split("\n", 1)).toEqual([
      "{{- /* Generated from greeter/ by kmstack generate; do not edit. */}}",
    ]);
    expect(template).not.toMatch(/prometheus|metrics|monitoring/i);
  });

  it("renders what `kmstack template` says, values with surprising names included", async () => {
    const values = join(folder, "greeter/chart/ci/ingress-values.yaml");
    const args = ["--chart", "greeter/index.ts", "--values", values, "--json"];
    const evaluated = JSON.parse((await kmstack("template", ...args)).stdout) as readonly {
      readonly kind: string;
    }[];
    const { stdout } = await run("helm4", ["template", join(folder, "greeter/chart"), "--values", values]);
    const { parseAllDocuments } = await import("yaml");
    const rendered = parseAllDocuments(stdout, { version: "1.1" }).map((document): unknown =>
      document.toJS(),
    );
    expect(new Set(rendered)).toEqual(new Set(evaluated));
    expect(evaluated.map(({ kind }) => kind)).toEqual(["ConfigMap", "Deployment", "Service", "Ingress"]);
  });

  it("has its slips found in a person's values file", async () => {
    const { stdout, exitCode } = await kmstack(
      "validate",
      "--chart",
      "greeter/index.ts",
      "greeter/my-values.yaml",
    );
    expect(stdout).toBe('greeter/my-values.yaml:5:1  replicaz: unknown key, did you mean "replicas"?');
    expect(exitCode).toBe(1);
  });
});

describe("schema/ alone, beside templates written by hand", () => {
  it("makes the schema and values.yaml that Helm takes", async () => {
    const chart = join(folder, "by-hand");
    await execa(join(folder, "node_modules/.bin/tsx"), ["values.ts"], { cwd: chart });
    const rendered = await run("helm4", ["template", chart]);
    expect(rendered.stdout).toContain('message: "hellohellohello"');
    const refused = await run("helm4", ["template", chart, "--set", "tims=4"]);
    expect(refused).toMatchObject({ exitCode: 1, stderr: expect.stringContaining("tims") });
  });
});
