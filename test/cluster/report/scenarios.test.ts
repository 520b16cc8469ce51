import { expect, test } from "vitest";
import { scenariosOf, tableOf } from "./scenarios.ts";

test("a scenario has passed when some of its tests have and none has failed", () => {
  const rows = scenariosOf([
    { name: "storage > A4: the directory of root's", state: "passed" },
    { name: "storage > A4: after a reboot", state: "skipped", reason: "needs machines" },
    { name: "kubelets > B1: the error", state: "failed", reason: "no | error\nat all" },
    { name: "kubelets > B1: the cure", state: "passed" },
    { name: "variants > C5: no aggregation", state: "skipped", reason: "needs machines" },
    { name: "variants > C5: no port", state: "skipped", reason: "needs machines" },
    { name: "api-server > default-values.yaml", state: "passed" },
  ]);

  expect(tableOf(rows)).toMatchInlineSnapshot(`
    "| scenario | result          | tests | remarks |
    | -------- | --------------- | ----- | --- |
    | A4       | passed          | 1     | needs machines |
    | B1       | failed          | 2     | kubelets > B1: the error: no \\| error at all |
    | C5       | cannot run here | 0     | needs machines |
    | others   | passed          | 1     |  |"
  `);
});

test("a test that names two scenarios counts for both", () => {
  const rows = scenariosOf([{ name: "A3, A4: a folder of a node", state: "passed" }]);

  expect(rows.map(({ scenario }) => scenario)).toEqual(["A3", "A4"]);
});
