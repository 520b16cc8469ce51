import { expect, test } from "vitest";
import { anything, listOf, object, required, type ValuesDocument } from "../../schema/index.ts";
import {
  type Documents,
  defineChart,
  each,
  findAll,
  findWords,
  orEmpty,
  when,
} from "../../template/index.ts";
import { madeByAll } from "./fixtures/both.ts";
import type { Thing } from "./fixtures/chart.ts";

/** A chart that says of each of its documents what is found in it. */
const chart = defineChart({
  metadata: { name: "demo", version: "0.1.0", description: "For tests.", appVersion: "1.0" },
  source: "demo",
  values: object({ documents: listOf(anything(required, "Anything."), [], "Documents.") }, "The values."),
  templates: {
    found: ({ values: { documents } }) =>
      each(documents, (document) =>
        when<Thing>(true, {
          texts: orEmpty<readonly string[]>([each(findAll(document, `"/a/[^/"]+["/]`), (text) => text)]),
          words: orEmpty<readonly string[]>([each(findWords(document, "[a-z]+_[a-z]+"), (text) => text)]),
        }),
      ) as unknown as Documents,
  },
});

test("findAll finds what matches in the JSON of a value, at any depth, in keys and texts, in their order", async () => {
  const documents: ValuesDocument[] = [
    { z: "/a/one", list: [{ file: "/a/two/three" }, '/a/<é>"x'], "/a/key": 1 },
    { a: "b/a/c", d: "/a/" },
    {},
  ];
  const made = await madeByAll(chart, { documents });
  expect(made).toEqual([
    { texts: ['"/a/key"', '"/a/two/', String.raw`"/a/\u003cé\u003e\"`, '"/a/one"'], words: [] },
    { texts: [], words: [] },
    { texts: [], words: [] },
  ]);
});

test("findWords finds words where lines and quotes begin and end, in JSON within a text too", async () => {
  const documents: ValuesDocument[] = [
    { expr: 'up\nnode_load < "node_ok"' },
    { json: JSON.stringify({ expr: 'sum by (a)\n\tnode_b{c_d="\\\\n"}' }) },
  ];
  expect(await madeByAll(chart, { documents })).toEqual([
    { texts: [], words: ["node_load", "node_ok"] },
    { texts: [], words: ["node_b", "c_d"] },
  ]);
});
