import type { Dashboard, Panel, Query, Variable } from "./dashboard.ts";

/** The variable by which people choose among several data sources. */
const source = { type: "prometheus", uid: "$datasource" };

/** How many columns Grafana has, and how high a panel is. */
const [columns, height] = [24, 8];

/**
 * The JSON of a dashboard, as Grafana takes it from files: the classic one, since those of the newer API it refuses there.
 * The time zone is that of the one who looks at it, or Grafana's.
 *
 * @returns a text of several lines
 */
export function dashboardJson({ uid, title, description, variables, rows }: Dashboard): string {
  let id = 0;
  const panels = rows.flatMap((row, line) =>
    row.map((panel, place) => {
      const w = columns / row.length;
      id += 1;
      return { id, gridPos: { x: place * w, y: line * height, w, h: height }, ...panelJson(panel) };
    }),
  );
  const dashboard = {
    uid,
    title,
    description,
    tags: ["kube-metrics-stack"],
    schemaVersion: 42,
    editable: true,
    graphTooltip: 1,
    refresh: "1m",
    time: { from: "now-1h", to: "now" },
    annotations: { list: [] },
    templating: {
      list: [
        { type: "datasource", name: "datasource", label: "Data source", query: "prometheus" },
        ...variables.map(variableJson),
      ],
    },
    panels,
  };
  return `${JSON.stringify(dashboard, undefined, 1)}\n`;
}

function variableJson({ name, label, of }: Variable) {
  return {
    type: "query",
    name,
    label,
    datasource: source,
    query: { query: `label_values(${of.series}, ${of.label})`, refId: name },
    refresh: 2,
    sort: 1,
    multi: true,
    includeAll: true,
    allValue: ".*",
  };
}

function panelJson({ title, description, kind, unit, queries }: Panel) {
  return {
    type: kind,
    title,
    description,
    datasource: source,
    targets: queries.map(targetJson),
    fieldConfig: { defaults: { unit, min: 0 }, overrides: [] },
    options:
      kind === "stat"
        ? { reduceOptions: { calcs: ["lastNotNull"], values: false, fields: "" } }
        : {
            legend: { displayMode: "list", placement: "bottom", showLegend: true, calcs: [] },
            tooltip: { mode: "multi", sort: "desc" },
          },
  };
}

function targetJson({ expr, legend }: Query, index: number) {
  return {
    refId: String.fromCharCode("A".charCodeAt(0) + index),
    datasource: source,
    expr,
    ...(legend === undefined ? {} : { legendFormat: legend }),
  };
}
