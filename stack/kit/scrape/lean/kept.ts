import type { Matcher, Selector } from "../../series/selectors.ts";

/** What has to be known of a job: what it is called, how its series are labelled, with what the names of its metrics begin. */
interface Giving {
  readonly name: string;
  readonly label?: string;
  readonly gives?: readonly string[];
}

/**
 * The metrics that a lean job keeps by the chart's own rules and dashboards, each with the values of those labels by which it is
 * chosen wherever it is read: regular expressions, one of which has to match.
 */
export type Kept = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;

/** Labels that are not the metric's own: by which job it came, and what leaves Prometheus has it only. */
const ofTargets: readonly string[] = ["job", "cluster"];

/** What of all that is read is a job's. */
export function keptOf(job: Giving, read: readonly Selector[]): Kept {
  const metrics = new Map<string, (readonly Matcher[])[]>();
  for (const selector of read) {
    const { metric, matchers } = selector;
    if (metric !== undefined && mayBeOf(job, selector))
      metrics.set(metric, [...(metrics.get(metric) ?? []), matchers]);
  }
  return new Map(
    [...metrics]
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([metric, all]) => [metric, valuesOf(all)]),
  );
}

/** Whether a job may give series that a selector chooses. */
export function mayBeOf(
  { name, label = name, gives = [] }: Giving,
  { metric = "", matchers }: Selector,
): boolean {
  return (
    gives.some((begin) => metric.startsWith(begin)) &&
    matchers.every((matcher) => matcher.label !== "job" || holds(matcher, label))
  );
}

/** Whether all that a selector chooses is among what is kept. */
export function isKept(kept: Kept, { metric = "", matchers }: Selector): boolean {
  const values = kept.get(metric);
  if (values === undefined) return false;
  return [...values].every(([label, all]) =>
    matchers.some((matcher) => matcher.label === label && wanted(matcher)?.every((one) => all.includes(one))),
  );
}

/** The values of labels that a metric is chosen by wherever it is read. */
function valuesOf(selections: readonly (readonly Matcher[])[]): ReadonlyMap<string, readonly string[]> {
  const [first = new Map(), ...others] = selections.map(
    (matchers) =>
      new Map(
        matchers.flatMap((matcher) => {
          const values = wanted(matcher);
          return values === undefined ? [] : [[matcher.label, values] as const];
        }),
      ),
  );
  const labels = [...first.keys()].filter((label) => others.every((other) => other.has(label)));
  return new Map(
    labels.map((label) => {
      const all = [first, ...others].flatMap((one) => one.get(label) ?? []);
      return [label, [...new Set(all)].sort()];
    }),
  );
}

/** Regular expressions of the values that a matcher wants of a metric's own label; undefined: they cannot be said so. */
function wanted({ label, operator, value }: Matcher): readonly string[] | undefined {
  if (ofTargets.includes(label) || value === ".*") return undefined;
  if (operator === "=") return [value.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")];
  // Within brackets and parentheses a bar tells other things apart.
  if (operator === "=~") return /[([].*[|]/.test(value) ? [`(?:${value})`] : value.split("|");
  return operator === "!=" && value === "" ? [".+"] : undefined;
}

/** Whether a label's value is one that a matcher wants. */
function holds({ operator, value }: Matcher, found: string): boolean {
  const same = operator.endsWith("~") ? new RegExp(`^(?:${value})$`).test(found) : value === found;
  return operator.startsWith("!") ? !same : same;
}
