import { describe, expect, it } from "vitest";
import { render } from "../render.ts";
import { exposed } from "./exposed.ts";
import { chartExpressions } from "./expressions.ts";
import { unknownTo } from "./known.ts";
import { readsOf } from "./reads.ts";
import { unseen } from "./unseen.ts";
import { everyAlert } from "./values.ts";

/*
 * Rules read what the real programs give, as it was recorded on a real cluster: there is no metric in them that is nobody's, and
 * no label that its series have not.
 */
const rules = render(everyAlert)
  .alertGroups()
  .flatMap((group) => group.rules);
/** The labels of recorded series: those by which they were put together. */
const recorded = new Map(
  rules.flatMap(({ record, expr }) => (record === undefined ? [] : [[record, readsOf(expr).grouped]])),
);

describe.each(rules.map((rule) => [rule.alert ?? rule.record ?? "", rule] as const))("%s", (_, { expr }) => {
  const unknown = unknownTo(expr, recorded);

  it("reads metrics that there are", () => {
    expect(unknown.metrics).toEqual([]);
  });

  it("goes by labels that their series have", () => {
    expect(unknown.labels).toEqual([]);
  });
});

it("what was not seen when metrics were recorded is read, and was not seen", () => {
  const read = new Set(
    chartExpressions.flatMap((expr) => readsOf(expr).selected.map(({ metric }) => metric)),
  );
  const seen = Object.values(exposed).flatMap((job) => Object.keys(job));
  expect(Object.keys(unseen).filter((name) => !read.has(name) || seen.includes(name))).toEqual([]);
});
