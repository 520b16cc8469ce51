import { expect, test } from "vitest";
import { stacked } from "../../../../scripts/preview/browser/stack.ts";

test("lines stand on those before them; a gap adds nothing", () => {
  expect(
    stacked([
      [1, 2, null],
      [10, null, 30],
    ]),
  ).toEqual([
    [1, 2, 0],
    [11, 2, 30],
  ]);
});
