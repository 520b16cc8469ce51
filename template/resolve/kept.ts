import type { Bodies } from "./bodies.ts";

/**
 * A function of something in a chart, whose answers are kept for that chart: they are asked for again and again, and nothing
 * that is in a chart changes. The same named template may make something else in another chart.
 */
export function keptInChart<K extends object, T>(
  work: (of: K, bodies: Bodies) => T,
): (of: K, bodies: Bodies) => T {
  const charts = new WeakMap<Bodies, Map<K, { readonly answer: T }>>();
  return (of, bodies) => {
    const known = charts.get(bodies) ?? new Map<K, { readonly answer: T }>();
    charts.set(bodies, known);
    const { answer } = known.get(of) ?? { answer: work(of, bodies) };
    known.set(of, { answer });
    return answer;
  };
}
