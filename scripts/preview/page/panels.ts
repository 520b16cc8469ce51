import type { PanelJson, StatJson, TimeSeriesJson } from "../dashboard.ts";
import { type Ask, timesOf, valuesAt, valuesOver } from "../prometheus/prometheus.ts";
import { askedIn, type Span } from "../prometheus/questions.ts";
import { boundsOf, colorOf, colorOfLine } from "../values/colors.ts";
import { legendOf } from "../values/legend.ts";
import { formatted } from "../values/units.ts";
import { type Body, each, nothing } from "./body.ts";
import type { Graph } from "./graph.ts";
import { html } from "./html.ts";
import { width } from "./layout.ts";
import { tableOf } from "./table-panel.ts";

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
    const room = width(gridPos) / samples.length;
    const size = Math.min(56, (room - 16) / ((text.length + suffix.length * 0.7) * 0.6));
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
