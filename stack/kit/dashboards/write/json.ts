import type { Dashboard, Section, Variable } from "../dashboard.ts";
import type { Panel } from "../panel.ts";
import { source } from "./common.ts";
import { panelJson } from "./panels.ts";
import type { Placed, WrittenDashboard, WrittenPanel, WrittenRow } from "./types.ts";

/** All dashboards of the chart have it, and by it each leads to the others. */
const tag = "kube-metrics-stack";

/** How many columns Grafana has. */
const columns = 24;

/** How high a line of panels is: numbers alone need less. */
const heights = { numbers: 4, others: 8, row: 1 };

/**
 * The JSON of a dashboard, as Grafana takes it from files: the classic one, since those of the newer API it refuses there.
 * The time zone is that of the one who looks at it, or Grafana's.
 *
 * @returns a text of one line
 */
export function dashboardJson({ uid, title, description, variables, sections }: Dashboard): string {
  const dashboard = {
    uid,
    title,
    description,
    tags: [tag],
    schemaVersion: 42,
    graphTooltip: 1,
    refresh: "1m",
    time: { from: "now-1h", to: "now" },
    annotations: { list: [] },
    templating: {
      list: [
        { type: "datasource", name: "datasource", label: "Data source", query: "prometheus" },
        ...variables.map((variable, index) => variableJson(variable, variables.slice(0, index))),
      ],
    },
    links: [
      {
        type: "dashboards",
        title: "Other dashboards",
        icon: "external link",
        tooltip: "The others of the chart, for the same time and choice",
        tags: [tag],
        asDropdown: true,
        includeVars: true,
        keepTime: true,
        targetBlank: false,
      },
    ],
    panels: placed(sections),
  } satisfies WrittenDashboard;
  return JSON.stringify(dashboard);
}

/** @param before those that are chosen first */
function variableJson({ name, label, of, regex }: Variable, before: readonly Variable[]) {
  const matchers = [
    ...before.map((other) => `${other.of.label}=~"$${other.name}"`),
    ...(of.matchers === undefined ? [] : [of.matchers]),
  ];
  const series = matchers.length === 0 ? of.metric : `${of.metric}{${matchers.join(", ")}}`;
  return {
    type: "query" as const,
    name,
    label,
    datasource: source,
    query: { query: `label_values(${series}, ${of.label})`, refId: name },
    ...(regex === undefined ? {} : { regex: `/${regex}/` }),
    // When the time changes, too: what was there then may not be now.
    refresh: 2,
    sort: 1,
    multi: true,
    includeAll: true,
    // Series without the label are among all.
    allValue: ".*",
    current: { text: "All", value: "$__all" },
  };
}

/** Sections below each other, each behind its question. */
function placed(sections: readonly Section[]): readonly (Placed<WrittenPanel> | Placed<WrittenRow>)[] {
  let y = 0;
  return sections.flatMap(({ title, lines }) => {
    const row = {
      id: idOf(title),
      type: "row",
      title,
      collapsed: false,
      gridPos: { x: 0, y, w: columns, h: heights.row },
      panels: [],
    } satisfies Placed<WrittenRow>;
    y += heights.row;
    const panels = lines.flatMap((line) => {
      const h = line.every(({ kind }) => kind === "stat") ? heights.numbers : heights.others;
      const those = line.map((panel, index) => ({
        id: idOf(panel.title),
        gridPos: { ...across(line, index), y, h },
        ...panelJson(panel),
      }));
      y += h;
      return those;
    });
    return [row, ...panels];
  });
}

/** Where a panel of a line begins, and how wide it is: a line fills all columns. */
function across(line: readonly Panel[], index: number): { readonly x: number; readonly w: number } {
  const edge = (at: number) => Math.floor((at * columns) / line.length);
  return { x: edge(index), w: edge(index + 1) - edge(index) };
}

/** A panel's number, by which links and pictures know it: the same as long as its title is, wherever it stands. */
function idOf(title: string): number {
  let hash = 0;
  for (const letter of title) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_003;
  return hash + 1;
}
