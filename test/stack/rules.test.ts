import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { formatProblem, type Input, Layers, parseYaml, type ValuesDocument } from "../../schema/index.ts";
import { problemsOf } from "../../scripts/validate.ts";
import { chart } from "../../stack/index.ts";
import type { Values } from "../../stack/scope.ts";
import { caseFile } from "../cases/case-file.ts";
import { type Helm, helms, helmTemplate } from "../chart/render.ts";
import { promtoolRefusals } from "./promtool.ts";
import { render } from "./render.ts";

/*
 * Rules of the user's own: what Prometheus would refuse is refused before, by every Helm where a schema can say it or a
 * template, and with the place by `kmstack validate`.
 */

/** What `kmstack validate` says. */
function told(text: string): readonly string[] {
  return problemsOf(chart, new Layers([{ name: "my.yaml", text }])).map(formatProblem);
}

/** What Helm says, or that it takes it. */
async function said(helm: Helm, text: string): Promise<string> {
  const answer = await helmTemplate(helm, parseYaml(text) as ValuesDocument);
  return "error" in answer ? answer.error : "taken";
}

const read = (name: string) => readFile(caseFile(`rules/${name}`), "utf8");

/** A file with one group, of one rule. */
const group = (fields: string, rule = "alert: A, expr: up") =>
  `rules:\n  groups:\n    - {name: g, ${fields === "" ? "" : `${fields}, `}rules: [{${rule}}]}\n`;

describe("rules that people wrote", () => {
  it("rule-of-no-kind: each is refused with its place", async () => {
    const text = await read("rule-of-no-kind");
    expect(told(text)).toEqual([
      "my.yaml:7:11  rules.groups[0].rules[0]: needs alert or record",
      "my.yaml:9:11  rules.groups[0].rules[1].record: alert and record cannot be together: take one of them out",
    ]);
    for (const helm of helms)
      expect(await said(helm, text)).toMatch(/rules.0[\s\S]*alert[\s\S]*rules.1[\s\S]*record/);
  });

  it("rule-group-twice: is refused with the name", async () => {
    const text = await read("rule-group-twice");
    const sentence = "rules.groups: two have the name example; give one of them another";
    expect(told(text)).toEqual([`my.yaml:4:7  ${sentence}`, `my.yaml:6:7  ${sentence}`]);
    for (const helm of helms) expect(await said(helm, text)).toContain(sentence);
  });

  it("rule-expression-broken: is told with the place in the expression", async () => {
    expect(told(await read("rule-expression-broken"))).toEqual([
      "my.yaml:8:20  rules.groups[0].rules[0].expr: not PromQL: this ( is never closed: add the )",
    ]);
  });

  it("a template that is broken is told with its place, in labels of an alert too", () => {
    const text = group(
      "",
      "alert: A, expr: up, labels: {a: '{{ $vlue }}'}, annotations: {b: 'is {{ humanize $value }'}",
    );
    expect(told(text)).toEqual([
      "my.yaml:3:62  rules.groups[0].rules[0].labels.a: not a template of Prometheus: there is no variable $vlue",
      'my.yaml:3:114  rules.groups[0].rules[0].annotations.b: not a template of Prometheus: "}" is not expected here',
    ]);
    // What a series is labelled with is no template, and neither is the text that all rules of a group get.
    expect(told(group("labels: {a: '{{ b'}", "record: a, expr: up, labels: {a: '{{ b'}"))).toEqual([]);
  });

  it("labels-with-dots: is taken, and reaches Prometheus as it is", async () => {
    const text = await read("labels-with-dots");
    expect(told(text)).toEqual([]);
    for (const helm of helms) expect(await said(helm, text)).toBe("taken");
    const { rules } = parseYaml(text) as { readonly rules: ValuesDocument };
    expect(render({ rules } as Input<Values>).rules()).toEqual(rules);
  });
});

