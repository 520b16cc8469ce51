import { exposed, type Metric } from "./exposed.ts";
import { readsOf } from "./reads.ts";
import { unseen } from "./unseen.ts";

/** What a metric is, of whichever job; several may have one of its name. */
export function metricsCalled(name: string): readonly Metric[] {
  const found = Object.values(exposed).flatMap((job) => {
    const metric = job[name];
    return metric === undefined ? [] : [metric];
  });
  const other = unseen[name];
  return other === undefined ? found : [...found, { type: other.type, labels: other.labels }];
}

/**
 * What an expression reads that nobody gives: metrics, and labels of them that it goes by.
 *
 * @param recorded the labels of recorded series, by name
 */
export function unknownTo(expr: string, recorded: ReadonlyMap<string, readonly string[]> = new Map()) {
  const labelsOf = (name: string) =>
    recorded.get(name) ?? ["cluster", ...metricsCalled(name).flatMap(({ labels }) => labels)];
  const { selected, grouped } = readsOf(expr);
  const metrics = selected
    .map(({ metric }) => metric)
    .filter((metric) => !recorded.has(metric) && metricsCalled(metric).length === 0);
  const matched = selected.flatMap(({ metric, labels }) =>
    labels.filter((label) => !labelsOf(metric).includes(label)).map((label) => `${metric}: ${label}`),
  );
  const known = new Set(selected.flatMap(({ metric }) => labelsOf(metric)));
  const made = [...expr.matchAll(/label_replace\([^"]*"(\w+)"|, "(\w+)", "\$1"/g)].map(
    ([, one, other]) => one ?? other,
  );
  return {
    metrics,
    labels: [...matched, ...grouped.filter((label) => !known.has(label) && !made.includes(label))],
  };
}
