import { asAsked } from "../../stack/kit/dashboards/verify.ts";

/** An expression in a file, and where it stands there. */
export interface Found {
  /** Such as `groups[0].rules[1].expr`. */
  readonly path: string;
  /** As Prometheus gets it: what Grafana replaces has been replaced. */
  readonly expr: string;
}

/** Keys behind which expressions stand: of rules and panels, of variables and annotations. */
const keys = ["expr", "query", "definition"];

/**
 * The expressions in a file of rules, a PrometheusRule, a dashboard, a ConfigMap with dashboards, or values of the chart with
 * any of them.
 *
 * @param document as it is parsed
 */
export function expressionsIn(document: unknown, path = ""): readonly Found[] {
  if (Array.isArray(document))
    return document.flatMap((item, index) => expressionsIn(item, `${path}[${index}]`));
  if (typeof document === "string") return dashboardIn(document, path);
  if (typeof document !== "object" || document === null) return [];
  return Object.entries(document).flatMap(([key, value]: [string, unknown]) => {
    const place = path === "" ? key : `${path}.${key}`;
    return keys.includes(key) && typeof value === "string"
      ? [{ path: place, expr: asAsked(questionOf(value)) }]
      : expressionsIn(value, place);
  });
}

/** What is in a text that is a dashboard, as ConfigMaps have them. */
function dashboardIn(text: string, path: string): readonly Found[] {
  if (!text.trimStart().startsWith("{")) return [];
  try {
    return expressionsIn(JSON.parse(text), path);
  } catch {
    return [];
  }
}

/** What a variable of Grafana asks Prometheus. Source: Grafana's documentation, "Prometheus template variables". */
function questionOf(query: string): string {
  const [, values] = /^\s*label_values\(\s*(.*?)\s*,\s*[\w$]+\s*\)\s*$/s.exec(query) ?? [];
  const [, result] = /^\s*query_result\((.*)\)\s*$/s.exec(query) ?? [];
  return values ?? result ?? query;
}
