import type { Unit } from "../../../stack/kit/dashboards/panel.ts";

/** A number as people read it: Grafana writes what it is counted in smaller than the number itself. */
export interface Formatted {
  readonly text: string;
  readonly suffix: string;
}

type Format = (value: number, decimals?: number) => Formatted;

/*
 * As Grafana formats numbers. Sources: Grafana, packages/grafana-data/src/valueFormats/baseFormatters.ts, categories.ts,
 * symbolFormatters.ts, dateTimeFormatters.ts.
 */

/** Sizes from large to small, each with the seconds that it has. */
const spans = [
  ["year", 31_556_900, 31_536_000],
  ["week", 604_800, 604_800],
  ["day", 86_400, 86_400],
  ["hour", 3600, 3600],
  ["min", 60, 60],
] as const;

/** The same, smaller than a second. */
const fractions = [
  [" ms", 1e-3],
  [" µs", 1e-6],
  [" ns", 1e-9],
] as const;

/** The words of durations, with the seconds that each has. */
const words = [
  ["year", 31_536_000],
  ["month", 2_592_000],
  ["week", 604_800],
  ["day", 86_400],
  ["hour", 3600],
  ["minute", 60],
  ["second", 1],
  ["millisecond", 0.001],
] as const;

const formats: Readonly<Record<Unit, Format>> = {
  none: (value, decimals) => ({ text: fixed(value, decimals), suffix: "" }),
  short: scaled(1000, ["", " K", " Mil", " Bil", " Tri", " Quadr", " Quint", " Sext", " Sept"]),
  percentunit: (value, decimals) => ({ text: fixed(100 * value, decimals), suffix: "%" }),
  bytes: binary("B"),
  binBps: binary("B/s"),
  s: seconds,
  dtdurations: duration,
  reqps: counted("req/s"),
  ops: counted("ops/s"),
  iops: counted("io/s"),
  pps: decimal("p/s"),
  cps: counted("c/s"),
};

/**
 * A number as Grafana shows it.
 *
 * @param decimals how many digits there are behind the point; left out: about three digits in all
 */
export function formatted(value: number, unit: Unit, decimals?: number): Formatted {
  return formats[unit](value, decimals);
}

/** The same, as one text. */
export function written(value: number, unit: Unit, decimals?: number): string {
  const { text, suffix } = formatted(value, unit, decimals);
  return text + suffix;
}

/**
 * A number beside a tick of an axis: as many digits as tell it from the next, without zeros at the end.
 * Sources: Grafana, UPlotAxisBuilder.ts, displayProcessor.ts.
 *
 * @param increment from this tick to the next
 */
export function tick(value: number, unit: Unit, decimals: number | undefined, increment: number): string {
  const needed = digitsBehindPoint(increment);
  if (decimals !== undefined || needed === 0) return written(value, unit, decimals);
  const { text, suffix } = formatted(value, unit, needed);
  const number = Number(text);
  return (Number.isNaN(number) ? text : String(number)) + suffix;
}

function digitsBehindPoint(value: number): number {
  return String(Math.round(value * 1e6) / 1e6).split(".")[1]?.length ?? 0;
}

function fixed(value: number, decimals = digitsOf(value)): string {
  if (!Number.isFinite(value)) return value.toLocaleString("en");
  if (value === 0) return value.toFixed(decimals);
  const factor = 10 ** Math.max(0, decimals);
  const rounded = Math.round(value * factor) / factor;
  return String(rounded).includes("e") ? String(rounded) : rounded.toFixed(Math.max(0, decimals));
}

/** How many digits behind the point make three in all. */
function digitsOf(value: number): number {
  return Number.isInteger(value) ? 0 : Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value))));
}

/** @param smaller how many of the suffixes are for what is smaller than one */
function scaled(factor: number, suffixes: readonly string[], smaller = 0): Format {
  return (value, decimals) => {
    if (!Number.isFinite(value)) return { text: value.toLocaleString("en"), suffix: "" };
    const magnitude = value === 0 ? 0 : Math.floor(Math.log10(Math.abs(value)) / Math.log10(factor));
    const power = Math.min(Math.max(magnitude, -smaller), suffixes.length - 1 - smaller);
    return { text: fixed(value / factor ** power, decimals), suffix: suffixes[smaller + power] ?? "" };
  };
}

function binary(of: string): Format {
  return scaled(
    1024,
    ["", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei", "Zi", "Yi"].map((prefix) => ` ${prefix}${of}`),
  );
}

function decimal(of: string): Format {
  const prefixes = ["f", "p", "n", "µ", "m", "", "k", "M", "G", "T", "P", "E", "Z", "Y"];
  return scaled(
    1000,
    prefixes.map((prefix) => ` ${prefix}${of}`),
    prefixes.indexOf(""),
  );
}

function counted(of: string): Format {
  return scaled(
    1000,
    ["", "K", "M", "B", "T"].map((size) => `${size} ${of}`),
  );
}

function seconds(value: number, decimals?: number): Formatted {
  const size = Math.abs(value);
  if (size === 0) return { text: "0", suffix: " s" };
  for (const [word, length, from] of spans) {
    if (size < from) continue;
    const many = size / length > 1;
    return { text: fixed(value / length, decimals), suffix: ` ${word}${many ? "s" : ""}` };
  }
  if (size >= 1 || Number.isNaN(size)) return { text: fixed(value, decimals), suffix: " s" };
  const [suffix, length] = fractions.find(([, from]) => size >= from) ?? fractions[2];
  return { text: fixed(value / length, decimals), suffix };
}

/** @param decimals how many smaller words follow the first */
function duration(value: number, decimals = 0): Formatted {
  if (value === 0) return { text: "0", suffix: " seconds" };
  if (value < 0) {
    const { text, suffix } = duration(-value, decimals);
    return { text, suffix: `${suffix} ago` };
  }
  const parts: string[] = [];
  let rest = value * 1000;
  for (const [word, length] of words) {
    const count = Math.floor(rest / (length * 1000));
    if ((count < 1 && parts.length === 0) || parts.length > decimals) continue;
    parts.push(`${count} ${word}${count === 1 ? "" : "s"}`);
    rest %= length * 1000;
  }
  return { text: parts.join(", "), suffix: "" };
}
