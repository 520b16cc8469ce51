import uPlot from "uplot";
import type { Graph } from "../page/graph.ts";
import { theme } from "../values/colors.ts";
import { tick } from "../values/units.ts";

/*
 * How Grafana has uPlot draw. Sources: Grafana, packages/grafana-ui/src/components/uPlot/config/UPlotAxisBuilder.ts,
 * UPlotThresholds.ts, and public/app/core/components/TimeSeries/utils.ts.
 */

const font = '12px Inter, "Liberation Sans", Arial, Helvetica, sans-serif';
const grid = { stroke: "rgba(240, 250, 255, 0.09)", width: 1 };
const tickSize = 4;
const tickGap = 5;
const fontSize = 12;

/** What both axes have. */
const axis = {
  stroke: theme.text,
  font,
  grid,
  ticks: { ...grid, size: tickSize },
  gap: tickGap,
} satisfies uPlot.Axis;

/** Ticks of sizes are powers of two. */
const binaryIncrements = Array.from({ length: 64 }, (_, index) => 2 ** (index - 8));

/** How uPlot draws a graph. */
export function optionsOf(graph: Graph, width: number, height: number): uPlot.Options {
  const { lines, fillOpacity, stacked } = graph;
  return {
    width,
    height,
    // Half of a time beside the last tick.
    padding: [8, 18, 0, 0],
    legend: { show: false },
    cursor: { show: false },
    tzDate: (time) => uPlot.tzDate(new Date(time * 1000), "Etc/UTC"),
    scales: { x: { time: true }, y: { range: (_, min, max) => rangeOf(graph, min, max) } },
    axes: [timeAxis(), valueAxis(graph)],
    series: [
      {},
      ...lines.map(({ color }) => ({ stroke: color, width: 1, fill: transparent(color, fillOpacity) })),
    ],
    // What is filled of a line ends at the one below it.
    bands: stacked ? lines.slice(1).map((_, index) => ({ series: [index + 2, index + 1] })) : [],
    hooks: { draw: [(plot) => drawBounds(plot, graph)] },
  };
}

function rangeOf({ min, max }: Graph, least: number | null, most: number | null): [number, number] {
  const from = min ?? Math.min(least ?? 0, 0);
  if (max !== undefined) return [from, max];
  const to =
    most === null || most <= from ? from + 1 : (uPlot.rangeNum(from, most, 0.1, true)[1] ?? from + 1);
  return [from, to];
}

function timeAxis(): uPlot.Axis {
  return {
    ...axis,
    size: tickSize + tickGap + fontSize + 4,
    space: 60,
    values: (plot, times, _axis, _space, increment) => {
      const [from = 0, to = 0] = [plot.scales["x"]?.min, plot.scales["x"]?.max];
      const [day, minute] = [86_400, 60];
      const format =
        increment <= minute
          ? "{HH}:{mm}:{ss}"
          : to - from <= day
            ? "{HH}:{mm}"
            : increment < day
              ? "{MM}/{DD} {HH}:{mm}"
              : "{MM}/{DD}";
      const write = uPlot.fmtDate(format);
      return times.map((time) => write(uPlot.tzDate(new Date(time * 1000), "Etc/UTC")));
    },
  };
}

function valueAxis({ unit, decimals }: Graph): uPlot.Axis {
  return {
    ...axis,
    size: (plot, values) => {
      plot.ctx.save();
      plot.ctx.font = font;
      const widest = Math.max(0, ...(values ?? []).map((value) => plot.ctx.measureText(value).width));
      plot.ctx.restore();
      return Math.ceil(tickSize + tickGap + widest + 2);
    },
    space: (_plot, _axis, _min, _max, size) => (size <= 150 ? 15 : 30),
    ...(unit === "bytes" || unit === "binBps" ? { incrs: binaryIncrements } : {}),
    values: (_plot, values, _axis, _space, increment) =>
      values.map((value) => tick(value, unit, decimals, increment)),
  };
}

function drawBounds(plot: uPlot, { bounds }: Graph): void {
  const { ctx, bbox } = plot;
  const { min = 0, max = 0 } = plot.scales["y"] ?? {};
  ctx.save();
  ctx.setLineDash([10, 10]);
  ctx.lineWidth = 2;
  for (const { value, color } of bounds) {
    if (value < min || value > max) continue;
    const y = Math.round(plot.valToPos(value, "y", true));
    ctx.strokeStyle = transparent(color, 70);
    ctx.beginPath();
    ctx.moveTo(bbox.left, y);
    ctx.lineTo(bbox.left + bbox.width, y);
    ctx.stroke();
  }
  ctx.restore();
}

/** @param opacity of 100 */
function transparent(color: string, opacity: number): string {
  return (
    color +
    Math.round((opacity / 100) * 255)
      .toString(16)
      .padStart(2, "0")
  );
}
