import { expect, test } from "vitest";
import { merged, organized, sorted } from "../../../../scripts/preview/values/table.ts";

const cpu = {
  refId: "A",
  samples: [
    { labels: { node: "a", cluster: "here" }, value: 0.2 },
    { labels: { node: "b", cluster: "here" }, value: 0.7 },
  ],
};
const memory = {
  refId: "B",
  samples: [
    { labels: { cluster: "here", node: "b" }, value: 0.5 },
    { labels: { cluster: "there", node: "c" }, value: 0.9 },
  ],
};

test("what several queries say of the same labels is one row", () => {
  expect(merged([cpu, memory])).toEqual({
    columns: ["cluster", "node", "Value #A", "Value #B"],
    rows: [
      { cluster: "here", node: "a", "Value #A": 0.2 },
      { cluster: "here", node: "b", "Value #A": 0.7, "Value #B": 0.5 },
      { cluster: "there", node: "c", "Value #B": 0.9 },
    ],
  });
});

test("the number of a query that is alone has no letter", () => {
  expect(merged([cpu]).columns).toEqual(["cluster", "node", "Value"]);
});

test("columns are left out, ordered and called as the transformation says; others come last", () => {
  const { columns, rows } = organized(merged([cpu]), {
    excludeByName: { cluster: true, Time: true },
    indexByName: { Value: 0 },
    renameByName: { Value: "CPU" },
  });
  expect(columns).toEqual(["CPU", "node"]);
  expect(rows[0]).toEqual({ CPU: 0.2, node: "a" });
});

test("the largest number stands at the top, what has none at the bottom", () => {
  const { rows } = sorted(merged([cpu, memory]), "Value #A");
  expect(rows.map(({ node }) => node)).toEqual(["b", "a", "c"]);
});
