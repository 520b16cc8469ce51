import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { IConfigMap } from "kubernetes-models/v1";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  boolean,
  type Infer,
  object,
  stringify,
  text as textValue,
  type ValuesDocument,
  validateValues,
} from "../../schema/index.ts";
import { changes } from "../../scripts/project/chart-folder.ts";
import { writeFiles } from "../../scripts/project/replace-folder.ts";
import {
  chartFiles,
  defineChart,
  eq,
  manifest,
  namedText,
  not,
  type Scope,
  type Template,
  text,
  when,
} from "../../template/index.ts";
import { run } from "../../tools/index.ts";
import { allHelms, type Helm } from "./oracle/render.ts";

/*
 * A chart in a chart, with all of its templates: what the chart makes and refuses is the same, and Helm keeps less of it.
 */

const values = object(
  {
    name: textValue("a", "A name."),
    isRight: boolean(true, "Whether it is right."),
    global: object({ prefix: textValue("p", "What stands before the name.") }, "Values of all charts."),
  },
  "The values.",
);
type Values = Infer<typeof values>;

const fullName = namedText("fullName", {
  description: "The name, with what stands before it.",
  body: (_, { values: v }: Scope<Values>) => text`${v.global.prefix}-${v.name}`,
});

const configMap = (data: Template<Record<string, string>>) =>
  manifest<IConfigMap>({ apiVersion: "v1", kind: "ConfigMap", metadata: { name: fullName() }, data });

const chartWith = (library?: string) =>
  defineChart<Values>({
    metadata: { name: "demo", version: "0.1.0", description: "For tests." },
    source: "demo",
    values,
    templates: {
      "of/one": () =>
        manifest<IConfigMap>({ apiVersion: "v1", kind: "ConfigMap", metadata: { name: fullName() } }),
      "of/several": ({ values: v }) => [
        configMap({ a: "1" }),
        when(eq(v.name, "b"), configMap({ b: "2" })),
        configMap({ c: "3\n\n" }),
      ],
      breaks: ({ values: v }) => configMap({ lines: text`${v.name}\n\n` }),
      empty: ({ values: v }) => [when(eq(v.name, "nobody"), configMap({}))],
    },
    checks: ({ values: v }) => [{ when: not(v.isRight), message: "isRight: it is not; set it to true" }],
    notes: ({ values: v }) => [when<string>(v.isRight, "All is well."), text`It is ${fullName()}.`],
    ...(library === undefined ? {} : { library }),
  });

let temporary: string;
const folderOf = (library = "none") => join(temporary, library);

beforeAll(async () => {
  temporary = await mkdtemp(join(tmpdir(), "kmstack-library-"));
  for (const library of [undefined, "parts"])
    await writeFiles(folderOf(library), await chartFiles(chartWith(library)));
});
afterAll(() => rm(temporary, { recursive: true }));

/** What Helm prints, to the byte, or says instead, wherever in the chart that was. */
async function saidBy(helm: Helm, folder: string, file: ValuesDocument): Promise<string> {
  const { exitCode, stdout, stderr } = await run(helm, ["template", "name", folder, "--values", "-"], {
    input: stringify(file),
  });
  return exitCode === 0 ? stdout : stderr.replace(/\(demo\/.*?\)/, "");
}

describe.each(allHelms)("a chart with a library, in %s", (helm) => {
  it.each([{}, { name: "b", global: { prefix: "x", others: { own: 1 } } }, { isRight: false }])(
    "makes and refuses what it does without: %j",
    async (file) => {
      const said = await saidBy(helm, folderOf("parts"), file);
      expect(said).toEqual(await saidBy(helm, folderOf(), file));
      expect(said).toContain("isRight" in file ? "isRight: it is not; set it to true" : "kind: ConfigMap");
    },
  );

  it("has no fault, and its lock is what Helm makes of it", async () => {
    expect((await run(helm, ["lint", "--strict", folderOf("parts")])).exitCode).toBe(0);
    const copy = folderOf("copy");
    await rm(copy, { recursive: true, force: true });
    await writeFiles(copy, await chartFiles(chartWith("parts")));
    const { exitCode, stderr } = await run(helm, ["dependency", "build", copy]);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
    expect(await changes(copy, await chartFiles(chartWith("parts")))).toEqual([]);
  });

  it("takes nothing by the name of the library", async () => {
    const said = await saidBy(helm, folderOf("parts"), { parts: { on: true } });
    expect(said).toMatch(/[Aa]dditional propert(y|ies) .{0,3}on.{0,3} (is )?not allowed/);
  });
});

it("what it says after an install is the same; Helm 3 asks for a cluster even for that", async () => {
  const notesOf = async (library?: string) => {
    const { stdout } = await run("helm4", ["install", "a", folderOf(library), "--dry-run=client"]);
    return stdout.slice(stdout.indexOf("NOTES:"));
  };
  expect(await notesOf("parts")).toBe(await notesOf());
  expect(await notesOf("parts")).toContain("All is well.\nIt is p-a.");
});

it("a value by the name of the library is refused where people look first", () => {
  const problems = validateValues(values, "parts:\n  on: true\n", "my.yaml");
  expect(problems.map(({ message }) => message)).toEqual([expect.stringContaining("unknown key")]);
});

it("Helm keeps of its templates no more in a release than where they are", async () => {
  const kept = async (library?: string) => {
    const folder = folderOf(library);
    const { stdout } = await run("helm4", ["install", "a", folder, "--dry-run=client", "--output=json"]);
    const { templates } = JSON.parse(stdout).chart;
    return templates.map(({ name }: { readonly name: string }) => name).sort();
  };
  const templates = ["breaks", "checks", "empty", "of/one", "of/several"];
  const files = ["templates/NOTES.txt", ...templates.map((name) => `templates/${name}.yaml`)];
  expect(await kept()).toEqual([files[0], "templates/_helpers.tpl", ...files.slice(1)]);
  expect(await kept("parts")).toEqual(files);
  for (const file of files) {
    const [, , ...more] = (await readFile(join(folderOf("parts"), file), "utf8")).trim().split("\n");
    expect(more).toEqual([]);
  }
});

describe("the name of a library", () => {
  it.each(["Parts", "a b", "../x", ""])("is that of a chart, and not %j", (library) => {
    expect(() => chartWith(library)).toThrow(/^library: .* is no name of a chart; take lower-case/);
  });

  it("is none of the values' own", () => {
    expect(() => chartWith("name")).toThrow(
      'library: the values have a "name" of their own; take another name',
    );
  });
});
