import { UsageError } from "../../terminal/problem.ts";
import { type Span, stepOf } from "./questions.ts";

/**
 * Asks a path of Prometheus' HTTP API, such as `/api/v1/query?query=up`, and gives the JSON that it answers:
 * https://prometheus.io/docs/prometheus/latest/querying/api/
 */
export type Ask = (path: string) => Promise<unknown>;

/** The labels of a series. */
export type Labels = Readonly<Record<string, string>>;

/** A series with its value at one time. */
export interface Sample {
  readonly labels: Labels;
  readonly value: number;
}

/** A series with its values at the times of a span, one for each step; null where there is none. */
export interface Series {
  readonly labels: Labels;
  readonly values: readonly (number | null)[];
}

/** How long Prometheus may take to answer: longer than it takes for a query by itself. */
const patience = 150_000;

type Point = readonly [time: number, value: string];

type Answer<R> =
  | { readonly status: "success"; readonly data: { readonly resultType: string; readonly result: R } }
  | { readonly status: "error"; readonly error: string };

/**
 * Asks a Prometheus by its address.
 *
 * @throws {UsageError} where it does not answer, or something else does
 */
export function prometheusAt(address: string): Ask {
  return async (path) => {
    const url = address.replace(/\/+$/, "") + path;
    const response = await fetch(url, { signal: AbortSignal.timeout(patience) }).catch((error: unknown) => {
      const cause =
        error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
      throw new UsageError(
        `Prometheus at ${address} does not answer (${cause}): see that it runs, and name its address with --prometheus`,
      );
    });
    const text = await response.text();
    try {
      return JSON.parse(text) as unknown;
    } catch {
      throw new UsageError(
        `what answers at ${address} is not Prometheus (${response.status} ${response.statusText}): name the address of one with --prometheus`,
      );
    }
  };
}

/**
 * The series of an expression with their values at the end of a span.
 *
 * @throws {UsageError} where Prometheus refuses the expression
 */
export async function valuesAt(ask: Ask, expr: string, { end }: Span): Promise<readonly Sample[]> {
  const parameters = new URLSearchParams({ query: expr, time: String(end) });
  const answer = await ask(`/api/v1/query?${parameters}`);
  const result = resultOf<readonly { readonly metric: Labels; readonly value: Point }[]>(answer, expr);
  return result.map(({ metric, value }) => ({ labels: metric, value: numberOf(value[1]) }));
}

/** The times of a span at which lines have points. */
export function timesOf(span: Span): readonly number[] {
  const step = stepOf(span);
  const count = Math.floor(span.length / step) + 1;
  return Array.from({ length: count }, (_, index) => span.end - (count - 1 - index) * step);
}

/**
 * The series of an expression with their values over a span.
 *
 * @throws {UsageError} where Prometheus refuses the expression
 */
export async function valuesOver(ask: Ask, expr: string, span: Span): Promise<readonly Series[]> {
  const times = timesOf(span);
  const parameters = new URLSearchParams({
    query: expr,
    start: String(times[0]),
    end: String(span.end),
    step: String(stepOf(span)),
  });
  const answer = await ask(`/api/v1/query_range?${parameters}`);
  const result = resultOf<readonly { readonly metric: Labels; readonly values: readonly Point[] }[]>(
    answer,
    expr,
  );
  return result.map(({ metric, values }) => {
    const known = new Map(values.map(([time, value]) => [time, numberOf(value)]));
    return { labels: metric, values: times.map((time) => finite(known.get(time))) };
  });
}

function resultOf<R>(answer: unknown, expr: string): R {
  const known = answer as Answer<R>;
  if (known.status === "success") return known.data.result;
  const why = known.error ?? JSON.stringify(answer);
  throw new UsageError(`Prometheus does not answer "${expr}": ${why}`);
}

/** Prometheus writes infinity as Go does. */
function numberOf(text: string): number {
  return Number(text.replace("Inf", "Infinity"));
}

/** A line has a gap where there is no number. */
function finite(value: number | undefined): number | null {
  return value !== undefined && Number.isFinite(value) ? value : null;
}
