import { describe, expect, it } from "vitest";

import { each, overlaid, text, unusedValues, when } from "../../template/index.ts";
import { madeByAll } from "./fixtures/both.ts";
import { chartOf, printed } from "./fixtures/chart.ts";

type Labels = Readonly<Record<string, string>>;

describe("a map laid over another one", () => {
  const chart = chartOf(({ values: v }) => ({
    labels: overlaid<Labels>({ app: "demo", mode: when(v.enabled, v.mode) }, v.labels),
  }));

  it("has the others' entries where both have a key, and is never empty", () => {
    expect(printed(chart)).toMatchInlineSnapshot(`
      "
      labels:
        {{- if not (hasKey $.Values.labels "app") }}
        app: demo
        {{- end }}
        {{- if and (not (hasKey $.Values.labels "mode")) $.Values.enabled }}
        mode: {{ $.Values.mode }}
        {{- end }}
        {{- if not (empty $.Values.labels) }}
        {{- toYaml $.Values.labels | nindent 2 }}
        {{- end }}
      # end
      "
    `);
  });

  it.each([
    [{}, { app: "demo", mode: "Always" }],
    [{ labels: { app: "" }, enabled: false }, { app: "" }],
    [{ labels: { more: "x", mode: "y" } }, { app: "demo", more: "x", mode: "y" }],
  ])("%j", async (values, labels) => {
    expect(await madeByAll(chart, { enabled: true, ...values })).toEqual([{ labels }]);
  });

  it("refuses no key that both have", () => {
    expect(printed(chart, "checks.yaml")).not.toContain("labels");
    expect(unusedValues(chart)).not.toContain("labels");
  });
});

describe("a loop's index", () => {
  const chart = chartOf(({ values: v }) => ({
    names: ["one", each(v.names, (name, index) => text`${index}-${name}`), each(v.names, (name) => name)],
  }));

  it("has a name where something speaks of it", () => {
    expect(printed(chart)).toMatchInlineSnapshot(`
      "
      names:
        - one
        {{- range $index, $name := $.Values.names }}
        - {{ printf "%v-%s" $index $name | quote }}
        {{- end }}
        {{- range $name := $.Values.names }}
        - {{ $name | quote }}
        {{- end }}
      "
    `);
  });

  it("counts from 0", async () => {
    expect(await madeByAll(chart, { names: ["a", "b"] })).toEqual([
      { names: ["one", "0-a", "1-b", "a", "b"] },
    ]);
  });
});
