import type { Query } from "./panel.ts";

/** The clusters that were chosen, in every selector; those without a name are among all of them. */
const chosen = 'cluster=~"$cluster"';

/** Series of a metric, of the clusters that were chosen. */
export function series(metric: string, matchers = ""): string {
  return `${metric}{${matchers === "" ? chosen : `${chosen}, ${matchers}`}}`;
}

/** How fast counters grow, in a second. */
export function rate(metric: string, matchers = ""): string {
  return `rate(${series(metric, matchers)}[$__rate_interval])`;
}

/** By how much counters grew in the time that is looked at. */
export function grown(metric: string, matchers = ""): string {
  return `increase(${series(metric, matchers)}[$__range])`;
}

/** Series put together for each cluster and, in it, for each set of labels. */
export function by(how: "sum" | "max" | "min" | "avg" | "count", labels: string, of: string): string {
  return `${how} by (${labels === "" ? "cluster" : `cluster, ${labels}`}) (${of})`;
}

/** The same, as lines that are called by the labels. */
export function lines(
  how: "sum" | "max" | "min" | "avg" | "count",
  labels: string,
  of: string,
  more = "",
): Query {
  return { expr: by(how, labels, of), legend: called(labels, more) };
}

/** Lines of an expression whose series have some labels besides the cluster. */
export function linesOf(labels: string, expr: string, more = ""): Query {
  return { expr, legend: called(labels, more) };
}

/** The largest of some lines: ten can be told apart. */
export function largest({ expr, legend }: Query): Query {
  return { expr: `topk(10, ${expr})`, legend };
}

/**
 * What a share of all stays below, of a histogram.
 *
 * @param histogram its name, without `_bucket`
 */
export function quantile(share: number, labels: string, histogram: string, matchers = ""): string {
  const buckets = by("sum", labels === "" ? "le" : `${labels}, le`, rate(`${histogram}_bucket`, matchers));
  return `histogram_quantile(${share}, ${buckets})`;
}

/** A number of something that has no series where there is none. */
export function orNone(expr: string): string {
  return `${expr} or vector(0)`;
}

function called(labels: string, more: string): string {
  const named = labels.split(", ").filter((label) => label !== "");
  return ["{{cluster}}", ...named.map((label) => `{{${label}}}`), ...(more === "" ? [] : [more])].join(" ");
}
