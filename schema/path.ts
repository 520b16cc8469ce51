import { quoted } from "./quoted.ts";

/** A way into a values document: keys, and positions in lists. */
export type ValuePath = readonly (string | number)[];

/**
 * A path as people write it: `ingress.hosts[0].host`, `podAnnotations["prometheus.io/scrape"]`.
 *
 * @example
 * formatPath(["hosts", 0, "name"])
 */
export function formatPath(path: ValuePath): string {
  return path.reduce<string>(formatStep, "");
}

/** A path as people write it, one step further. */
export function formatStep(path: string, step: string | number): string {
  if (typeof step === "number") return `${path}[${step}]`;
  if (!/^[A-Za-z_][\w-]*$/.test(step)) return `${path}[${quoted(step)}]`;
  return path === "" ? step : `${path}.${step}`;
}
