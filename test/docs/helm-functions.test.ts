import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { execa } from "execa";
import { describe, expect, it } from "vitest";
import * as schema from "../../schema/index.ts";
import * as template from "../../template/index.ts";
import { pinnedModule } from "../../tools/index.ts";

const page = await readFile(join(import.meta.dirname, "../../docs/helm-functions.md"), "utf8");

/** The cells of the tables about functions; those about actions and objects have another first column. */
const rows = page
  .split("\n")
  .filter((line) => /^\| `[A-Za-z]/.test(line))
  .map((line) => line.split(/(?<!\\)\|/).slice(1, 3) as [string, string]);

const namesIn = (cell: string) => [...cell.matchAll(/`(\w+)`/g)].map(([, name = ""]) => name);

/** The keys of the map that a piece of Go source makes. */
function keysIn(source: string, from: string): readonly string[] {
  const [, map = ""] = source.split(from);
  return [...(map.split(/^\}/m)[0] ?? "").matchAll(/^\t+"(\w+)":/gm)].map(([, key = ""]) => key);
}

/** All functions that Helm 4 gives to a template, from its source, Sprig's and Go's. */
async function helmFunctions(): Promise<ReadonlySet<string>> {
  const [helm, sprig] = await Promise.all([
    pinnedModule("helm4", "helm.sh/helm/v4"),
    pinnedModule("helm4", "github.com/Masterminds/sprig/v3"),
  ]);
  const { stdout: root } = await execa("go", ["env", "GOROOT"]);
  const [engine, functions, builtins] = await Promise.all([
    readFile(join(helm.folder, "pkg/engine/funcs.go"), "utf8"),
    readFile(join(sprig.folder, "functions.go"), "utf8"),
    readFile(join(root, "src/text/template/funcs.go"), "utf8"),
  ]);
  const withheld = [...engine.matchAll(/delete\(f, "(\w+)"\)/g)].map(([, name]) => name);
  const all = [
    ...keysIn(functions, "genericMap = "),
    ...keysIn(engine, "func funcMap()"),
    ...keysIn(builtins, "func builtins()"),
  ];
  return new Set(all.filter((name) => !withheld.includes(name)));
}

/** What begins with `must` goes by the name of the other. */
function named(all: ReadonlySet<string>): readonly string[] {
  return [...all].map((name) => name.replace(/^must([A-Z])/, (_, letter: string) => letter.toLowerCase()));
}

describe("docs/helm-functions.md", () => {
  it("names each function of Helm's, and no other", async () => {
    const functions = named(await helmFunctions());
    expect(functions.length).toBeGreaterThan(200);
    expect([...new Set(rows.flatMap(([theirs]) => namesIn(theirs)))].sort()).toEqual(
      [...new Set(functions)].sort(),
    );
  });

  it("names what there is here", () => {
    const ours = new Set([...Object.keys(schema), ...Object.keys(template)]);
    const others = [
      "checks",
      "kubeVersion",
      "existingSecret",
      "merge",
      "b64dec",
      "keys",
      "values",
      "os",
      "false",
      "defineChart",
    ];
    const unknown = rows
      .flatMap(([, here]) => namesIn(here))
      .filter((name) => !ours.has(name) && !others.includes(name));
    expect(unknown.filter((name) => !/^\d+m?$/.test(name))).toEqual([]);
  });
});
