/** A way into a values document: keys, and positions in lists. */
export type ValuePath = readonly (string | number)[];

/** A path as people write it: `ingress.hosts[0].host`, `podAnnotations["prometheus.io/scrape"]`. */
export function formatPath(path: ValuePath): string {
  return path
    .map((step, index) => {
      if (typeof step === "number") return `[${step}]`;
      if (!/^[A-Za-z_][\w-]*$/.test(step)) return `[${JSON.stringify(step)}]`;
      return index === 0 ? step : `.${step}`;
    })
    .join("");
}
