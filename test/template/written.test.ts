import { describe, expect, it } from "vitest";
import {
  type Check,
  chartRefusals,
  commented,
  each,
  eq,
  type Item,
  items,
  text,
  type WrittenText,
  when,
  writtenTexts,
} from "../../template/index.ts";
import { chartOf } from "./fixtures/chart.ts";
import type { ValuesScope } from "./fixtures/values.ts";

interface Named {
  readonly host: string;
}

/** A list in which some is always there, some on a condition, and some is brought by a value. */
function list({ values: v }: ValuesScope): readonly Item<Named>[] {
  return [
    { host: "always" },
    when<Named>(v.enabled, { host: "always" }),
    when<Named>(v.enabled, { host: "either" }, { host: "other" }),
    when<Named>(eq(v.mode, "Never"), { host: "either" }),
    when<Named>(eq(v.mode, "Never"), when<Named>(v.enabled, { host: "both" })),
    commented<Named>("For the reader.", { host: "commented" }),
    items<Named>(v.hosts),
  ];
}

const isAlways = ({ when }: WrittenText) => when === true;

/** Says which of the texts that depend on something are there. */
const chart = chartOf(() => ({ name: "a" }), {
  checks: (scope) =>
    writtenTexts(list(scope), "host").flatMap(({ text: message, when }): readonly Check[] =>
      when === true || when === false ? [] : [{ when, message }],
    ),
});

describe("what a chart writes under a key of a list's items", () => {
  it("is each text once, those that are always there known as such, and none that a value brings", () => {
    let texts: readonly WrittenText[] = [];
    chartOf((scope) => {
      texts = writtenTexts(list(scope), "host");
      return { name: "a" };
    });
    expect(texts.map((written) => written.text)).toEqual(["always", "either", "other", "both", "commented"]);
    expect(texts.filter(isAlways).map((written) => written.text)).toEqual(["always", "commented"]);
  });

  it.each([
    [{}, ["either"]],
    [{ enabled: false }, ["other"]],
    [{ mode: "Never" }, ["either", "both"]],
    [{ enabled: false, mode: "Never" }, ["either", "other"]],
  ])("is there as its items are: with %j", (values, there) => {
    expect(chartRefusals(chart, { values }).map(({ message }) => message)).toEqual(there);
  });

  it("is literal, or an error", () => {
    const texts = (of: (scope: ValuesScope) => Item<Named>) => () =>
      chartOf((scope) => {
        writtenTexts([of(scope)], "host");
        return { name: "a" };
      });
    const computed = ({ values: v }: ValuesScope): Item<Named> => ({ host: text`${v.pipe}` });
    const repeated = ({ values: v }: ValuesScope): Item<Named> =>
      each<string, Named, Named>(v.names, () => ({ host: "a" }));
    for (const of of [computed, repeated])
      expect(texts(of)).toThrow(new TypeError("an item's host is no literal text"));
  });
});
