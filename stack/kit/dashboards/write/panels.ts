import type { Panel, Query, Stat, TimeSeries } from "../panel.ts";
import { refId, shownAs, source } from "./common.ts";
import { tableJson } from "./table.ts";
import type { WrittenPanel } from "./types.ts";

/** A panel as Grafana has it, without its place. What is left out is Grafana's own default. */
export function panelJson(panel: Panel): WrittenPanel {
  switch (panel.kind) {
    case "stat":
      return statJson(panel);
    case "timeseries":
      return timeSeriesJson(panel);
    case "table":
      return tableJson(panel);
  }
}

function statJson({ kind, title, description, expr, ...shown }: Stat): WrittenPanel {
  return {
    type: kind,
    title,
    description,
    datasource: source,
    targets: [{ refId: "A", datasource: source, expr, instant: true }],
    fieldConfig: {
      defaults: {
        ...shownAs(shown),
        // Grafana's own default goes red at 80, whatever is counted.
        ...(shown.steps === undefined ? { color: { mode: "fixed", fixedColor: "text" } } : {}),
      },
      overrides: [],
    },
    options: { graphMode: "none" },
  } satisfies WrittenPanel;
}

function timeSeriesJson({
  kind,
  title,
  description,
  queries,
  stacked,
  max,
  ...shown
}: TimeSeries): WrittenPanel {
  return {
    type: kind,
    title,
    description,
    datasource: source,
    targets: queries.map(targetJson),
    fieldConfig: {
      defaults: {
        ...shownAs(shown),
        min: 0,
        ...(max === undefined ? {} : { max }),
        custom: {
          fillOpacity: stacked === true ? 40 : 10,
          ...(stacked === true ? { stacking: { mode: "normal" } } : {}),
          ...(shown.steps === undefined ? {} : { thresholdsStyle: { mode: "dashed" } }),
        },
      },
      overrides: [],
    },
    options: { tooltip: { mode: "multi", sort: "desc" } },
  } satisfies WrittenPanel;
}

function targetJson({ expr, legend }: Query, index: number) {
  return { refId: refId(index), datasource: source, expr, legendFormat: legend };
}
