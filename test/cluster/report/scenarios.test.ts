import { expect, test } from "vitest";
import { notRun, type Ran, scenariosOf, tableOf } from "./scenarios.ts";

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
    "| scenario | result          | tests | not run | remarks |
    | -------- | --------------- | ----- | ------- | --- |
    | A4       | passed          | 1     | 0       | needs machines |
    | B1       | failed          | 2     | 0       | kubelets > B1: the error: no \\| error at all |
    | C5       | cannot run here | 0     | 0       | needs machines |
    | others   | passed          | 1     | 0       |  |"
  `);
});

test("a test that names two scenarios counts for both", () => {
  const rows = scenariosOf([{ name: "A3, A4: a folder of a node", state: "passed" }]);

  expect(rows.map(({ scenario }) => scenario)).toEqual(["A3", "A4"]);
});

test("what was left out is counted, and named with what runs it", () => {
  const tests: readonly Ran[] = [
    { name: "data > A3: the pod is deleted", state: "passed" },
    { name: "reboot > A3: the node boots again", state: "left" },
    { name: "variants > C5: no aggregation", state: "left" },
    { name: "variants > C5: no port", state: "skipped", reason: "needs machines" },
    { name: "api-server > Kubernetes 1.27.16", state: "left" },
    { name: "rights > A1: not one of those that vitest was asked for", state: "skipped" },
  ];

  expect(tableOf(scenariosOf(tests))).toMatchInlineSnapshot(`
    "| scenario | result          | tests | not run | remarks |
    | -------- | --------------- | ----- | ------- | --- |
    | A1       | not run         | 0     | 0       |  |
    | A3       | passed          | 1     | 1       |  |
    | C5       | cannot run here | 0     | 1       | needs machines |
    | others   | not run         | 0     | 1       |  |"
  `);
  expect(notRun(tests, "npm run all")).toMatchInlineSnapshot(`
    "Not run: 3 tests, which \`npm run all\` runs too.
    - reboot > A3: the node boots again
    - variants > C5: no aggregation
    - api-server > Kubernetes 1.27.16"
  `);
  expect(notRun(tests.slice(0, 1), "npm run all")).toBeUndefined();
});
