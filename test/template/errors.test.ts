import { describe, expect, it } from "vitest";
import {
  each,
  eachEntry,
  embeddedYaml,
  entry,
  mapping,
  namedText,
  namedYaml,
  orAbsent,
  TreeError,
  text,
  when,
} from "../../template/index.ts";
import { chartOf, evaluatedAs, printed, type Things } from "./fixtures/chart.ts";
import type { ValuesScope } from "./fixtures/values.ts";

/** What is said of a tree that cannot be made into YAML. */
function complaint(template: (scope: ValuesScope) => Things): string {
  try {
    printed(chartOf(template));
  } catch (error) {
    if (error instanceof TreeError) return error.message;
    throw error;
  }
  return "nothing";
}

describe("a tree that cannot be made into YAML is refused with its place and what to do", () => {
  it.each<[string, (scope: ValuesScope) => Things, string]>([
    [
      "a map that may be empty",
      ({ values: v }) => ({ metadata: { labels: { a: when<string>(v.enabled, "x") } } }),
      "thing.metadata.labels: every part of this map depends on a condition, so it may be empty; say what to write then, with orEmpty or orAbsent",
    ],
    [
      "a list that may be empty",
      ({ values: v }) => ({ list: [each(v.names, (name) => name)] }),
      "thing.list: every part of this list depends on a condition, so it may be empty; say what to write then, with orEmpty or orAbsent",
    ],
    [
      "a loop that may leave everything out",
      ({ values: v }) => ({ list: orAbsent([each(v.names, (name) => when(v.enabled, name))]) }),
      "thing.list: a loop that leaves items out may leave all out, and no condition says so; add a part that is always there",
    ],
    [
      "a condition without an alternative where something must be",
      ({ values: v }) => ({ "config.yml": embeddedYaml(when<object>(v.enabled, { a: 1 }) as never) }),
      "thing.config.yml: a condition without an alternative leaves nothing here; give `when` a third argument",
    ],
    [
      "something that may be absent where something must be",
      ({ values: v }) => ({
        "config.yml": embeddedYaml(orAbsent({ a: when<number>(v.enabled, 1) }) as never),
      }),
      "thing.config.yml: it may be absent, but stands where something is needed",
    ],
    [
      "a value that is not there",
      () => ({ list: ["a", undefined as never] }),
      "thing.list.1: undefined is not a value that YAML can hold; is a value misspelt?",
    ],
    [
      "a number that is none",
      () => ({ a: Number.NaN }),
      "thing.a: NaN is not a value that YAML can hold; is a value misspelt?",
    ],
    [
      "half of a character",
      () => ({ a: "\ud83d" }),
      'thing.a: "\\ud83d" holds half of a character, which YAML cannot',
    ],
    [
      "a loop where a map is needed",
      ({ values: v }) => ({ a: mapping(each(v.names, (name) => name) as never) }),
      "thing.a: each stands where a map is needed",
    ],
    [
      "a map in a named template",
      ({ values: v }) => ({
        a: namedYaml<Record<string, string>>()("map", {
          description: "A map.",
          body: () => ({ a: when(v.enabled, "x") }),
        })(),
      }),
      'the named template "map".: every part of this map depends on a condition, so it may be empty; say what to write then, with orEmpty or orAbsent',
    ],
  ])("%s", (_, template, message) => {
    expect(complaint(template)).toBe(message.replace('".:', '":'));
  });
});

it("a key that comes twice, where only the render tells, is an error with its place", () => {
  const labels = ({ values: v }: ValuesScope) =>
    mapping<string>(
      { z: "z" },
      eachEntry(v.labels, (_, value) => entry(value, "x")),
    );
  const chart = chartOf((scope) => ({ metadata: { labels: labels(scope) } }));
  expect(() => evaluatedAs(chart, { labels: { a: "app", b: "app" } })).toThrow(
    'templates/thing.yaml: metadata.labels: the key "app" comes twice in one map, by the chart and by the values; ' +
      "take it out of the values",
  );
});

it("two named templates of one name are an error, as Helm would take the last for both", () => {
  const named = (body: string) => namedText("name", { description: "A name.", body: () => text`${body}` });
  expect(() => printed(chartOf(() => ({ a: named("a")(), b: named("b")() })))).toThrow(
    'there are two named templates "name"; Helm knows one',
  );
});
