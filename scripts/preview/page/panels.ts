import {
  organizeOf,
  type PanelJson,
  propertiesOf,
  type StatJson,
  type TableJson,
  type TimeSeriesJson,
} from "../dashboard.ts";
import { type Ask, timesOf, valuesAt, valuesOver } from "../prometheus/prometheus.ts";
import { askedIn, type Span } from "../prometheus/questions.ts";
import { boundsOf, colorOf, colorOfLine, theme } from "../values/colors.ts";
import { legendOf } from "../values/legend.ts";
import { type Cell, merged, organized, sorted } from "../values/table.ts";
import { formatted, written } from "../values/units.ts";
import type { Graph } from "./graph.ts";
import { type Html, html } from "./html.ts";
import { height, width } from "./layout.ts";

/** What is in a panel below its title. */
export interface Body {
  readonly html: Html;
  /** What the page's script draws in it. */
  readonly graph?: Graph;
  /** What is said beside the title. */
  readonly aside?: string;
}

const nothing: Body = { html: html`<div class="none">No data</div>` };

/** How high a line of a table is, its head included. */
export const lineHeight = 32;

/** How high a panel's title is. */
export const titleHeight = 34;

/**
 * What a panel shows of a span of time.
 *
 * @throws {UsageError} where Prometheus refuses an expression
 */
export function bodyOf(panel: PanelJson, ask: Ask, span: Span): Promise<Body> {
  switch (panel.type) {
    case "stat":
      return statOf(panel, ask, span);
    case "timeseries":
      return graphOf(panel, ask, span);
    case "table":
      return tableOf(panel, ask, span);
  }
}

async function statOf({ targets, fieldConfig, gridPos }: StatJson, ask: Ask, span: Span): Promise<Body> {
  const { unit = "none", decimals, thresholds } = fieldConfig.defaults;
  const answers = await each(targets, ({ expr }) => valuesAt(ask, askedIn(span, expr), span));
  const samples = answers.flat();
  if (samples.length === 0) return nothing;
  const numbers = samples.map(({ labels, value }) => {
    const { text, suffix } = formatted(value, unit, decimals);
    const room = (width(gridPos) - 32) / samples.length;
    const size = Math.min(56, room / ((text.length + suffix.length * 0.7) * 0.6));
    const name = samples.length > 1 ? html`<small>${legendOf(labels, undefined)}</small>` : "";
    const style = `color: ${colorOf(value, thresholds?.steps)}; font-size: ${size.toFixed(0)}px`;
    return html`<div style="${style}">${name}${text}<span>${suffix}</span></div>`;
  });
  return { html: html`<div class="stat">${numbers}</div>` };
}

async function graphOf({ targets, fieldConfig }: TimeSeriesJson, ask: Ask, span: Span): Promise<Body> {
  const { unit = "none", decimals, thresholds, min, max, custom } = fieldConfig.defaults;
  const answers = await each(targets, async ({ expr, legendFormat }) => {
    const found = await valuesOver(ask, askedIn(span, expr), span);
    return found.map(({ labels, values }) => ({ name: legendOf(labels, legendFormat), values }));
  });
  const lines = answers.flat().map((line, index) => ({ ...line, color: colorOfLine(index) }));
  if (lines.length === 0) return nothing;
  const graph: Graph = {
    times: timesOf(span),
    lines,
    unit,
    fillOpacity: custom.fillOpacity,
    stacked: custom.stacking?.mode === "normal",
    bounds: custom.thresholdsStyle === undefined ? [] : boundsOf(thresholds?.steps),
    ...(decimals === undefined ? {} : { decimals }),
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
  };
  const legend = lines.map(
    ({ name, color }) => html`<span><i style="background: ${color}"></i>${name}</span>`,
  );
  return { html: html`<div class="graph"></div><div class="legend">${legend}</div>`, graph };
}

async function tableOf(panel: TableJson, ask: Ask, span: Span): Promise<Body> {
  const answers = await each(panel.targets, async ({ refId, expr }) => ({
    refId,
    samples: await valuesAt(ask, askedIn(span, expr), span),
  }));
  const all = organized(merged(answers), organizeOf(panel));
  if (all.rows.length === 0) return nothing;
  const by = panel.options.sortBy[0]?.displayName;
  const { columns, rows } = by === undefined ? all : sorted(all, by);
  const room = Math.floor((height(panel.gridPos) - titleHeight) / lineHeight) - 1;
  const numeric = new Set(columns.filter((column) => rows.some((row) => typeof row[column] === "number")));
  const sideOf = (column: string) => (numeric.has(column) ? "number" : "label");
  const head = columns.map((column) => {
    const arrow = column === by ? " ↓" : "";
    return html`<th class="${sideOf(column)}">${column}${arrow}</th>`;
  });
  const lines = rows.slice(0, room).map((row) => {
    const cells = columns.map((column) => {
      const { text, color } = cellOf(panel, column, row[column]);
      return html`<td class="${sideOf(column)}" style="color: ${color}">${text}</td>`;
    });
    return html`<tr>${cells}</tr>`;
  });
  const more = rows.length - room;
  return {
    html: html`<table><thead><tr>${head}</tr></thead><tbody>${lines}</tbody></table>`,
    ...(more > 0 ? { aside: `and ${more} more` } : {}),
  };
}

function cellOf(
  panel: TableJson,
  column: string,
  cell: Cell,
): { readonly text: string; readonly color: string } {
  const { unit = "none", decimals, thresholds, links } = propertiesOf(panel, column);
  if (cell === undefined) return { text: "", color: theme.text };
  if (typeof cell === "string") return { text: cell, color: links === undefined ? theme.text : theme.link };
  return { text: written(cell, unit, decimals), color: colorOf(cell, thresholds?.steps) };
}

/** One after another: who looks at a dashboard asks no more at once of a Prometheus than they have to. */
async function each<T, R>(items: readonly T[], of: (item: T) => Promise<R>): Promise<readonly R[]> {
  const made: R[] = [];
  for (const item of items) made.push(await of(item));
  return made;
}
