import { parseAllDocuments } from "yaml";
import { stringify } from "../schema/index.ts";
import { jobs } from "../stack/index.ts";
import { promql } from "../stack/kit/grammars/promql.ts";
import { isKept, mayBeOf } from "../stack/kit/scrape/lean/kept.ts";
import { metricNamesPattern } from "../stack/kit/scrape/values.ts";
import { type Selector, selectorsIn } from "../stack/kit/series/selectors.ts";
import { expressionsIn } from "./metrics/expressions.ts";
import { readValuesFiles } from "./project/values-files.ts";
import { count, type ExitCode, exitCodes, give, mark, say, UsageError } from "./terminal/problem.ts";

/** What `kmstack metrics` takes besides the files. */
export interface MetricsOptions {
  readonly json?: boolean;
}

/**
 * `kmstack metrics`: which metrics rules and dashboards read that the chart does not keep by itself, as values.
 *
 * @throws {UsageError} where a file cannot be read, or is neither YAML nor JSON
 */
export async function metrics(names: readonly string[], { json = false }: MetricsOptions): Promise<ExitCode> {
  const files = await readValuesFiles(names);
  const read = files.flatMap(({ name, text }) => selectorsOf(name, text));
  const ours = read.filter((selector) => jobs.some((job) => mayBeOf(job, selector)));
  const missing = ours.filter((selector) =>
    jobs.some((job) => mayBeOf(job, selector) && !isKept(job.kept ?? new Map(), selector)),
  );
  const keepMetrics = namesOf(missing);
  const kept = namesOf(ours).filter((name) => !keepMetrics.includes(name));
  if (json) give(JSON.stringify({ keepMetrics, kept }));
  else if (keepMetrics.length > 0) give(stringify({ scrape: { keepMetrics } }));
  if (!json)
    say(
      `${mark.good} read here, of what the chart collects: ${count(kept.length + keepMetrics.length, "metric")}, ${keepMetrics.length} of them to keep besides`,
    );
  return exitCodes.fine;
}

function namesOf(selectors: readonly Selector[]): readonly string[] {
  return [...new Set(selectors.flatMap(({ metric }) => (metric === undefined ? [] : [metric])))].sort();
}

function selectorsOf(name: string, text: string): readonly Selector[] {
  return documentsIn(name, text)
    .flatMap((document) => expressionsIn(document))
    .flatMap(({ path, expr }) => {
      const [fault] = promql.faults(expr);
      if (fault !== undefined) {
        say(`${name}: ${path} is no PromQL and is left out: ${fault.message}`);
        return [];
      }
      return selectorsIn(expr).flatMap((selector) => namedByPattern(selector, `${name}: ${path}`));
    });
}

/** A selector, or one for each pattern of names by which it chooses. */
function namedByPattern(selector: Selector, place: string): readonly Selector[] {
  const pattern = selector.matchers.find(({ label, operator }) => label === "__name__" && operator === "=~");
  if (selector.metric !== undefined || pattern === undefined) return [selector];
  const names = pattern.value.split("|");
  if (names.every((name) => new RegExp(metricNamesPattern).test(name)))
    return names.map((metric) => ({ ...selector, metric }));
  say(
    `${place} chooses metrics by ${pattern.value}: name them in scrape.keepMetrics by hand, with .* for anything`,
  );
  return [];
}

/** The documents of a file of YAML, of which JSON is some. */
function documentsIn(name: string, text: string): readonly unknown[] {
  return parseAllDocuments(text).map((document) => {
    const [error] = document.errors;
    if (error === undefined) return document.toJS();
    throw new UsageError(
      `${name} is neither YAML nor JSON: ${error.message.split("\n")[0]?.replace(/:$/, "")}; name a file of rules or a dashboard`,
      { cause: error },
    );
  });
}
