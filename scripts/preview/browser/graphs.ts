import uPlot from "uplot";
import type { Graph } from "../page/graph.ts";
import { optionsOf } from "./options.ts";
import { stacked } from "./stack.ts";

/*
 * The script of a page: draws its graphs, each in its panel. It is compiled into the page.
 */

const data = document.querySelector("#graphs")?.textContent ?? "[]";
const graphs = JSON.parse(data) as readonly Graph[];
const panels = document.querySelectorAll<HTMLElement>(".graph");

for (const legend of document.querySelectorAll<HTMLElement>(".legend")) shorten(legend);

for (const [index, graph] of graphs.entries()) {
  const panel = panels[index];
  if (panel === undefined) continue;
  const { paddingLeft, paddingRight } = getComputedStyle(panel);
  const width = panel.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
  const values = graph.lines.map((line) => line.values);
  const heights = graph.stacked ? stacked(values) : values;
  const lines = heights.map((line) => [...line]);
  new uPlot(optionsOf(graph, width, panel.clientHeight), [[...graph.times], ...lines], panel);
}

/** Where Grafana lets people scroll, a picture says how many there are besides. */
function shorten(legend: HTMLElement): void {
  if (legend.scrollHeight <= legend.clientHeight) return;
  const note = document.createElement("span");
  legend.append(note);
  let left = 0;
  while (legend.scrollHeight > legend.clientHeight && legend.childElementCount > 2) {
    note.previousElementSibling?.remove();
    left += 1;
    note.textContent = `and ${left} more`;
  }
}
