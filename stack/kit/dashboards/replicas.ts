import type { Stat } from "./panel.ts";
import { orNone, series } from "./promql.ts";
import { noneWanted } from "./steps.ts";

/**
 * How many replicas of a part do not answer Prometheus.
 *
 * @param chosen the matchers by which their `up` is known
 */
export function replicasAway(chosen: string): Stat {
  return {
    kind: "stat",
    title: "Replicas away",
    description: "Replicas that do not answer Prometheus.",
    unit: "none",
    steps: noneWanted,
    expr: orNone(`count(${series("up", chosen)} == 0)`),
  };
}
