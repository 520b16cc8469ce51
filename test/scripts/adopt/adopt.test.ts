import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { execa } from "execa";
import { describe, expect, it } from "vitest";
import { parseYaml } from "../../../schema/index.ts";
import { run } from "../../../tools/index.ts";
import { shop, withShop } from "./adopting.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));

describe("kmstack adopt", () => {
  it("writes a definition, and tells what looks like a slip, with its place", async () => {
    const { kmstack, list } = await withShop();
    expect(await kmstack("adopt charts/shop")).toMatchInlineSnapshot(`
      {
        "exitCode": 0,
        "stderr": "✓ shop: the definition is written, 4 notes",
        "stdout": "templates/_helpers.tpl:2:25: nameOverride: a template uses it, and values.yaml has it not; it is unset
      templates/deployment.yaml:12:16: podAnnotations: a template uses it, and values.yaml has it not; it is unset
      values.yaml:59: forgotten: no template uses it
      ci/misspelt-values.yaml:3:3: left out, since the definition refuses it: image.tags: unknown key, did you mean "tag"?",
      }
    `);
    expect(await list("shop")).toMatchInlineSnapshot(`
      [
        "examples.ts",
        "files/crds/orders.yaml",
        "files/motd.txt",
        "files/templates/NOTES.txt",
        "files/templates/_helpers.tpl",
        "files/templates/configmap.yaml",
        "files/templates/deployment.yaml",
        "files/templates/service.yaml",
        "index.ts",
        "values.ts",
      ]
    `);
  });

  it("writes it in sections, with what the comments, the defaults and the templates say", async () => {
    const { kmstack, read } = await withShop();
    await kmstack("adopt charts/shop");
    await expect(await read("shop/values.ts")).toMatchFileSnapshot("../../snapshots/adopt/values.ts.txt");
    await expect(await read("shop/index.ts")).toMatchFileSnapshot("../../snapshots/adopt/index.ts.txt");
    await expect(await read("shop/examples.ts")).toMatchFileSnapshot("../../snapshots/adopt/examples.ts.txt");
  });

  it("writes what the compiler takes", async () => {
    const { kmstack, folder } = await withShop();
    await kmstack("adopt charts/shop");
    const options = [
      "--noEmit",
      "--strict",
      "--exactOptionalPropertyTypes",
      "--skipLibCheck",
      "--allowImportingTsExtensions",
    ];
    const target = [
      "--module",
      "nodenext",
      "--target",
      "es2023",
      "--typeRoots",
      join(root, "node_modules/@types"),
      "--types",
      "node",
    ];
    const { stdout } = await execa(
      join(root, "node_modules/.bin/tsc"),
      [...options, ...target, "shop/index.ts"],
      {
        cwd: folder,
        reject: false,
      },
    );
    expect(stdout).toBe("");
  });

  it("leads to a chart with the same values, and the same manifests by every Helm", async () => {
    const { kmstack, folder, read } = await withShop();
    await kmstack("adopt charts/shop");
    expect(await kmstack("generate --chart shop/index.ts --out shop/chart")).toMatchObject({ exitCode: 0 });
    expect(await defaultsIn(read, "shop/chart")).toEqual({
      ...(await defaultsIn(read, "charts/shop")),
      // Without a default it is not there.
      service: { type: "ClusterIP", port: 8080, annotations: {} },
    });
    for (const helm of ["helm3-oldest", "helm3", "helm4"] as const) {
      for (const values of [[], ["--values", join(shop, "ci/large-values.yaml")]]) {
        const [before, after] = await Promise.all(
          ["charts/shop", "shop/chart"].map((chart) =>
            run(helm, ["template", "rel", join(folder, chart), "--include-crds", ...values]),
          ),
        );
        expect(before).toMatchObject({ exitCode: 0, stdout: expect.stringContaining("Welcome!") });
        expect(after, helm).toEqual(before);
      }
    }
  });

  it("leads to a chart that refuses what the one before took without a word", async () => {
    const { kmstack, folder } = await withShop();
    await kmstack("adopt charts/shop");
    await kmstack("generate --chart shop/index.ts --out shop/chart");
    for (const wrong of [
      "image.tags=2.6",
      "verbosity=10",
      "mode=dead",
      "resources.limit.cpu=1",
      "hosts[0].path=/",
    ]) {
      const of = (chart: string) =>
        run("helm4", ["template", join(folder, chart), "--set-json", json(wrong)]);
      expect(await of("charts/shop"), wrong).toMatchObject({ exitCode: 0 });
      expect(await of("shop/chart"), wrong).toMatchObject({ exitCode: 1 });
    }
  });

  it("tells programs in JSON", async () => {
    const { kmstack } = await withShop();
    const { stdout } = await kmstack("adopt charts/shop --out here --json");
    expect(JSON.parse(stdout)).toMatchObject({
      folder: "~/here",
      notes: expect.arrayContaining([{ place: "values.yaml:59", message: "forgotten: no template uses it" }]),
    });
  });
});

