import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { expect, it } from "vitest";
import { chart } from "../../stack/index.ts";
import { scenarios } from "./scenarios.ts";

const root = join(import.meta.dirname, "../..");

/** The files of tests, by path, and the names of their tests and of what those are in. */
const tests: readonly (readonly [string, string])[] = readdirSync(join(root, "test"), {
  recursive: true,
  encoding: "utf8",
})
  .filter((file) => file.endsWith(".test.ts") && !file.startsWith("docs/"))
  .sort()
  .map((file) => {
    const text = readFileSync(join(root, "test", file), "utf8");
    const names = text.matchAll(/\b(?:test|it|describe)\b[^"'`]{0,200}?["'`]([^"'`]*)["'`]/g);
    return [`test/${file}`, [...names].map(([, name = ""]) => name).join("\n")] as const;
  });

const speaksOf = (text: string, id: string) => new RegExp(`\\b${id}\\b`).test(text);

/** The values files that stand for a scenario, by their names or by what they say they are for. */
function valuesFiles(id: string): readonly string[] {
  return Object.entries(chart.examples ?? {})
    .filter(([name, { description }]) => name.startsWith(`${id.toLowerCase()}-`) || speaksOf(description, id))
    .map(([name]) => `${name}-values.yaml`)
    .sort();
}

/** By what a scenario is proven: what its tests run. */
const proofs = {
  "real cluster": (file: string) => file.startsWith("test/cluster/scenarios/"),
  "API servers": (file: string) => file.startsWith("test/cluster/api-server/"),
  "Helm and the programs": (file: string) => !file.startsWith("test/cluster/"),
} as const;

const link = (to: string, called = to.slice(to.lastIndexOf("/") + 1)) =>
  `[${called}](${relative("docs", to)})`;

it("docs/scenarios.md says of each scenario which values make it and which tests prove it", async () => {
  const rows = Object.entries(scenarios).map(([id, title]) => {
    const files = tests.filter(([, names]) => speaksOf(names, id)).map(([file]) => file);
    const installed = valuesFiles(id);
    const all = installed.length > 0 ? [...files, "test/cluster/scenarios/chart-testing.test.ts"] : files;
    const proven = Object.entries(proofs)
      .filter(([, is]) => all.some(is))
      .map(([by]) => by);
    const cells = [
      id,
      title,
      installed.map((name) => link(`chart/ci/${name}`, name.replace("-values.yaml", ""))).join(", "),
      [...new Set(files)].map((file) => link(file)).join(", "),
      proven.join(", "),
    ];
    return `| ${cells.join(" | ")} |`;
  });
  const page = join(root, "docs/scenarios.md");
  const table = ["| | scenario | values | tests | proven by |", "| --- | --- | --- | --- | --- |", ...rows];
  const text = readFileSync(page, "utf8").replace(
    /(<!-- scenarios -->\n)[\s\S]*(\n<!-- end -->)/,
    (_, before: string, after: string) => before + table.join("\n") + after,
  );
  await expect(text).toMatchFileSnapshot(page);
});
