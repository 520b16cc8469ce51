import { expect, it } from "vitest";
import { isSelected, lacking } from "../../../scripts/doctor/labels.ts";

it("no selector chooses nothing, an empty one everything", () => {
  expect(isSelected(undefined, { team: "shop" })).toBe(false);
  expect(isSelected(null)).toBe(false);
  expect(isSelected({})).toBe(true);
});

it.each([
  [{ matchLabels: { team: "shop" } }, { team: "shop", tier: "web" }, []],
  [{ matchLabels: { team: "shop" } }, { team: "bank" }, ["team=shop"]],
  [
    { matchExpressions: [{ key: "team", operator: "In", values: ["shop", "bank"] }] },
    {},
    ["team in (shop, bank)"],
  ],
  [{ matchExpressions: [{ key: "team", operator: "NotIn", values: ["shop"] }] }, {}, []],
  [
    { matchExpressions: [{ key: "team", operator: "NotIn", values: ["shop"] }] },
    { team: "shop" },
    ["team notin (shop)"],
  ],
  [{ matchExpressions: [{ key: "team", operator: "Exists" }] }, {}, ["team"]],
  [{ matchExpressions: [{ key: "team", operator: "DoesNotExist" }] }, { team: "shop" }, ["!team"]],
] as const)("%j: what %j lacks is %j", (selector, labels, wanted) => {
  expect(lacking(selector, labels)).toEqual(wanted);
  expect(isSelected(selector, labels)).toBe(wanted.length === 0);
});
