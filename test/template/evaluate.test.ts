import { describe, expect, it } from "vitest";
import { ValueError } from "../../schema/index.ts";
import {
  CheckError,
  EmbeddedYaml,
  each,
  eachEntry,
  embeddedYaml,
  entry,
  eq,
  evaluateChart,
  mapping,
  orAbsent,
  replace,
  text,
  whenSet,
  withDefault,
  writeEmbedded,
} from "../../template/index.ts";
import { chartOf, evaluatedAs } from "./fixtures/chart.ts";

describe("evaluateChart", () => {
  it("gives each object with the template that it comes from", () => {
    const chart = chartOf(({ values: v, release }) => [
      { name: release.name },
      each(v.names, (name) => ({ name })),
    ]);
    const input = { values: { names: ["a", "b"] }, release: { name: "mine" } };
    expect(evaluateChart(chart, input)).toEqual([
      { template: "templates/thing.yaml", object: { name: "mine" } },
      { template: "templates/thing.yaml", object: { name: "a" } },
      { template: "templates/thing.yaml", object: { name: "b" } },
    ]);
  });

  it("asks no further than it needs to, as Go's templates do", () => {
    const chart = chartOf(({ values: v }) => ({
      first: "here",
      // Whether there is an `allowed` is worked out to `and (isSet limits) (notEmpty limits)`.
      allowed: orAbsent({
        limits: whenSet(v.resources.limits, (limits) => orAbsent(mapping<string | number>(limits))),
      }),
    }));
    expect(evaluatedAs(chart)).toEqual([{ first: "here" }]);
    expect(evaluatedAs(chart, { resources: { limits: { cpu: 1 } } })).toEqual([
      { first: "here", allowed: { limits: { cpu: 1 } } },
    ]);
  });

  it("takes values that are set to nothing for what they are", () => {
    const chart = chartOf(({ values: v }) => ({
      text: withDefault(v.end, "none"),
      key: whenSet(v["my-key"], (key) => text`<${key}>`),
    }));
    expect(evaluatedAs(chart, { end: "", "my-key": "" })).toEqual([{ text: "", key: "<>" }]);
    expect(evaluatedAs(chart)).toEqual([{ text: "none" }]);
  });

  it("keeps the order of keys, and runs over a map in the order of its keys, as Go does", () => {
    const chart = chartOf(({ values: v }) => ({
      z: 1,
      a: 2,
      labels: orAbsent(mapping<string>(eachEntry(v.labels, (key, value) => entry(key, value)))),
    }));
    const [object] = evaluatedAs(chart, { labels: { "💡": "x", b: "x", "\uffee": "x", a: "x" } });
    expect(JSON.stringify(object)).toBe('{"z":1,"a":2,"labels":{"a":"x","b":"x","\uffee":"x","💡":"x"}}');
  });

  it("has a key called __proto__ like any other", () => {
    const chart = chartOf(({ values: v }) => ({ labels: mapping<string>({ a: "b" }, v.labels) }));
    const labels = JSON.parse('{"__proto__":"x"}');
    expect(JSON.stringify(evaluatedAs(chart, { labels }))).toBe('[{"labels":{"a":"b","__proto__":"x"}}]');
  });

  it("gives what Go gives where JavaScript would not", () => {
    const chart = chartOf(({ values: v }) => ({
      dollars: replace(v.pipe, "a", "$&$$"),
      between: replace("a💡", "", "-"),
    }));
    expect(evaluatedAs(chart, { pipe: "xax" })).toEqual([{ dollars: "x$&$$x", between: "-a-💡-" }]);
  });

  it("holds embedded documents as data, which can be written out", () => {
    const chart = chartOf(({ values: v }) => ({
      data: { "x.yml": embeddedYaml<object>({ port: v.default }) },
    }));
    const [object] = evaluatedAs(chart);
    expect(object).toEqual({ data: { "x.yml": new EmbeddedYaml({ port: 9100 }) } });
    expect(writeEmbedded(object, JSON.stringify)).toEqual({ data: { "x.yml": '{"port":9100}' } });
  });

  it("refuses values of another type, with their place", () => {
    expect(() =>
      evaluatedAs(
        chartOf(() => ({ a: 1 })),
        { enabled: "yes" },
      ),
    ).toThrow(new ValueError("enabled", "not a boolean"));
  });

  it("fails where a check finds something, with its message", () => {
    const chart = chartOf(() => ({ a: 1 }), {
      checks: ({ values: v }) => [{ when: eq(v.mode, "Never"), message: 'mode: "Never" is too seldom' }],
    });
    expect(evaluatedAs(chart, { mode: "Always" })).toEqual([{ a: 1 }]);
    expect(() => evaluatedAs(chart, { mode: "Never" })).toThrow(
      new CheckError('mode: "Never" is too seldom'),
    );
  });
});
