import { operation } from "../language/operation.ts";

/** The units of a duration, from the largest to the smallest, in milliseconds. A year has 365 days. */
const units = {
  y: 31_536_000_000,
  w: 604_800_000,
  d: 86_400_000,
  h: 3_600_000,
  m: 60_000,
  s: 1000,
  ms: 1,
} as const;

/**
 * How many milliseconds a duration such as `1h30m` has, as `duration` of the values' definitions describes it.
 *
 * Its text in a template is long: put it into a named text where it is asked for more than once.
 *
 * @example
 * milliseconds(v.interval)
 */
export const milliseconds = operation<[string], number>({
  print: (duration) => {
    const parts = Object.entries(units).map(([unit, length]) => {
      // Minutes and milliseconds begin alike.
      const given = unit === "m" ? `(replace "ms" "" ${duration})` : `${duration}`;
      const number = `(regexFind "[0-9]+${unit}" ${given} | trimSuffix "${unit}" | atoi)`;
      return length === 1 ? number : `(mul ${length} ${number})`;
    });
    return `add ${parts.join(" ")}`;
  },
  evaluate: (duration) =>
    [...duration.matchAll(/([0-9]+)([a-z]+)/g)]
      .map(([, number = "", unit = ""]) => Number(number) * (units[unit as keyof typeof units] ?? 0))
      .reduce((sum, part) => sum + part, 0),
  shape: { kind: "integer" },
  neverFails: true,
});
