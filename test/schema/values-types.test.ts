import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execa } from "execa";
import { describe, expect, it } from "vitest";
import { jsonSchema, valuesTypes } from "../../schema/index.ts";
import { shop } from "./fixtures/shop.ts";

const documents: readonly (readonly [document: string, fits: boolean])[] = [
  ['{ service: { port: 80, type: "NodePort" } }', true],
  ['{ service: { port: 80, type: "Nodeport" } }', false],
  ['{ service: { port: "80", type: "NodePort" } }', false],
  ["{ tolerationz: [] }", false],
  ['{ tolerations: [{ operator: "Exists" }], resources: { limits: { cpu: 1, memory: "1Gi" } } }', true],
  ['{ tolerations: [{ operatr: "Exists" }] }', false],
];

/** What TypeScript says about each of these documents of the shop; nothing about one that fits. */
async function compiled(types: string): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), "values-types-"));
  try {
    await writeFile(join(folder, "values.d.ts"), types);
    const files = documents.map(async ([document], index) => {
      const text = `import type { Shop } from "./values.d.ts";\nexport const values: Partial<Shop> = ${document};\n`;
      await writeFile(join(folder, `${index}.ts`), text);
      return `${index}.ts`;
    });
    const tsc = new URL("../../node_modules/.bin/tsc", import.meta.url).pathname;
    const options = [
      "--noEmit",
      "--strict",
      "--allowImportingTsExtensions",
      "--module",
      "nodenext",
      "--types",
      "",
    ];
    const { stdout } = await execa(tsc, [...options, ...(await Promise.all(files))], {
      cwd: folder,
      reject: false,
    });
    const said = stdout.split("\n");
    expect(said.filter((line) => line.startsWith("values.d.ts"))).toEqual([]);
    return documents.map((_, index) => said.filter((line) => line.startsWith(`${index}.ts`)).join("\n"));
  } finally {
    await rm(folder, { recursive: true });
  }
}

describe("values.d.ts", async () => {
  const types = await valuesTypes(jsonSchema(shop, { title: "shop", described: true }));

  it("names the document by the chart and Kubernetes' types by their kind", () => {
    const names = [...types.matchAll(/^export (?:interface|type) (\w+)/gm)].map(([, name]) => name);
    expect(names).toEqual(
      expect.arrayContaining(["Shop", "Affinity", "NodeSelectorTerm", "Toleration", "Quantity"]),
    );
    expect(types).toMatch(/^\/\* Generated from the chart's values definition; do not edit\. \*\//);
  });

  it("carries descriptions and defaults", () => {
    expect(types).toContain("   * How long an order may take.\n   * Default: 30s\n");
  });

  it("tells documents that fit from those that do not", async () => {
    const said = await compiled(types);
    expect(documents.map(([document], index) => [document, said[index] === ""])).toEqual(documents);
  });

  it("is indented", async () => {
    await expect(types.slice(0, types.search(/\/\*\*\n \* IngressTLS describes/))).toMatchFileSnapshot(
      "../snapshots/schema/values.d.ts.txt",
    );
  });
});
