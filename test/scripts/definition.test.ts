import { describe, expect, it } from "vitest";
import { project, tinyWith } from "./project.ts";

/** What `kmstack generate` says of a definition that it cannot use; it writes nothing then. */
async function refusal(definition: string, module = "chart.ts"): Promise<string> {
  const { kmstack, list } = await project(definition);
  const { exitCode, stdout, stderr } = await kmstack(`generate --chart ${module}`);
  expect(exitCode).toBe(2);
  expect(stdout).toBe("");
  expect(await list("chart")).toEqual([]);
  return stderr;
}

describe("a definition that cannot be used", () => {
  it("is missing", async () => {
    expect(await refusal("", "charts.ts")).toMatchInlineSnapshot(
      `"kmstack: charts.ts: there is no such file; name the module that exports the chart"`,
    );
  });

  it("is a folder", async () => {
    expect(await refusal("", "schema")).toMatchInlineSnapshot(
      `"kmstack: schema is a folder; name the module in it that exports the chart"`,
    );
  });

  it("exports no chart", async () => {
    expect(await refusal("export const chart = {};")).toMatchInlineSnapshot(
      `"kmstack: chart.ts has no chart as its default export; add \`export default defineChart({ … })\`"`,
    );
    expect(await refusal("export default {};")).toContain("has no chart as its default export");
  });

  it("is no TypeScript", async () => {
    expect(await refusal("const values = {")).toMatchInlineSnapshot(
      `"kmstack: chart.ts does not load: chart.ts:1:16: Expected identifier but found end of file"`,
    );
  });

  it("imports what is not there", async () => {
    expect(await refusal('import "./values.ts";')).toMatchInlineSnapshot(
      `"kmstack: chart.ts does not load: Cannot find module '~/values.ts' imported from ~/chart.ts"`,
    );
  });

  it("throws", async () => {
    expect(await refusal("\nthrow new Error('no');")).toMatchInlineSnapshot(
      `"kmstack: chart.ts does not load: no (chart.ts:2:7)"`,
    );
  });

  it("has a template that refers to a value that does not exist", async () => {
    const template = "(({ values }) => ({ kind: values.greting }))";
    expect(await refusal(tinyWith(`templates: { cm: ${template} }`))).toMatchInlineSnapshot(
      `"kmstack: chart.ts does not load: cm.kind: undefined is not a value that YAML can hold; is a value misspelt?"`,
    );
  });

  it("has values that Helm would not treat as they say", async () => {
    const definition = `
      import { listOf, object, text, unset } from "./schema/index.ts";
      import { tiny } from "./tiny.ts";
      const hosts = listOf(object({ name: text("a", "A name.") }, "A host."), [], "Hosts.");
      export default tiny({ values: object({ hosts }, "Values."), templates: {}, checks: undefined, notes: undefined });
    `;
    expect(await refusal(definition)).toMatchInlineSnapshot(
      `"kmstack: the chart's definition is wrong: hosts[].name: Helm never applies a default inside a list, a free map or a section that is itself not there by default; make it required or unset, and give the default where the value is used"`,
    );
  });
});

it("may be written in JavaScript", async () => {
  const { kmstack, write } = await project();
  await write({ "chart.js": tinyWith("") });
  expect(await kmstack("generate --chart chart.js")).toMatchObject({ exitCode: 0 });
});
