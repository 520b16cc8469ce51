import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execa } from "execa";
import { describe, expect, it } from "vitest";
import { jsonSchema, valuesTypes } from "../../schema/index.ts";
import { shop } from "./shop.ts";

/** Whether TypeScript accepts a values document of the shop. */
async function compiles(types: string, document: string): Promise<boolean> {
  const folder = await mkdtemp(join(tmpdir(), "values-types-"));
  try {
    await writeFile(join(folder, "values.d.ts"), types);
    await writeFile(
      join(folder, "use.ts"),
      `import type { Shop } from "./values.d.ts";\nexport const values: Partial<Shop> = ${document};\n`,
    );
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
    const { exitCode, stdout } = await execa(tsc, [...options, "use.ts"], { cwd: folder, reject: false });
    if (exitCode !== 0) expect(stdout).toMatch(/^use\.ts/);
    return exitCode === 0;
  } finally {
    await rm(folder, { recursive: true });
  }
}

describe("values.d.ts", async () => {
  const types = await valuesTypes(jsonSchema(shop, { title: "shop" }));

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

  it.each([
    ['{ service: { port: 80, type: "NodePort" } }', true],
    ['{ service: { port: 80, type: "Nodeport" } }', false],
    ['{ service: { port: "80", type: "NodePort" } }', false],
    ["{ tolerationz: [] }", false],
    ['{ tolerations: [{ operator: "Exists" }], resources: { limits: { cpu: 1, memory: "1Gi" } } }', true],
    ['{ tolerations: [{ operatr: "Exists" }] }', false],
  ])("%s: %s", async (document, fits) => {
    expect(await compiles(types, document)).toBe(fits);
  });
});
