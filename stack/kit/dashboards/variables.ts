import type { Variable } from "./dashboard.ts";

/** Something to choose from, by the label of its name. */
export function variable(label: string, title: string, metric: string, matchers?: string): Variable {
  const of = matchers === undefined ? { metric, label } : { metric, matchers, label };
  return { name: label, label: title, of };
}

/** The clusters of which there is a series. */
export function cluster(metric: string, matchers?: string): Variable {
  return variable("cluster", "Cluster", metric, matchers);
}

/** The namespaces of which there is a series. */
export function namespace(metric: string): Variable {
  return variable("namespace", "Namespace", metric);
}
