import { describe, expect, it } from "vitest";
import { parseYaml, type ValuesDocument } from "../../schema/index.ts";
import { embeddedYaml, items, manifest, mapping, writeEmbedded } from "../../template/index.ts";
import { chartOf, evaluatedAs, printedTree, type Things } from "./fixtures/chart.ts";
import type { ValuesScope } from "./fixtures/values.ts";
import { helms, render, withChart } from "./oracle/render.ts";

const head = { apiVersion: "v1", kind: "ConfigMap", metadata: { name: "a" } };
const thing = (data: object): Things => manifest({ ...head, data } as never) as never;

/** Texts that end in white space: in line breaks, and in a blank that Helm takes for one. */
const texts = ["b\n", "b\n\n", "b\n\n\n", "\n", "\n\n", "b\nc\n\n", "b\u00a0", "b\u3000", "b "];

const ends: Readonly<Record<string, (scope: ValuesScope) => Things>> = {
  "a map": ({ values: v }) => thing(v.labels),
  "a map's own entries": ({ values: v }) => thing(mapping<string>({ "0": "a" }, v.labels)),
  "a list's items": ({ values: v }) => thing({ list: ["a", items(v.names)] }),
  "a document within": ({ values: v }) => thing({ list: embeddedYaml({ names: v.names }) }),
  "a document within, before others": ({ values: v }) =>
    thing({ one: embeddedYaml({ labels: v.labels }), two: "a", three: embeddedYaml(v.names as never) }),
  "the first of two documents": ({ values: v }) => [thing(v.labels), thing({ a: "b" })] as never,
};

describe.each(Object.entries(ends))("the end of %s", (_, template) => {
  it.each(helms)("is the text's own in %s", async (helm) => {
    const chart = chartOf(template);
    await withChart(chart, async (folder) => {
      for (const text of texts) {
        const values: ValuesDocument = { labels: { a: "a", b: text }, names: ["a", text] };
        const answer = await render(helm, folder, { file: values });
        if ("error" in answer) throw new Error(answer.error);
        const rendered = (answer.objects.get("templates/thing.yaml") ?? []).map((one) => parseYaml(one));
        const expected = evaluatedAs(chart, values).map((object) => withoutTexts(object));
        expect(
          rendered.map((object, index) => readAs(object, expected[index])),
          text,
        ).toEqual(expected);
      }
    });
  });
});

/** The data of documents within documents, to be compared as data. */
const withoutTexts = (object: unknown): unknown =>
  writeEmbedded(object, (data) => `embedded ${JSON.stringify(data)}`);

function readAs(actual: unknown, expected: unknown): unknown {
  if (typeof expected === "string" && expected.startsWith("embedded "))
    return `embedded ${JSON.stringify(parseYaml(String(actual)))}`;
  if (typeof actual !== "object" || actual === null || Array.isArray(actual)) return actual;
  const wanted = new Map(Object.entries(expected ?? {}));
  return Object.fromEntries(
    Object.entries(actual).map(([key, value]) => [key, readAs(value, wanted.get(key))]),
  );
}

it("is marked only where a text may stand there", () => {
  expect(printedTree(({ values: v }) => thing(v.labels))).toMatch(/\n# end\n$/);
  expect(printedTree(({ values: v }) => thing({ a: v.pipe }))).not.toContain("# end");
  expect(printedTree(() => thing({ a: "b" }))).not.toContain("# end");
});
