import { describe, expect, it } from "vitest";
import { object, text } from "../../schema/index.ts";
import { type ChartDefinition, chartFiles, defineChart, manifest, recordFile } from "../../template/index.ts";

const values = object({ a: text("a", "A text.") }, "Values.");
const metadata = { name: "named", version: "1.0.0", description: "Has names." };
const template = () => manifest({ apiVersion: "v1", kind: "ConfigMap", metadata: { name: "a" } });
const example = { description: "An example.", values: {} };

const chartWith = (parts: Partial<ChartDefinition<{ readonly a: string }>>) =>
  defineChart({ metadata, source: "named", values, templates: {}, ...parts });

describe("a name that leads out of the chart's folder is refused", () => {
  const hostile = [
    "../evil",
    "../../x",
    "/etc/evil",
    "a/../../b",
    "..",
    "a/..",
    "./a",
    ".",
    "",
    "a//b",
    "a/",
    "a\\..\\b",
    "a\nb",
    "a\0",
  ];

  it.each(hostile)("of a file: %j", (name) => {
    expect(() => chartWith({ files: { [name]: "x" } })).toThrow(
      /^files\[.*; name a path inside the chart's folder$/,
    );
  });

  // A template or an example gets an ending, with which these are ordinary names.
  it.each(hostile.filter((name) => !["..", ".", "a/..", "a/", "", "./a"].includes(name)))(
    "of a template, of an example: %j",
    (name) => {
      expect(() => chartWith({ templates: { [name]: template } })).toThrow(
        /^templates\[.*; name a path inside/,
      );
      expect(() => chartWith({ examples: { [name]: example } })).toThrow(/^examples\[.*; name a path inside/);
    },
  );
});

describe("two files cannot be one", () => {
  const generated = [
    ".helmignore",
    recordFile,
    "Chart.yaml",
    "README.md",
    "values.d.ts",
    "values.md",
    "values.editor.schema.json",
    "values.schema.json",
    "values.yaml",
    "templates/_helpers.tpl",
    "templates/checks.yaml",
  ];

  it("and what every chart has is all of these", async () => {
    const files = [...(await chartFiles(chartWith({}))).keys()];
    expect([...files, "templates/_helpers.tpl"].sort()).toEqual([...generated].sort());
  });

  it.each([...generated, "VALUES.YAML", "values.yaml/x", "templates"])(
    "not a file and what every chart has: %s",
    (path) => {
      // One whose templates are all written by hand has helpers of its own.
      const typed = { templates: { service: template } };
      expect(() => chartWith({ ...typed, files: { [path]: "x" } })).toThrow(
        / is taken by .*; use another name$/,
      );
    },
  );

  it("not the checks or the notes and a template or a file", () => {
    expect(() => chartWith({ templates: { checks: template } })).toThrowErrorMatchingInlineSnapshot(
      `[DefinitionError: templates["checks"]: templates/checks.yaml is taken by what every chart has; use another name]`,
    );
    expect(() => chartWith({ files: { "templates/checks.yaml": "" } })).toThrow("is taken");
    expect(() =>
      chartWith({ notes: () => ["Hello."], files: { "templates/NOTES.txt": "" } }),
    ).toThrowErrorMatchingInlineSnapshot(
      `[DefinitionError: files["templates/NOTES.txt"]: templates/NOTES.txt is taken by the chart's notes; use another name]`,
    );
  });

  it("not a template or an example and a file, nor two templates", () => {
    expect(() =>
      chartWith({ templates: { a: template }, files: { "templates/a.yaml": "" } }),
    ).toThrowErrorMatchingInlineSnapshot(
      `[DefinitionError: files["templates/a.yaml"]: templates/a.yaml is taken by a template; use another name]`,
    );
    expect(() => chartWith({ examples: { a: example }, files: { "ci/A-values.yaml": "" } })).toThrow(
      "is taken",
    );
    expect(() => chartWith({ templates: { a: template, A: template } })).toThrowErrorMatchingInlineSnapshot(
      `[DefinitionError: templates["A"]: templates/A.yaml is taken by a template; use another name]`,
    );
    expect(() =>
      chartWith({ templates: { a: template, "a.yaml/b": template } }),
    ).toThrowErrorMatchingInlineSnapshot(
      `[DefinitionError: templates["a.yaml/b"]: templates/a.yaml/b.yaml is taken by a template; use another name]`,
    );
  });
});

it("files beside the generated ones are made as they are", async () => {
  const files = {
    "crds/a.yaml": "a: 1\n",
    "templates/_own.tpl": "{{/* own */}}\n",
    LICENSE: "Free.\n",
    "files/a b.txt": "",
  };
  const made = await chartFiles(chartWith({ files }));
  expect(Object.fromEntries([...made].filter(([path]) => path in files))).toEqual(files);
});
