import { type Expression, eq, namedText, ne, text, when } from "../../../../template/index.ts";
import type { KitScope } from "../../part.ts";
import type { Selector } from "../../series/selectors.ts";
import type { CollectedJob, ScrapeJob } from "../job.ts";
import type { Relabelling } from "../relabelling.ts";
import { type Kept, keptOf } from "./kept.ts";

/**
 * Of a job whose program is known, the series that are read, and no others: those that a rule or a dashboard of the chart reads,
 * as they are chosen there, those that values ask for, and those that are named in what the user brings.
 */

/**
 * A job among all that is read of anything: it keeps what is read of it alone, where that is wished for.
 *
 * @param read all that the chart reads
 * @param named the names of what the user reads besides, as a regular expression; may be empty
 * @throws {TypeError} where nothing is read of a job that says what it gives
 */
export function collected(
  { values }: KitScope,
  job: ScrapeJob,
  read: readonly Selector[],
  named: Expression<string>,
): CollectedJob {
  if (job.gives === undefined) return { ...job, metricRelabellings: [] };
  const metrics = keptOf(job, read);
  if (metrics.size === 0) throw new TypeError(`${job.name}: nobody reads a metric of this job`);
  const labels = [...new Set([...metrics.values()].flatMap((values) => [...values.keys()]))].sort();
  // What is said of no label in particular is kept whatever its labels are.
  const rest = labels.length === 0 ? "" : ";.*";
  const kept = namedText(`scrape.kept.${job.name}`, {
    description: `Which series the job ${job.name} keeps, by their names${labels.length === 0 ? "" : ` and, behind semicolons, their ${labels.join(", ")}`}.`,
    body: () =>
      [
        ...(job.besides ?? []).map((one) => ({ there: one.when, metrics: one.metrics })),
        { there: ne(named, ""), metrics: named },
      ].reduce(
        (before, { there, metrics }) => text`${before}${when(there, text`|(?:${metrics})${rest}`, "")}`,
        text`${alternativesOf(metrics, labels)}`,
      ),
  });
  const step: Relabelling = {
    when: eq(values.scrape.metrics, "lean"),
    action: "keep",
    from: ["__name__", ...labels],
    regex: kept(),
  };
  return { ...job, kept: metrics, metricRelabellings: [step] };
}

/** Metrics as one regular expression of their names and, behind semicolons, of these labels: those that are alike stand together. */
function alternativesOf(metrics: Kept, labels: readonly string[]): string {
  const alike = new Map<string, string[]>();
  for (const [metric, values] of metrics) {
    const each = labels.map((label) => `;${oneOf(values.get(label) ?? [".*"])}`);
    // One at the end stands for all that follow.
    const all = each.join("").replace(/(;[.][*])+$/, ";.*");
    alike.set(all, [...(alike.get(all) ?? []), metric]);
  }
  return [...alike]
    .map(([values, names]) => (values === "" ? names.join("|") : `${oneOf(names)}${values}`))
    .join("|");
}

function oneOf(alternatives: readonly string[]): string {
  return alternatives.length === 1 ? (alternatives[0] ?? "") : `(?:${alternatives.join("|")})`;
}
