import satisfies from "semver/functions/satisfies.js";
import validRange from "semver/ranges/valid.js";

/**
 * Whether a chart's `kubeVersion` takes a cluster's version, as Helm 3 and 4 have it: what a vendor writes behind a
 * version (`v1.34.1-gke.100`) counts for nothing, but for Helm 3.14, which wants a range such as `>=1.27.0-0` then.
 * Source: Masterminds' semver 3.5, constraints.go; pkg/chartutil/capabilities.go and compatible.go.
 *
 * @param range comparisons that all hold, by commas or spaces, or such by `||`
 */
export function isSupported(range: string, version: string): boolean {
  const [own = version] = /^v?[0-9.]+/.exec(version) ?? [];
  const fits = (one: string) => satisfies(own, one);
  return range.split("||").some((all) => {
    const { wanted, unwanted } = comparisons(all);
    return fits(wanted) && !unwanted.some(fits);
  });
}

/** Whether Helm reads a range at all. */
export function isRange(range: string): boolean {
  return range.split("||").every((all) => {
    const { wanted, unwanted } = comparisons(all);
    return [wanted, ...unwanted].every((one) => validRange(one) !== null);
  });
}

/** In the words of npm's semver, which has neither commas, nor `!=`, nor `=>`. */
function comparisons(all: string): { readonly wanted: string; readonly unwanted: readonly string[] } {
  const spaced = all.replaceAll(",", " ").replaceAll("=>", ">=").replaceAll("=<", "<=");
  const unwanted = [...spaced.matchAll(/!=\s*(\S+)/g)].map(([, version = ""]) => version);
  return { wanted: spaced.replaceAll(/!=\s*\S+/g, " "), unwanted };
}
