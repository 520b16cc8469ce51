import type { Labels } from "../prometheus/prometheus.ts";

/**
 * What a line is called: `{{label}}` of the format is the label's value, and nothing where there is none.
 *
 * @param format left out: the series as PromQL writes it
 */
export function legendOf(labels: Labels, format: string | undefined): string {
  if (format === undefined || format === "") return selectorOf(labels);
  const name = format.replaceAll(/\{\{\s*(.+?)\s*\}\}/g, (_, label: string) => labels[label] ?? "");
  return name.trim().replaceAll(/\s+/g, " ");
}

function selectorOf({ __name__: name = "", ...labels }: Labels): string {
  const matchers = Object.entries(labels).map(([label, value]) => `${label}="${value}"`);
  return matchers.length === 0 && name !== "" ? name : `${name}{${matchers.join(", ")}}`;
}
