import { describe, expect, it } from "vitest";
import {
  CheckError,
  evaluateChart,
  fail,
  first,
  last,
  text,
  when,
  whenSet,
  withDefault,
} from "../../template/index.ts";
import { errorsOfAll, madeByAll } from "./fixtures/both.ts";
import { chartOf, printed } from "./fixtures/chart.ts";

const chart = chartOf(({ values: v }) => ({
  end: withDefault(v.end, fail("end: missing; say how it ends")),
  port: when(v.enabled, v.default, fail(text`default: ${v.default} counts only with enabled`)),
  host: whenSet(v["my-key"], (key) => key, "none"),
}));

describe("a side of a choice that fails", () => {
  it("is printed where it would stand", () => {
    expect(printed(chart)).toMatchInlineSnapshot(`
      "
      {{- if hasKey $.Values "end" }}
      end: {{ $.Values.end | quote }}
      {{- else }}
      end: {{ fail "end: missing; say how it ends" | quote }}
      {{- end }}
      {{- if $.Values.enabled }}
      port: {{ $.Values.default }}
      {{- else }}
      port: {{ fail (printf "default: %v counts only with enabled" $.Values.default) | quote }}
      {{- end }}
      host: {{ ternary (default "" (index $.Values "my-key")) "none" (hasKey $.Values "my-key") | quote }}
      "
    `);
  });

  it("makes nothing of the other side", async () => {
    expect(await madeByAll(chart, { end: "so", enabled: true })).toEqual([
      { end: "so", port: 9100, host: "none" },
    ]);
  });

  it.each([
    [{ enabled: true }, "end: missing; say how it ends"],
    [{ end: "so", enabled: false }, "default: 9100 counts only with enabled"],
  ])("ends the render of %j in words", async (values, sentence) => {
    expect(() => evaluateChart(chart, { values })).toThrow(new CheckError(sentence));
    for (const error of await errorsOfAll(chart, values)) expect(error).toContain(sentence);
  });
});

describe("the first and the last of a list", () => {
  const ends = chartOf(({ values: v }) => ({
    first: first(v.names, "none"),
    last: last(v.names, fail("names: give one")),
  }));

  it("are others where it is empty", async () => {
    expect(await madeByAll(ends, { names: ["a", "b"] })).toEqual([{ first: "a", last: "b" }]);
    expect(() => evaluateChart(ends, { values: { names: [] } })).toThrow("names: give one");
  });
});
