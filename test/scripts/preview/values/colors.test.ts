import { expect, test } from "vitest";
import { boundsOf, colorOf, colorOfLine, theme } from "../../../../scripts/preview/values/colors.ts";
import { worseAbove } from "../../../../stack/kit/dashboards/steps.ts";

const steps = worseAbove({ look: 0.8, act: 0.9 });
const [green, orange, red] = ["#73bf69", "#ff9830", "#f2495c"];

test.each([
  [0, green],
  [0.8, orange],
  [0.89, orange],
  [2, red],
  [Number.NaN, theme.text],
])("%d is %s", (value, color) => {
  expect(colorOf(value, steps)).toBe(color);
});

test("where there are no steps, a number says nothing of the kind", () => {
  expect(colorOf(2, undefined)).toBe(theme.text);
  expect(boundsOf(undefined)).toEqual([]);
});

test("a graph has a line where a colour begins", () => {
  expect(boundsOf(steps)).toEqual([
    { value: 0.8, color: orange },
    { value: 0.9, color: red },
  ]);
});

test("lines have colours of their own until there are no more", () => {
  const colors = Array.from({ length: 18 }, (_, index) => colorOfLine(index));
  expect(new Set(colors).size).toBe(18);
  expect(colorOfLine(18)).toBe(colorOfLine(0));
});
