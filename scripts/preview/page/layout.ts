import type { PanelJson, RowJson } from "../dashboard.ts";

type GridPos = (PanelJson | RowJson)["gridPos"];

/** How wide a picture is, in pixels. */
export const pageWidth = 1400;

/** What is around everything. */
export const margin = 16;

/*
 * Grafana's grid: 24 columns, rows of 30 pixels, 8 pixels between all of them. Source: Grafana,
 * packages/grafana-data/src/types/constants.ts and public/app/core/constants.ts.
 */
const columns = 24;
const rowHeight = 30;
const gap = 8;

const columnWidth = (pageWidth - 2 * margin - (columns - 1) * gap) / columns;

/** How high a panel's title is. */
export const titleHeight = 34;

/** How high a line of a table is, its head included. */
export const lineHeight = 32;

/** How wide what stands in a grid is. */
export function width({ w }: GridPos): number {
  return Math.round(columnWidth * w + gap * (w - 1));
}

/** How high it is. */
export function height({ h }: GridPos): number {
  return rowHeight * h + gap * (h - 1);
}

/** How far it is from the left. */
export function left({ x }: GridPos): number {
  return Math.round((columnWidth + gap) * x);
}

/** How far it is from the top. */
export function top({ y }: GridPos): number {
  return (rowHeight + gap) * y;
}

/** How high all of a dashboard is. */
export function heightOfAll(panels: readonly { readonly gridPos: GridPos }[]): number {
  return Math.max(0, ...panels.map(({ gridPos }) => top(gridPos) + height(gridPos)));
}
