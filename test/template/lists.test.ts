import { expect, it } from "vitest";
import { each, jsonText, keysOf, orEmpty, without } from "../../template/index.ts";
import { madeByAll } from "./fixtures/both.ts";
import { chartOf, printed } from "./fixtures/chart.ts";

const chart = chartOf(({ values: v }) => ({
  apiVersion: "v1",
  kind: "ConfigMap",
  json: jsonText(v.labels),
  keys: orEmpty<readonly string[]>([each(keysOf(v.labels), (key) => key)]),
  left: orEmpty<readonly string[]>([each(without(v.names, ["a", "b"]), (name) => name)]),
}));

it("a map's keys and its text in JSON come in the order of the keys; what is left out of a list is gone", async () => {
  const made = await madeByAll(chart, { labels: { b: "<x>", a: "1" }, names: ["b", "c", "a", "c"] });
  expect(made).toEqual([
    expect.objectContaining({
      json: '{"a":"1","b":"\\u003cx\\u003e"}',
      keys: ["a", "b"],
      left: ["c", "c"],
    }),
  ]);
  const [nothing] = await madeByAll(chart, { labels: {}, names: ["a"] });
  expect(nothing).toMatchObject({ json: "{}", keys: [], left: [] });
});

it("prints as Helm's charts have it", () => {
  expect(printed(chart)).toContain('range $item := without $.Values.names "a" "b"');
});

it("leaves out what is said when the chart is made, and nothing that values say", () => {
  expect(() =>
    printed(
      chartOf(({ values: v }) => ({
        apiVersion: "v1",
        kind: "ConfigMap",
        left: orEmpty<readonly string[]>([each(without(v.names, v.names), (name) => name)]),
      })),
    ),
  ).toThrow("without takes a literal list");
});
