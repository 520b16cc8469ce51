import { expect, it } from "vitest";
import type { Dashboard } from "../../../../stack/kit/dashboards/dashboard.ts";
import { asAsked, verifyDashboards } from "../../../../stack/kit/dashboards/verify.ts";

/* A mistake in an expression of a dashboard is told of when the chart is generated. */

const asking = (expr: string): Dashboard => ({
  uid: "kmstack-nodes",
  title: "Nodes",
  description: "How nodes are.",
  variables: [{ name: "cluster", label: "Cluster", of: { metric: "up", label: "cluster" } }],
  sections: [
    {
      title: "Is it fine?",
      lines: [[{ kind: "stat", title: "Load", description: "How much it is.", unit: "none", expr }]],
    },
  ],
});

it("an expression that is no PromQL is refused, with its dashboard, its panel and the place in it", () => {
  expect(() => verifyDashboards([asking('sum(up{cluster=~"$cluster"}')])).toThrow(
    /^kmstack-nodes, "Load": no PromQL at character 4, behind "sum": this \( is never closed/,
  );
});

it("Grafana's durations and the names of variables are no mistake", () => {
  expect(() =>
    verifyDashboards([
      asking('rate(a{b=~"$cluster"}[$__rate_interval]) + increase(c{d=~"($node)-.+"}[$__range])'),
    ]),
  ).not.toThrow();
  expect(asAsked('label_replace(up[$__interval], "$a", "$1")')).toBe('label_replace(up[5m], ".*", "$1")');
});
