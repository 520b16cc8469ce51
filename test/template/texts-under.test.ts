import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anything, listOf, object, required, type ValuesDocument } from "../../schema/index.ts";
import {
  type Conditional,
  type Documents,
  defineChart,
  type Expression,
  each,
  orEmpty,
  textsUnder,
  when,
} from "../../template/index.ts";
import { madeByAll } from "./fixtures/both.ts";
import type { Thing } from "./fixtures/chart.ts";

const values = object(
  { documents: listOf(anything(required, "Anything."), [], "Documents.") },
  "The values.",
);

const textsOf = textsUnder("to", ["apart"]);

const textsIn = (document: Expression<unknown>): Conditional<Thing> =>
  when(true, { texts: orEmpty<readonly string[]>([each(textsOf(document), (text) => text)]) });

/** A chart that finds the texts of each of its documents. */
const chart = defineChart({
  metadata: { name: "demo", version: "0.1.0", description: "For tests.", appVersion: "1.0" },
  source: "demo",
  values,
  templates: {
    found: ({ values: { documents } }) => each(documents, textsIn) as unknown as Documents,
  },
});

/** What is found in some documents, by Helm and by `evaluate` alike. */
async function found(...documents: readonly object[]): Promise<readonly unknown[]> {
  const made = await madeByAll(chart, { documents: documents as ValuesDocument[] });
  return made.map((one) => (one as { readonly texts: unknown }).texts);
}

describe("textsUnder", () => {
  it("finds the texts behind a key at any depth, in the order of the keys, and those of its lists", async () => {
    expect(
      await found(
        { to: "a" },
        { to: ["a", "b"] },
        { z: { to: "c" }, list: [{ to: "a" }, { deep: [{ to: "b" }] }] },
        { to: [] },
        {},
      ),
    ).toEqual([["a"], ["a", "b"], ["a", "b", "c"], [], []]);
  });

  it("does not look into mappings where keys are a user's own words", async () => {
    expect(
      await found(
        { apart: { to: "a" }, to: "b" },
        { in: { apart: { x: "1", to: "a" } } },
        { apart: {} },
        { apart: { x: 1, to: "a" } },
        { 'x"apart': { to: "a" } },
      ),
    ).toEqual([["b"], [], [], ["a"], ["a"]]);
  });

  it("takes no other key and no text for the key, whatever stands in it", async () => {
    const odd = 'x","to":"y';
    expect(
      await found(
        { too: "a", "to ": "b", 'x"to': "c" },
        { text: odd, to: odd },
        { [odd]: "a" },
        { to: '"apart":{"to":"a"}' },
        { to: "\\", z: { to: '\\"' } },
        { to: "<&>\u2028é\n" },
      ),
    ).toEqual([[], [odd], [], ['"apart":{"to":"a"}'], ["\\", '\\"'], ["<&>\u2028é\n"]]);
  });

  it("finds no numbers, switches or mappings", async () => {
    expect(await found({ to: 1 }, { to: true }, { to: { to: "a" } }, { to: ["a", 1, { to: "b" }] })).toEqual([
      [],
      [],
      ["a"],
      ["b"],
    ]);
  });

  it("finds the same in Helm and in `evaluate`, whatever the document", { timeout: 120_000 }, async () => {
    const text = fc.oneof(
      fc.constantFrom('"', "\\", "to", '"to":"', "apart", "a", ""),
      fc.string({ maxLength: 4 }),
    );
    const key = fc.oneof(
      fc.constantFrom("to", "apart", "x", '"to"', "to\\"),
      fc.string({ minLength: 1, maxLength: 3 }),
    );
    const { document } = fc.letrec<{ document: object; value: unknown }>((tie) => ({
      document: fc
        .tuple(
          fc.dictionary(
            key.filter((one) => !["to", "apart"].includes(one)),
            tie("value"),
            { maxKeys: 3 },
          ),
          fc.record(
            {
              to: fc.oneof(text, fc.array(text, { maxLength: 3 }), tie("value")),
              apart: fc.oneof(fc.dictionary(key, text, { maxKeys: 3 }), tie("value")),
            },
            { requiredKeys: [] },
          ),
        )
        .map(([others, own]) => ({ ...others, ...own })),
      value: fc.oneof(
        { maxDepth: 4 },
        text,
        fc.integer({ min: -9, max: 9 }),
        fc.boolean(),
        fc.array(tie("value"), { maxLength: 3 }),
        tie("document"),
      ),
    }));
    const seed = Number(process.env["ORACLE_SEED"] ?? 1);
    const documents = fc.sample(document, { numRuns: 300, seed });
    const texts = await found(...documents);
    expect(texts.flat().length).toBeGreaterThan(100);
  });
});