describe("groups of like names", () => {
  const groups = (...names: readonly string[]) =>
    `rules:\n  groups:\n${names.map((name) => `    - {name: ${JSON.stringify(name)}, rules: []}\n`).join("")}`;
  const long =
    "a name that is so long that YAML would put it on more than one line, as it folds what has blanks in it";

  it.each([
    ["with two of one name that is long", groups(`${long} A`, `${long} B`, `${long} A`), `${long} A`],
    ["with two of one name that needs quotes", groups("no", "1", "no"), "no"],
    ["with two of one name that means something to regular expressions", groups("a.+", "a.+"), "a.+"],
  ])("%s", async (_, text, name) => {
    expect(told(text)).toContainEqual(expect.stringContaining(`two have the name ${name}; `));
    for (const helm of helms) expect(await said(helm, text)).toContain(`two have the name ${name}; `);
  });

  it.each([
    ["that differ only at their ends", groups(`${long} A`, `${long} B`)],
    ["that differ in their case", groups("a", "A")],
    [
      "whose rules have labels of one name",
      `${group("labels: {name: g}")}    - {name: h, labels: {name: g}, rules: []}\n`,
    ],
  ])("%s are taken", async (_, text) => {
    expect(told(text)).toEqual([]);
    for (const helm of helms) expect(await said(helm, text)).toBe("taken");
  });
});

/** What Prometheus refuses by its rulefmt, and what it takes, with promtool as the judge of both. */
const judged: readonly (readonly [boolean, string])[] = [
  [true, group("")],
  [
    true,
    group("interval: 0s, limit: 0, query_offset: 1m, labels: {service.name: shop, __tenant__: a, é: ü}"),
  ],
  [true, group("", "record: http.server:rate5m, expr: up, labels: {a b: c}")],
  [true, group("", "record: 'été à 5', expr: up")],
  [
    true,
    group(
      "",
      "alert: 'High {load}', expr: up, for: 1d, keep_firing_for: 1h, annotations: {a.b: c, __name__: d}",
    ),
  ],
  [true, group("", "alert: A, expr: up, labels: {empty: ''}")],
  [false, group("", "alert: A, record: b, expr: up")],
  [false, group("", "expr: up")],
  [false, group("", "alert: '', expr: up")],
  [false, group("", "record: a, expr: up, for: 5m")],
  [false, group("", "record: a, expr: up, keep_firing_for: 5m")],
  [false, group("", "record: a, expr: up, annotations: {a: b}")],
  [false, group("", "record: 'a{b}', expr: up")],
  [false, group("", "record: 'a}', expr: up")],
  [false, group("", "record: a")],
  [false, group("", "alert: A, expr: ''")],
  [false, group("", "alert: A, expr: '  '")],
  [false, group("", "alert: A, expr: up, for: 5 minutes")],
  [false, group("", "alert: A, expr: up, for: 300y")],
  [false, group("", "alert: A, expr: up, keep_firing_for: 99999999999h")],
  [false, group("", "alert: A, expr: up, labels: {__name__: a}")],
  [false, group("", "alert: A, expr: up, labels: {'': a}")],
  [false, group("", "alert: A, expr: up, annotations: {'': a}")],
  [false, group("", "alert: A, expr: up, unknown: a")],
  [false, group("labels: {__name__: a}")],
  [false, group("interval: 99999999999y")],
  [false, group("query_offset: 293y")],
  [false, group("interval: -1m")],
  [false, group("unknown: 1")],
  [false, group("limit: a")],
  [false, "rules:\n  groups:\n    - {name: '', rules: []}\n"],
  [false, "rules:\n  groups:\n    - {rules: []}\n"],
];

describe("what Prometheus refuses is refused, and what it takes is taken", () => {
  it("as promtool says", async () => {
    const files = judged.map(([, text]) => (parseYaml(text) as { readonly rules: unknown }).rules);
    const refusals = await promtoolRefusals(files);
    expect(refusals.map((refusal) => refusal === "")).toEqual(judged.map(([taken]) => taken));
  });

  it.each(judged)("%s: %s", (taken, text) => {
    expect(told(text).length === 0, told(text).join("\n")).toBe(taken);
  });

  it("and what is refused, Helm refuses before it installs anything", { timeout: 60_000 }, async () => {
    const refused = judged.filter(([taken]) => !taken);
    for (const [, text] of refused) expect(await said("helm3", text), text).not.toBe("taken");
  });
});
