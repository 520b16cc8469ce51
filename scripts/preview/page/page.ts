import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import type { DashboardJson } from "../dashboard.ts";
import type { Ask } from "../prometheus/prometheus.ts";
import type { Span } from "../prometheus/questions.ts";
import { theme } from "../values/colors.ts";
import type { Body } from "./body.ts";
import { Html, html } from "./html.ts";
import {
  height,
  heightOfAll,
  left,
  lineHeight,
  margin,
  pageWidth,
  titleHeight,
  top,
  width,
} from "./layout.ts";
import { bodyOf } from "./panels.ts";

/** What all pages have: the script that draws graphs, and how things look. */
export interface Assets {
  readonly script: string;
  readonly style: string;
}

/** A page that needs nothing from elsewhere. */
export interface Page {
  readonly text: string;
  readonly width: number;
  readonly height: number;
}

const headHeight = 104;

/** Makes what all pages have: once is enough. */
export async function makeAssets(): Promise<Assets> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL("../browser/graphs.ts", import.meta.url))],
    bundle: true,
    format: "iife",
    minify: true,
    write: false,
  });
  const plots = await readFile(fileURLToPath(import.meta.resolve("uplot/dist/uPlot.min.css")), "utf8");
  const own = await readFile(new URL("page.css", import.meta.url), "utf8");
  return { script: outputFiles[0]?.text ?? "", style: `${plots}\n${own}` };
}

/**
 * A dashboard as a page, with what a Prometheus has of a span of time.
 *
 * @throws {UsageError} where Prometheus refuses an expression
 */
export async function pageOf(dashboard: DashboardJson, ask: Ask, span: Span, assets: Assets): Promise<Page> {
  const bodies: Body[] = [];
  const items: Html[] = [];
  for (const panel of dashboard.panels) {
    const at = panel.gridPos;
    const place = `left: ${left(at)}px; top: ${top(at)}px; width: ${width(at)}px; height: ${height(at)}px`;
    if (panel.type === "row") {
      items.push(html`<h2 style="${place}">${panel.title}</h2>`);
      continue;
    }
    const body = await bodyOf(panel, ask, span);
    bodies.push(body);
    const aside = body.aside === undefined ? "" : html`<small>${body.aside}</small>`;
    items.push(html`<section style="${place}"><h3>${panel.title}${aside}</h3>${body.html}</section>`);
  }
  const graphs = bodies.flatMap(({ graph }) => (graph === undefined ? [] : [graph]));
  const page = html`<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
<title>${dashboard.title}</title>
<style>${new Html(variables + assets.style)}</style>
${headOf(dashboard, span)}
<main>${items}</main>
<script type="application/json" id="graphs">${inScript(JSON.stringify(graphs))}</script>
<script>${inScript(assets.script)}</script>
</html>
`;
  const all = headHeight + heightOfAll(dashboard.panels) + margin;
  return { text: page.text, width: pageWidth, height: all };
}

/** What the style goes by. */
const variables = `:root {${Object.entries({
  ...theme,
  margin: `${margin}px`,
  head: `${headHeight}px`,
  title: `${titleHeight}px`,
  row: `${lineHeight}px`,
})
  .map(([name, value]) => `--${name}: ${value};`)
  .join(" ")}}\n`;

function headOf({ title, description, templating }: DashboardJson, span: Span): Html {
  const choices = templating.list.map(({ type, name, label }) => {
    const one = name === "cluster" ? (span.cluster ?? "All") : "All";
    const chosen = type === "datasource" ? "Prometheus" : one;
    return html`<span><b>${label}</b>${chosen}</span>`;
  });
  return html`<header>
<h1>${title}</h1><p>${description}</p>
<div class="preview">preview, not Grafana</div>
<div class="choices">${choices}</div>
<div class="time">${spanText(span)}</div>
</header>`;
}

/** As `2026-01-31 11:30 to 12:00 UTC`. */
function spanText({ end, length }: Span): string {
  const [from, to] = [end - length, end].map((time) => new Date(time * 1000).toISOString());
  const [fromDay = "", fromTime = ""] = from?.slice(0, 16).split("T") ?? [];
  const [toDay = "", toTime = ""] = to?.slice(0, 16).split("T") ?? [];
  return `${fromDay} ${fromTime} to ${fromDay === toDay ? "" : `${toDay} `}${toTime} UTC`;
}

/** Nothing in a script may look like its end. */
function inScript(text: string): Html {
  return new Html(text.replaceAll("</", "<\\/"));
}
