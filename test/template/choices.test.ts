import { describe, expect, it } from "vitest";
import {
  div,
  entry,
  eq,
  evaluateChart,
  lookUp,
  mapping,
  namedText,
  ne,
  not,
  notEmpty,
  numberText,
  operation,
  text,
  when,
  whenSet,
  withDefault,
} from "../../template/index.ts";
import { errorsOfAll, madeByAll } from "./fixtures/both.ts";
import { chartOf, printedTree } from "./fixtures/chart.ts";
import type { ValuesScope } from "./fixtures/values.ts";

/** The first text of a list; there is none in an empty one. */
const first = operation<[readonly string[]], string>({
  print: (list) => `index ${list} 0`,
  evaluate: ([one]) => {
    if (one === undefined) throw new RangeError("there is no first one");
    return one;
  },
  shape: { kind: "text" },
});

/** A text that has to be given. */
const needed = operation<[string], string>({
  print: (value) => `required "give one" ${value}`,
  evaluate: (value) => {
    if (value === "") throw new RangeError("give one");
    return value;
  },
  shape: { kind: "text" },
});

const share = namedText("share", {
  description: "What each gets of a hundred.",
  body: (_, { values: v }: ValuesScope) => numberText(div(100, v.range)),
});

const head = { apiVersion: "v1", kind: "ConfigMap" };

/** A choice, at each place where one may stand, one side of which fails where it is not taken. */
const chart = chartOf(({ values: v }) => {
  const isShared = ne(v.range, 0);
  const part = when(isShared, div(100, v.range), 0);
  const name = when(notEmpty(v.names), first(v.names), "none");
  return {
    ...head,
    alone: part,
    list: [part, name],
    inText: text`${part} %, ${name}`,
    mapping: mapping<string>(entry(name, "key"), { [`more`]: "x" }),
    condition: when<string>(eq(part, 25), "a quarter"),
    named: when(isShared, share(), "none"),
    ofOperation: numberText(part),
    nested: when(v.enabled, when(isShared, numberText(div(100, v.range)), needed(v.pipe)), first(v.names)),
    boolean: when(when(isShared, eq(div(100, v.range), 25), notEmpty(v.names)), "yes", "no"),
    default: withDefault(v.end, numberText(div(100, v.range))),
    found: lookUp(v.labels, "app", first(v.names)),
    whenSet: whenSet(v["my-key"], (key) => text`<${key}>`, first(v.names)),
  };
});

describe("of a choice between two values", () => {
  it.each([
    { range: 4, names: ["a"] },
    { range: 0, end: "here", "my-key": "k", labels: { app: "x" }, pipe: "p" },
    { range: 0, end: "", "my-key": "", labels: { app: "" }, enabled: false, names: ["y"] },
  ])("only the side that is taken is worked out, for %j", async (values) => {
    await madeByAll(chart, values);
  });

  it("the side that is taken fails where it must", async () => {
    const failing = chartOf(({ values: v }) => ({
      ...head,
      part: when(not(v.enabled), 0, div(100, v.range)),
    }));
    expect(await madeByAll(failing, { range: 3 })).toEqual([{ ...head, part: 33 }]);
    expect(() => evaluateChart(failing, { values: { range: 0 } })).toThrow(RangeError);
    for (const error of await errorsOfAll(failing, { range: 0 })) expect(error).toContain("divide by zero");
  });

  it("is printed line by line where it stands alone, and by `ternary` where no side can fail", () => {
    const printed = printedTree(({ values: v }) => ({
      total: when(v.enabled, v.pipe, withDefault(v.end, "none")),
      alone: when(notEmpty(v.names), first(v.names), "none"),
      inText: text`<${when(notEmpty(v.names), first(v.names), "none")}>`,
    }));
    expect(printed).toMatchInlineSnapshot(`
      "
      total: {{ ternary $.Values.pipe (ternary (default "" $.Values.end) "none" (hasKey $.Values "end")) $.Values.enabled | quote }}
      {{- if not (empty $.Values.names) }}
      alone: {{ index $.Values.names 0 | quote }}
      {{- else }}
      alone: none
      {{- end }}
      inText: {{ printf "<%s>" (get (or (and (not (empty $.Values.names)) (dict "it" (index $.Values.names 0))) (dict "it" "none")) "it") | quote }}
      "
    `);
  });
});
