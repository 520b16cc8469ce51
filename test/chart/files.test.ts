import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { defaults, parseYamlSource } from "../../schema/index.ts";
import { chart } from "../../stack/index.ts";
import { unusedValues } from "../../template/index.ts";
import { run } from "../../tools/index.ts";
import { readByHelm } from "../schema/yaml/helms.ts";
import { fieldsOf } from "./fields.ts";
import { folder, helms } from "./render.ts";

const valuesYaml = await readFile(join(folder, "values.yaml"), "utf8");

describe("values.yaml", () => {
  it.each(helms)("is, as %s reads it, the defaults of the definition", async (helm) => {
    expect(await readByHelm(helm, [valuesYaml])).toEqual([defaults(chart.values)]);
  });

  it("has a comment over every key", () => {
    const lines = valuesYaml.split("\n");
    // Defaults and examples have keys, too.
    const keys = new Set(fieldsOf(chart.values.shape).map(({ path }) => path.join(".")));
    const path: string[] = [];
    const uncommented = lines.flatMap((line, index) => {
      const [, indent = "", key] = /^( *)(?:# )?([a-zA-Z][\w-]*):/.exec(line) ?? [];
      if (key === undefined) return [];
      path.splice(indent.length / 2, Number.POSITIVE_INFINITY, key);
      if (!keys.has(path.join("."))) return [];
      return lines[index - 1]?.startsWith(`${indent}# `) ? [] : [`${index + 1}: ${line}`];
    });
    expect(uncommented).toEqual([]);
  });

  it("names every key of the definition, those that are not set by default in a comment", () => {
    const missing = fieldsOf(chart.values.shape)
      .filter(({ inList }) => !inList)
      .filter(({ path }) => !isNamed(path));
    expect(missing.map(({ path }) => path.join("."))).toEqual([]);
  });

  it("is YAML without surprises", () => {
    expect(parseYamlSource(valuesYaml).errors).toEqual([]);
  });
});

/** Whether a key stands where it belongs, be it in a section that is commented out as a whole. */
function isNamed(path: readonly string[]): boolean {
  return new RegExp(`^[ #]{${2 * (path.length - 1)}}([# ] )?${path.at(-1)}:`, "m").test(valuesYaml);
}

describe("the templates", () => {
  it("use every value", () => {
    expect(unusedValues(chart)).toEqual([]);
  });
});

describe("the package", () => {
  it("has what Helm needs and a short README, since all of it is kept in the Secret of each release", async () => {
    const release = await run("helm4", ["install", "name", folder, "--dry-run=client", "--output=json"]);
    const { files } = JSON.parse(release.stdout).chart;
    const names = files.map(({ name }: { readonly name: string }) => name);
    expect(names.sort()).toEqual([".helmignore", "README.md", "images.txt"]);
  });

  it("is described in its README by each top-level value", async () => {
    const { stdout } = await run("helm4", ["show", "readme", folder]);
    const named = [...stdout.matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name);
    const { shape } = chart.values;
    expect(named).toEqual(shape.kind === "object" && Object.keys(shape.fields));
  });
});