/** What is set by a text such as `mode=dead`, for `--set-json`. */
function json(wrong: string): string {
  const [path, value = ""] = wrong.split("=");
  return `${path}=${/^[0-9]+$/.test(value) ? value : JSON.stringify(value)}`;
}

async function defaultsIn(read: (path: string) => Promise<string>, chart: string): Promise<object> {
  return parseYaml(await read(`${chart}/values.yaml`)) as object;
}

describe("kmstack adopt writes nothing", () => {
  it("where there is something already", async () => {
    const { kmstack, write, list } = await withShop();
    await write({ "shop/mine.txt": "mine" });
    expect(await kmstack("adopt charts/shop")).toMatchInlineSnapshot(`
      {
        "exitCode": 2,
        "stderr": "kmstack: shop is there already, and nothing is overwritten; name another with --out",
        "stdout": "",
      }
    `);
    expect(await list("shop")).toEqual(["mine.txt"]);
  });

  it.each([
    ["there is no chart", "charts", {}],
    ["Chart.yaml says too little", "charts/shop", { "Chart.yaml": "name: shop\n" }],
    ["it is a library", "charts/shop", { "Chart.yaml": "name: shop\nversion: 1.0.0\ntype: library\n" }],
    ["values.yaml is broken", "charts/shop", { "values.yaml": "a: [\n" }],
    ["values.schema.json is broken", "charts/shop", { "values.schema.json": "{" }],
    [
      "the chart has a template where a generated one will be",
      "charts/shop",
      { "templates/checks.yaml": "" },
    ],
  ])("where %s", async (_, chart, files) => {
    const { kmstack, list } = await withShop(files);
    const { exitCode, stdout, stderr } = await kmstack(`adopt ${chart}`);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: "" });
    expect(stderr).toMatchSnapshot();
    expect(await list("shop")).toEqual([]);
  });
});

describe("the charts in a chart", () => {
  it("are unpacked, take what they take, and render as before", async () => {
    const { kmstack, write, folder, read } = await withShop({
      "Chart.yaml": `${await readFile(join(shop, "Chart.yaml"), "utf8")}dependencies:
  - {name: till, version: 1.x.x, repository: "https://charts.example.com", condition: till.enabled}
`,
      "values.yaml": `${await readFile(join(shop, "values.yaml"), "utf8")}
till:
  enabled: true
  drawer: {coins: 5}
`,
    });
    await write({
      "till/Chart.yaml": "apiVersion: v2\nname: till\nversion: 1.4.0\n",
      "till/values.yaml": "drawer: {coins: 1, notes: 2}\nbell: true\n",
      "till/templates/till.yaml":
        "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: till}\ndata: {all: {{ toJson .Values | quote }}}\n",
    });
    await run("helm4", [
      "package",
      join(folder, "till"),
      "--destination",
      join(folder, "charts/shop/charts"),
    ]);
    expect((await kmstack("adopt charts/shop")).stdout).toContain(`\
charts/till-1.4.0.tgz: unpacked into its folder
Chart.yaml: the dependency till is 1.4.0, of 1.x.x
`);
    await kmstack("generate --chart shop/index.ts --out shop/chart");
    expect(await read("shop/values.ts")).toContain("const tillValues = openObject(");
    for (const values of [[], ["--set", "till.bell=false"], ["--set", "till.enabled=false"]]) {
      const [before, after] = await Promise.all(
        ["charts/shop", "shop/chart"].map((chart) =>
          run("helm4", ["template", join(folder, chart), ...values]),
        ),
      );
      expect(before).toMatchObject({ exitCode: 0 });
      expect(after?.stdout).toBe(before?.stdout);
    }
  });
});
