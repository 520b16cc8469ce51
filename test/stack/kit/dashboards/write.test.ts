import { describe, expect, it } from "vitest";
import type { Dashboard } from "../../../../stack/kit/dashboards/dashboard.ts";
import { largest, lines, quantile, rate, series } from "../../../../stack/kit/dashboards/promql.ts";
import { noneWanted, worseAbove, worseBelow } from "../../../../stack/kit/dashboards/steps.ts";
import { cluster, namespace } from "../../../../stack/kit/dashboards/variables.ts";
import { dashboardJson } from "../../../../stack/kit/dashboards/write/json.ts";
import type { WrittenPanel } from "../../../../stack/kit/dashboards/write/types.ts";

/* What is written of a dashboard that is meant. */

const stat = (title: string) =>
  ({ kind: "stat", title, description: "How many there are.", unit: "none", expr: series("up") }) as const;

const meant: Dashboard = {
  uid: "kmstack-pods",
  title: "Pods",
  description: "How pods are.",
  variables: [cluster("kube_pod_info"), namespace("kube_pod_info")],
  sections: [
    { title: "Is it fine?", lines: [[stat("A"), stat("B"), stat("C"), stat("D"), stat("E")]] },
    {
      title: "Where?",
      lines: [
        [
          {
            kind: "timeseries",
            title: "CPU",
            description: "Who needs most.",
            unit: "short",
            queries: [largest(lines("sum", "namespace", rate("a_total")))],
          },
        ],
      ],
    },
  ],
};

interface Written {
  readonly panels: readonly {
    readonly id: number;
    readonly title: string;
    readonly gridPos: { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
  }[];
  readonly templating: { readonly list: readonly { readonly query: string | { readonly query: string } }[] };
}
const written = (dashboard: Dashboard) => JSON.parse(dashboardJson(dashboard)) as Written;

it("a line fills all columns, whatever the number of its panels, and a section stands below the one before", () => {
  const places = written(meant).panels.map(({ gridPos: { x, y, w, h } }) => [x, y, w, h]);
  expect(places).toEqual([
    [0, 0, 24, 1],
    [0, 1, 4, 4],
    [4, 1, 5, 4],
    [9, 1, 5, 4],
    [14, 1, 5, 4],
    [19, 1, 5, 4],
    [0, 5, 24, 1],
    [0, 6, 24, 8],
  ]);
});

it("a panel keeps its number when others come before it", () => {
  const numberOf = (dashboard: Dashboard) =>
    written(dashboard).panels.find(({ title }) => title === "CPU")?.id;
  expect(numberOf({ ...meant, sections: meant.sections.slice(1) })).toBe(numberOf(meant));
});

it("a variable offers what there is of those that were chosen before it", () => {
  const asked = written(meant).templating.list.flatMap(({ query }) =>
    typeof query === "string" ? [] : [query.query],
  );
  expect(asked).toEqual([
    "label_values(kube_pod_info, cluster)",
    'label_values(kube_pod_info{cluster=~"$cluster"}, namespace)',
  ]);
});

it("expressions are of the clusters that were chosen, and keep them apart", () => {
  expect(lines("max", "node, pod", rate("a_total", 'job="a"'), "in")).toEqual({
    expr: 'max by (cluster, node, pod) (rate(a_total{cluster=~"$cluster", job="a"}[$__rate_interval]))',
    legend: "{{cluster}} {{node}} {{pod}} in",
  });
  expect(quantile(0.99, "", "a_seconds")).toBe(
    'histogram_quantile(0.99, sum by (cluster, le) (rate(a_seconds_bucket{cluster=~"$cluster"}[$__rate_interval])))',
  );
});

describe("steps are green, orange and red", () => {
  it.each([
    ["the more, the worse", worseAbove({ look: 0.8, act: 0.9 }), ["null green", "0.8 orange", "0.9 red"]],
    ["the less, the worse", worseBelow({ look: 7, act: 1 }), ["null red", "1 orange", "7 green"]],
    ["too little wants a look", worseBelow({ look: 7 }), ["null orange", "7 green"]],
    ["too little wants somebody", worseBelow({ act: 1 }), ["null red", "1 green"]],
    ["there should be none", noneWanted, ["null green", "1 red"]],
  ])("%s", (_, steps, expected) => {
    expect(steps.map(({ value, color }) => `${value} ${color}`)).toEqual(expected);
  });
});

it("a field that Grafana has not does not compile", () => {
  const panel = {
    type: "timeseries",
    datasource: { type: "prometheus", uid: "a" },
    // @ts-expect-error it is legendFormat
    targets: [{ expr: "up", legendFormt: "a" }],
    fieldConfig: { defaults: {}, overrides: [] },
    options: {
      // @ts-expect-error it is multi
      tooltip: { mode: "mutli" },
    },
  } satisfies WrittenPanel;
  expect(panel.type).toBe("timeseries");
});
