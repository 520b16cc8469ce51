import { expect, it } from "vitest";
import { type Alert, alertGroup, share } from "../../../../stack/kit/rules/alert.ts";
import { verifyExpressions } from "../../../../stack/kit/rules/verify.ts";

/* A mistake in an expression of the chart's own is told of when the chart is generated. */

const alert = {
  for: "5m",
  severity: "warning",
  summary: "Nodes are away",
  description: "{{ $labels.node }} is away.",
} as const satisfies Omit<Alert, "expr">;

it("an expression that is no PromQL is refused, with its rule and the place in it", () => {
  const broken = alertGroup("nodes", "nodes", "kmstack-nodes", {
    NodesAway: { ...alert, expr: "up == \n  == 0" },
  });
  expect(() => verifyExpressions([broken])).toThrow(
    /^NodesAway: no PromQL at character 7, behind "up == ": /,
  );
  const unread = alertGroup("nodes", "nodes", "kmstack-nodes", {}, [{ record: "node:up:sum", expr: "sum(" }]);
  expect(() => verifyExpressions([unread])).toThrow(/^node:up:sum: no PromQL at character 4, /);
});

it("a threshold is taken for what it is by default", () => {
  const threshold = share(0.1, "How many.");
  const right = alertGroup("nodes", "nodes", "kmstack-nodes", {
    NodesAway: { ...alert, threshold, expr: "avg(up)\n  < $threshold" },
  });
  expect(right.alerts.NodesAway.expr).toBe("avg(up) < $threshold");
  expect(() => verifyExpressions([right])).not.toThrow();
});

it("a threshold that nothing compares with is refused, and a place for one that there is not", () => {
  const of = (more: Partial<Alert>) => () =>
    alertGroup("nodes", "nodes", "kmstack-nodes", { A: { ...alert, expr: "up", ...more } });
  expect(of({ threshold: share(0.1, "How many.") })).toThrow("A: nothing compares with its threshold");
  expect(of({ expr: "up < $threshold" })).toThrow("A: there is no threshold for $threshold to stand for");
});
