import { describe, expect, test } from "vitest";
import { askedIn, secondsOf, stepOf, timeOf } from "../../../../scripts/preview/prometheus/questions.ts";

const halfHour = { end: 1_800_000_000, length: 1800 };
const week = { end: 1_800_000_000, length: 604_800 };

describe("an expression as Prometheus gets it", () => {
  test("any value of a variable is chosen", () => {
    expect(askedIn(halfHour, 'up{cluster=~"$cluster", pod=~"$pod"}')).toBe('up{cluster=~".*", pod=~".*"}');
  });

  test("a group of a regular expression is no variable", () => {
    const expr = 'label_replace(up, "node", "$1", "instance", "(.*):.*")';
    expect(askedIn(halfHour, expr)).toBe(expr);
  });

  test("a rate looks back over four scrapes, and in a long time over all between two points", () => {
    expect(askedIn(halfHour, "rate(x[$__rate_interval])")).toBe("rate(x[120s])");
    expect(askedIn(week, "rate(x[$__rate_interval])")).toBe("rate(x[3054s])");
  });

  test("the range is the time that is looked at", () => {
    expect(askedIn(halfHour, "increase(x[$__range])")).toBe("increase(x[1800s])");
  });
});

test("a line has some two hundred points", () => {
  expect([halfHour, week, { end: 0, length: 60 }].map(stepOf)).toEqual([9, 3024, 1]);
});

test.each([
  ["30m", 1800],
  ["2d", 172_800],
  ["0m", undefined],
  ["1h30m", undefined],
  ["soon", undefined],
])("the duration %s has %s seconds", (duration, seconds) => {
  expect(secondsOf(duration)).toBe(seconds);
});

test.each([
  ["2027-01-15T08:00:00Z", 1_800_000_000],
  ["1800000000", 1_800_000_000],
  ["yesterday", undefined],
])("the time %s is %s", (text, seconds) => {
  expect(timeOf(text)).toBe(seconds);
});
