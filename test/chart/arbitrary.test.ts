import fc from "fast-check";
import { expect, it } from "vitest";
import { acceptableValue } from "../cluster/api-server/samples.ts";
import { leaves } from "./arbitrary.ts";

it("each value of a type of Kubernetes' own has samples that an API server takes", () => {
  expect(leaves.length).toBeGreaterThan(100);
  for (const leaf of leaves) expect(fc.sample(acceptableValue(leaf), 1)).toHaveLength(1);
});
