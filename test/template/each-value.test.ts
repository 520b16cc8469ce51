import { describe, expect, it } from "vitest";
import { chartRefusals, eachValue, mapping, ne, orEmpty, text, when } from "../../template/index.ts";
import { errorsOfAll, madeByAll } from "./fixtures/both.ts";
import { chartOf, printed } from "./fixtures/chart.ts";

describe("a list's items for the values of a map", () => {
  const chart = chartOf(({ values: v }) => ({
    names: orEmpty([eachValue(v.labels, (label, key) => text`${key}=${label}`)]),
    values: orEmpty([eachValue(v.labels, (label) => label)]),
  }));

  it("are printed as a loop, with a key where it is asked for", () => {
    expect(printed(chart)).toMatchInlineSnapshot(`
      "
      {{- if not (empty $.Values.labels) }}
      names:
        {{- range $key, $label := $.Values.labels }}
        - {{ printf "%s=%s" $key $label | quote }}
        {{- end }}
      values:
        {{- range $label := $.Values.labels }}
        - {{ $label | quote }}
        {{- end }}
      {{- else }}
      names: []
      values: []
      {{- end }}
      "
    `);
  });

  it("come in the order of the keys", async () => {
    expect(await madeByAll(chart, { labels: { z: "1", B: "2", "a b": "3" } })).toEqual([
      { names: ["B=2", "a b=3", "z=1"], values: ["2", "3", "1"] },
    ]);
    expect(await madeByAll(chart)).toEqual([{ names: [], values: [] }]);
  });
});

it("there may be a document for each", async () => {
  const chart = chartOf(({ values: v }) => [
    eachValue(v.labels, (label, key) => ({ kind: "Label", data: mapping<string>({ key }, { label }) })),
  ]);
  expect(await madeByAll(chart, { labels: { b: "1", a: "2" } })).toEqual([
    { kind: "Label", data: { key: "a", label: "2" } },
    { kind: "Label", data: { key: "b", label: "1" } },
  ]);
});

it("a check of each tells which it is about", async () => {
  const chart = chartOf(() => ({ a: 1 }), {
    checks: ({ values: v }) => [
      eachValue(v.labels, (label, key) => when(ne(label, "right"), text`labels.${key}: ${label} is wrong`)),
    ],
  });
  const values = { labels: { one: "right", two: "left" } };
  expect(chartRefusals(chart, { values })).toEqual([
    { message: "labels.two: left is wrong", values: [["labels", "two"]] },
  ]);
  for (const error of await errorsOfAll(chart, values)) expect(error).toContain("labels.two: left is wrong");
});
