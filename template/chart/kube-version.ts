/** A comparison of versions, such as `>=1.27.0-0`. */
interface Comparison {
  readonly operator: string;
  /** Major, minor and patch, as far as they are given: of `1.30` and `1.30.x` two. */
  readonly parts: readonly number[];
  readonly isPreRelease: boolean;
}

const version = /v?(\d+|[xX*])(?:\.(\d+|[xX*]))?(?:\.(\d+|[xX*]))?(-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?/
  .source;
const comparison = new RegExp(`^\\s*(=|!=|>|<|>=|=>|<=|=<|~|~>|\\^|)\\s*${version}(?:\\s*,\\s*|\\s+|$)`);
const fromTo = new RegExp(`(${version})\\s+-\\s+(${version})`, "g");

/**
 * Whether a chart's `kubeVersion` takes a cluster's version, as Helm has it. What a vendor writes behind the cluster's
 * version (`v1.34.1-gke.100`) counts for nothing, but for Helm 3.14, which wants a range such as `>=1.27.0-0` then.
 * Source: Masterminds' semver 3.5, constraints.go; Helm's ParseKubeVersion and IsCompatibleRange.
 *
 * @param range comparisons that all hold, by commas or spaces, or such by `||`; what is none takes no version
 */
export function isSupported(range: string, cluster: string): boolean {
  const [, ...own] = /^v?(\d+)\.(\d+)\.(\d+)/.exec(cluster) ?? [];
  return range.split("||").some((all) => comparisonsOf(all)?.every((one) => holds(one, own.map(Number))));
}

/** Whether Helm reads a range at all. */
export function isRange(range: string): boolean {
  return range.split("||").every((all) => comparisonsOf(all) !== undefined);
}

function comparisonsOf(all: string): readonly Comparison[] | undefined {
  const comparisons: Comparison[] = [];
  let rest = all.replace(fromTo, (found) => `>=${found.replace(/\s+-\s+/, " <=")}`).trim();
  while (rest !== "") {
    const [read = "", operator = "", ...found] = comparison.exec(rest) ?? [];
    if (read === "") return undefined;
    const [parts, pre] = [found.slice(0, 3), found[3]];
    const given = parts.findIndex((part) => part === undefined || /\D/.test(part));
    const numbers = (given < 0 ? parts : parts.slice(0, given)).map(Number);
    comparisons.push({ operator, parts: numbers, isPreRelease: pre !== undefined });
    rest = rest.slice(read.length);
  }
  return comparisons;
}

function holds({ operator, parts, isPreRelease }: Comparison, own: readonly number[]): boolean {
  // A pre-release comes before what it is one of.
  const whole = order(own, [...parts, 0, 0, 0].slice(0, 3)) || (isPreRelease ? 1 : 0);
  const given = parts.length < 3 ? order(own, parts) : whole;
  switch (operator) {
    case "":
    case "=":
      return given === 0;
    case "!=":
      return given !== 0;
    case ">":
      return given > 0;
    case "<":
      return whole < 0;
    case "<=":
    case "=<":
      return given <= 0;
    case "~":
    case "~>":
      return whole >= 0 && order(own, parts.slice(0, 2)) === 0;
    case "^":
      return whole >= 0 && order(own, parts.slice(0, 1)) === 0;
    default:
      return whole >= 0;
  }
}

/** Less than, equal to or greater than zero, as one version stands to another, as far as the other goes. */
function order(one: readonly number[], other: readonly number[]): number {
  const index = other.findIndex((part, position) => part !== one[position]);
  return index < 0 ? 0 : (one[index] ?? 0) - (other[index] ?? 0);
}
