import { type Definition, duration, number } from "../../../schema/index.ts";
import type { DashboardUid } from "../dashboards/uids.ts";
import { inOneLine } from "./expression.ts";

/** What a rule is about that people may want otherwise: a bound that its expression compares with. */
export type Threshold = Definition<number> | Definition<string>;

/** An alert, as it is meant. */
export interface Alert<T extends Threshold | undefined = Threshold | undefined> {
  /** PromQL; `$threshold` in it stands for the threshold. Line breaks in it are blanks. */
  readonly expr: string;
  /** How long the expression has to hold. */
  readonly for: string;
  readonly severity: Severity;
  /** What is the matter, in a sentence without templates: for values and tables too. */
  readonly summary: string;
  /** What is the matter with what, in a sentence; with Prometheus' templates. */
  readonly description: string;
  /** Left out: there is none. */
  readonly threshold?: T;
}

/** How much an alert wants of people: at once, today, when there is time; `none` is no fault at all. */
export type Severity = "critical" | "warning" | "info" | "none";

/** A recorded series. */
export interface Recording {
  readonly record: string;
  readonly expr: string;
  readonly labels?: Readonly<Record<string, string>>;
}

/** Alerts by name. */
export type Alerts = Readonly<Record<string, Alert>>;

/** Rules that are evaluated together, and switched off together. */
export interface AlertGroup<K extends string = string, A extends Alerts = Alerts> {
  /** Its name in values, and that of its page among the runbooks. */
  readonly key: K;
  /** What it watches, in a few words: the end of a sentence that begins "Alerts about". */
  readonly about: string;
  /** The dashboard that explains its alerts. */
  readonly dashboard: DashboardUid;
  /** Series that its alerts read, each once. */
  readonly recordings: readonly Recording[];
  readonly alerts: A;
}

/**
 * A group of alerts.
 *
 * @throws {SyntaxError} where an expression and its threshold do not go together
 */
export function alertGroup<K extends string, A extends Alerts>(
  key: K,
  about: string,
  dashboard: DashboardUid,
  alerts: A,
  recordings: readonly Recording[] = [],
): AlertGroup<K, A> {
  // Each is there under its own name and of its own type, which fromEntries cannot say.
  const written = Object.fromEntries(
    Object.entries(alerts).map(([name, alert]) => [
      name,
      { ...alert, expr: inOneLine(name, alert.expr, alert.threshold !== undefined) },
    ]),
  ) as A;
  const recorded = recordings.map((one) => ({ ...one, expr: inOneLine(one.record, one.expr, false) }));
  return { key, about, dashboard, alerts: written, recordings: recorded };
}

/** What a threshold is by default, as PromQL has it. */
export function defaultText({ presence }: Threshold): string {
  if (presence.kind !== "default") throw new TypeError("a threshold has a default");
  return String(presence.value);
}

/** A share of a whole, from 0 to 1. */
export function share(byDefault: number, description: string): Definition<number> {
  return number(byDefault, description, { minimum: 0, maximum: 1, expected: "a share such as 0.1" });
}

/** A number of something, or how much of it there is in a second. */
export function amount(byDefault: number, description: string): Definition<number> {
  return number(byDefault, description, { minimum: 0 });
}

/** A length of time. */
export function timeSpan(byDefault: string, description: string): Definition<string> {
  return duration(byDefault, description);
}
