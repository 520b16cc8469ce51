import { describe, expect, it } from "vitest";
import { object, required, text as textValue } from "../../schema/index.ts";
import {
  each,
  eachEntry,
  embeddedYaml,
  entry,
  isSet,
  mapping,
  namedText,
  notEmpty,
  orAbsent,
  text,
  unusedValues,
  usedValues,
  when,
  whenSet,
} from "../../template/index.ts";
import { chartOf, type Things } from "./fixtures/chart.ts";
import type { ValuesScope } from "./fixtures/values.ts";

/** The paths that a template uses, `[]` for items; those asked for only whether they are there have a `?`. */
function used(template: (scope: ValuesScope) => Things, rest: Parameters<typeof chartOf>[1] = {}): string[] {
  const uses = usedValues(chartOf(template, rest));
  return [...new Set(uses.map(({ path, whole }) => path.join(".") + (whole ? "" : "?")))].sort();
}

describe("the values that a chart uses", () => {
  it("are those of its expressions and conditions", () => {
    expect(
      used(({ values: v }) => ({ a: text`x${v.default}`, b: when(v.enabled, v.mode, "Never") })),
    ).toEqual(["default", "enabled", "mode"]);
  });

  it("are of a loop's items those that its body refers to", () => {
    expect(used(({ values: v }) => ({ a: orAbsent([each(v.hosts, (host) => host.host)]), b: 1 }))).toEqual([
      "hosts.[].host",
      "hosts?",
    ]);
  });

  it("are found in maps, embedded documents, checks and notes", () => {
    const template = ({ values: v }: ValuesScope) => ({
      labels: mapping<string>(
        { a: "b" },
        eachEntry(v.labels, (key, value) => entry(key, value)),
      ),
      "x.yml": embeddedYaml<object>({ port: v.default }),
    });
    const rest: Parameters<typeof chartOf>[1] = {
      checks: ({ values: v }) => [{ when: notEmpty(v.names), message: "No names, please." }],
      notes: ({ values: v }) => [text`See ${v.pipe}.`],
    };
    expect(used(template, rest)).toEqual(["default", "labels.[]", "labels?", "names?", "pipe"]);
  });

  it("are, of a section, its fields; asking whether it is there uses none of them", () => {
    expect(used(({ values: v }) => ({ a: isSet(v.section) }))).toEqual(["section?"]);
    expect(used(({ values: v }) => ({ a: whenSet(v.section, ({ with: inner }) => inner, "") }))).toEqual([
      "section.with",
      "section?",
    ]);
  });

  it("are followed through named templates, into what these use of their parameters", () => {
    const host = object(
      { host: textValue(required, "A name."), path: textValue(required, "A path.") },
      "A host.",
    );
    const hostName = namedText("hostName", {
      description: "The name of a host.",
      parameters: { of: host, unused: textValue(required, "Not used.") },
      body: ({ of }, { values: v }: ValuesScope) => text`${of.host}-${v.if}`,
    });
    const template = ({ values: v }: ValuesScope) => ({
      a: orAbsent([each(v.hosts, (one) => hostName({ of: one as never, unused: v.pipe }))]),
      b: 1,
    });
    expect(used(template)).toEqual(["hosts.[].host", "hosts?", "if"]);
  });
});

it("values that no template uses are listed", () => {
  const chart = chartOf(({ values: v }) => ({
    all: [v.enabled, v.default, v.range, v.if, v.pipe, v.mode, v.names, v.labels, v.resources, v.tolerations],
    some: whenSet(v.end, (end) => text`${end}`),
    hosts: orAbsent([each(v.hosts, (host) => host.host)]),
    section: whenSet(v.section, (section) => section.with),
  }));
  expect(unusedValues(chart)).toEqual(["my-key", "hosts[].path", "hosts[].port", "section.deep"]);
});
