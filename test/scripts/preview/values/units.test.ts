import { describe, expect, it, test } from "vitest";
import { tick, written } from "../../../../scripts/preview/values/units.ts";
import type { Unit } from "../../../../stack/kit/dashboards/panel.ts";

/** What Grafana 13.2 shows of numbers. */
const shown: Readonly<Record<Unit, readonly (readonly [number, string])[]>> = {
  none: [
    [0, "0"],
    [42, "42"],
    [12345, "12345"],
    [0.5, "0.500"],
    [1.005, "1.00"],
    [Number.NaN, "NaN"],
  ],
  short: [
    [0, "0"],
    [12, "12"],
    [1234, "1.23 K"],
    [-1234, "-1.23 K"],
    [1_500_000, "1.50 Mil"],
    [2e9, "2 Bil"],
    [Number.POSITIVE_INFINITY, "∞"],
  ],
  percentunit: [
    [0, "0%"],
    [0.1234, "12.3%"],
    [0.001, "0.100%"],
    [1, "100%"],
  ],
  bytes: [
    [0, "0 B"],
    [1023, "1023 B"],
    [1536, "1.50 KiB"],
    [3 * 1024 ** 3, "3 GiB"],
    [0.3, "0.300 B"],
  ],
  binBps: [[2_500_000, "2.38 MiB/s"]],
  s: [
    [0, "0 s"],
    [0.0000005, "500 ns"],
    [0.000481, "481 µs"],
    [0.0048, "4.80 ms"],
    [1.5, "1.50 s"],
    [60, "1 min"],
    [90, "1.50 mins"],
    [7200, "2 hours"],
    [100_000, "1.16 days"],
    [1_209_600, "2 weeks"],
    [63_113_800, "2 years"],
  ],
  dtdurations: [
    [0, "0 seconds"],
    [1, "1 second"],
    [200, "3 minutes"],
    [400_000, "4 days"],
    [-90_000, "1 day ago"],
  ],
  reqps: [
    [0.25, "0.250 req/s"],
    [1234, "1.23K req/s"],
  ],
  ops: [[12, "12 ops/s"]],
  iops: [[12, "12 io/s"]],
  pps: [
    [0.5, "500 mp/s"],
    [1234, "1.23 kp/s"],
  ],
  cps: [[0, "0 c/s"]],
};

describe.each(Object.entries(shown) as readonly (readonly [Unit, (typeof shown)[Unit]])[])(
  "%s",
  (unit, numbers) => {
    it.each(numbers)("shows %d as %s", (value, text) => {
      expect(written(value, unit)).toBe(text);
    });
  },
);

test.each([
  [0.1234, "percentunit", 0, "12%"],
  [2, "none", 1, "2.0"],
  [1536, "bytes", 2, "1.50 KiB"],
  [400_000, "dtdurations", 2, "4 days, 15 hours, 6 minutes"],
] as const)("%d as %s with %d decimals is %s", (value, unit, decimals, text) => {
  expect(written(value, unit, decimals)).toBe(text);
});

describe("ticks of an axis", () => {
  test.each([
    ["percentunit", 0.2, [0, 0.2, 1], ["0%", "20%", "100%"]],
    ["none", 2.5, [0, 2.5, 5], ["0", "2.5", "5"]],
    ["s", 0.05, [0, 0.05, 0.15], ["0 s", "50 ms", "150 ms"]],
    ["short", 500, [500, 1000, 1500], ["500", "1 K", "1.50 K"]],
  ] as const)("%s, %d apart", (unit, increment, values, texts) => {
    expect(values.map((value) => tick(value, unit, undefined, increment))).toEqual(texts);
  });

  it("have as many digits as the panel says", () => {
    expect(tick(5, "none", 1, 5)).toBe("5.0");
  });
});
