import {
  allOf,
  type Expression,
  eq,
  findWords,
  join,
  namedText,
  ne,
  text,
  when,
} from "../../../template/index.ts";
import type { Scope } from "../../scope.ts";
import type { Selector } from "../series/selectors.ts";
import type { CollectedJob, ScrapeJob } from "./job.ts";
import { type Kept, keptOf } from "./kept.ts";
import type { Relabelling } from "./relabelling.ts";

/**
 * Of a job whose program is known, the series that are read, and no others: those that a rule or a dashboard of the chart reads,
 * as they are chosen there, those that values ask for, and those that are named in what the user brings.
 */

/** A word that may be the name of a metric, or the begin of several, in what a user brings. */
const name = "[A-Za-z_:][A-Za-z0-9_:]*_[A-Za-z0-9_:]*([.][*+])?";

const namedByUser = namedText("scrape.namedByUser", {
  description:
    "The metrics that are kept by name: those of scrape.keepMetrics, and what can be one in rules, dashboards and manifests of your own.",
  body: (_, { values: { scrape, rules, grafana, extraManifests } }: Scope) =>
    join(
      [rules.groups, grafana.dashboards.folders, extraManifests]
        .map((brought) => findWords(brought, name))
        .reduce<Expression<readonly string[]>>((one, other) => allOf(one, other), scrape.keepMetrics),
      "|",
    ),
});

/**
 * A job among all that is read of anything: it keeps what is read of it alone, where that is wished for.
 *
 * @throws {TypeError} where nothing is read of a job that says what it gives
 */
export function collected(scope: Scope, job: ScrapeJob, read: readonly Selector[]): CollectedJob {
  if (job.gives === undefined) return { ...job, metricRelabellings: [] };
  const metrics = keptOf(job, read);
  if (metrics.size === 0) throw new TypeError(`${job.name}: nobody reads a metric of this job`);
  const labels = [...new Set([...metrics.values()].flatMap((values) => [...values.keys()]))].sort();
  // What is said of no label in particular is kept whatever its labels are.
  const rest = labels.map(() => ";.*").join("");
  const kept = namedText(`scrape.kept.${job.name}`, {
    description: `Which series the job ${job.name} keeps, by their names${labels.length === 0 ? "" : ` and, behind semicolons, their ${labels.join(", ")}`}.`,
    body: () =>
      [
        ...(job.besides ?? []).map((one) => ({ there: one.when, metrics: one.metrics })),
        { there: ne(namedByUser(), ""), metrics: namedByUser() },
      ].reduce(
        (before, { there, metrics }) => text`${before}${when(there, text`|(?:${metrics})${rest}`, "")}`,
        text`${alternativesOf(metrics, labels)}`,
      ),
  });
  const step: Relabelling = {
    when: eq(scope.values.scrape.metrics, "lean"),
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
    const all = labels.map((label) => `;${oneOf(values.get(label) ?? [".*"])}`).join("");
    alike.set(all, [...(alike.get(all) ?? []), metric]);
  }
  return [...alike]
    .map(([values, names]) => (values === "" ? names.join("|") : `${oneOf(names)}${values}`))
    .join("|");
}

function oneOf(alternatives: readonly string[]): string {
  return alternatives.length === 1 ? (alternatives[0] ?? "") : `(?:${alternatives.join("|")})`;
}
