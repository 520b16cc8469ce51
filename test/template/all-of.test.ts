import { expect, test } from "vitest";
import { anything, listOf, object, required } from "../../schema/index.ts";
import { allOf, type Documents, defineChart, notEmpty, when } from "../../template/index.ts";
import { madeByAll } from "./fixtures/both.ts";
import type { Thing } from "./fixtures/chart.ts";

const list = listOf(anything(required, "Anything."), [], "A list.");

/** A chart with the items of two lists. */
const chart = defineChart({
  metadata: { name: "demo", version: "0.1.0", description: "For tests.", appVersion: "1.0" },
  source: "demo",
  values: object({ one: list, other: list }, "The values."),
  templates: {
    all: ({ values: { one, other } }) => {
      const all = allOf(one, other);
      return when<Thing>(notEmpty(all), { all }) as unknown as Documents;
    },
  },
});

const [a, b] = [{ a: "1" }, { a: "2", b: { c: [true] } }];

test.each([
  [[], [], undefined],
  [[a], [], [a]],
  [[], [a], [a]],
  [
    [b, a],
    [{ a: 1 }, a, b],
    [b, a, { a: 1 }],
  ],
  [[a, a, {}], [{}], [a, {}]],
  [[b], [{ b: { c: [true] }, a: "2" }, { a: "2" }], [b, { a: "2" }]],
])("allOf has each item of %j and %j once, in their order", async (one, other, all) => {
  expect(await madeByAll(chart, { one, other })).toEqual(all === undefined ? [] : [{ all }]);
});
