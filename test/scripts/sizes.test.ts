import { expect, it } from "vitest";
import { sizesOf } from "../../scripts/sizes.ts";
import { folder } from "../chart/render.ts";

it.each(await sizesOf(folder))("$name: $bytes of $limit bytes", ({ bytes, limit }) => {
  expect(bytes).toBeGreaterThan(0);
  expect(bytes).toBeLessThanOrEqual(limit);
});
