import { describe, expect, test } from "vitest";
import { selectorsIn } from "../../../../stack/kit/series/selectors.ts";
import { chartExpressions } from "../../alerts/expressions.ts";
import { readsOf } from "../../alerts/reads.ts";

test.each([...new Set(chartExpressions)])("%s: the same series as by Prometheus' grammar", (expr) => {
  expect(selectorsIn(expr).map(({ metric }) => metric)).toEqual(
    readsOf(expr).selected.map(({ metric }) => metric),
  );
});

describe("an expression's series are found", () => {
  test.each([
    ["up", ["up"]],
    ["sum(a) by (b, c) / on(d) group_left(e) f", ["a", "f"]],
    ["sum by (job) (rate(http_requests_total{code=~'5..'}[5m]))", ["http_requests_total"]],
    ["a offset 5m AND b unless c or 1e3 > bool d", ["a", "b", "c", "d"]],
    ["a @ start() - b @ 1609746000 + inf - NaN", ["a", "b"]],
    ["rate(a[5m:30s] offset -1h30m) # and_b", ["a"]],
    ['{__name__="a", job="b"} + {"c", d="e"}', ["a", "c"]],
    ['label_replace(a, "x", "$1", "y", "b(.*)") * topk(3, c:d:e)', ["a", "c:d:e"]],
    ['a{b="}", c=`"`, d=\'"\'} + e', ["a", "e"]],
    ["absent(a{}) or vector(0x1f)", ["a"]],
  ])("%s", (expr, names) => {
    expect(selectorsIn(expr).map(({ metric }) => metric)).toEqual(names);
  });
});

test("its matchers are found, with their values as they are meant", () => {
  expect(selectorsIn('a{b="c\\"d", e!~`f\\.`, "g.h"=~\'\', i != "}"} + {__name__=~"j_.*"}')).toEqual([
    {
      metric: "a",
      matchers: [
        { label: "b", operator: "=", value: 'c"d' },
        { label: "e", operator: "!~", value: "f\\." },
        { label: "g.h", operator: "=~", value: "" },
        { label: "i", operator: "!=", value: "}" },
      ],
    },
    { matchers: [{ label: "__name__", operator: "=~", value: "j_.*" }] },
  ]);
});
