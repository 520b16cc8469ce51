import { asAsked } from "../../../stack/kit/dashboards/verify.ts";

/** What is looked at: a time, in seconds, and a cluster. */
export interface Span {
  /** When it ends, since 1970. */
  readonly end: number;
  readonly length: number;
  /** The name of the one cluster that is chosen; left out: all. */
  readonly cluster?: string;
}

/** How many points a line has, about: there is no room for more. */
const points = 200;

/** How often targets are asked, by the chart's default. */
const scrapeInterval = 30;

/** How far one point of a line is from the next, in whole seconds. */
export function stepOf({ length }: Span): number {
  return Math.max(1, Math.ceil(length / points));
}

/**
 * An expression of a panel as Prometheus gets it: Grafana's durations are those of the span, any value of a variable is
 * chosen but where a cluster is.
 */
export function askedIn(span: Span, expr: string): string {
  const step = stepOf(span);
  // As Grafana has it: a rate needs samples, and what happens between two points is not lost.
  const rate = Math.max(4 * scrapeInterval, step + scrapeInterval);
  const durations = expr
    .replaceAll(/\$__rate_interval\b/g, `${rate}s`)
    .replaceAll(/\$__interval\b/g, `${step}s`)
    .replaceAll(/\$__range\b/g, `${span.length}s`);
  return asAsked(span.cluster === undefined ? durations : durations.replaceAll(/\$cluster\b/g, span.cluster));
}

const lengths = { s: 1, m: 60, h: 3600, d: 86_400 } as const;

/** The seconds of a duration such as `30m`; undefined where it is none, or longer than none at all. */
export function secondsOf(duration: string): number | undefined {
  const [, count, unit] = /^([1-9]\d*)([smhd])$/.exec(duration) ?? [];
  return count === undefined ? undefined : Number(count) * lengths[unit as keyof typeof lengths];
}

/** The seconds since 1970 of a time such as `2026-01-31T12:00:00Z`, or of a number of them; undefined where it is neither. */
export function timeOf(text: string): number | undefined {
  const time = /^\d+$/.test(text) ? Number(text) : Date.parse(text) / 1000;
  return Number.isFinite(time) ? Math.floor(time) : undefined;
}
