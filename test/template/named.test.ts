import { describe, expect, it } from "vitest";
import { dnsLabel, listOf, object, required, text as textValue } from "../../schema/index.ts";
import {
  type Expression,
  each,
  eachEntry,
  entry,
  evaluateChart,
  isAtLeast,
  items,
  mapping,
  namedCondition,
  namedText,
  namedYaml,
  not,
  notEmpty,
  orAbsent,
  orEmpty,
  printTemplates,
  text,
  when,
} from "../../template/index.ts";
import { chartOf, evaluatedAs, printed } from "./fixtures/chart.ts";
import type { ValuesScope } from "./fixtures/values.ts";

const component = textValue(required, "A component.");

const fullName = namedText("fullName", {
  description: "The name of a component's objects.",
  parameters: { component },
  body: ({ component }, { release }: ValuesScope) => text`${release.name}-${component}`,
});

const padded = namedText("padded", { description: "A text with blanks.", body: () => " a " });

const isPublic = namedCondition("isPublic", {
  description: "Whether anything is seen from outside.",
  body: (_, { values: v }: ValuesScope) => notEmpty(v.hosts),
});

const labels = namedYaml<Record<string, string>>()("labels", {
  description: "The labels of every object.",
  body: (_, { values: v }: ValuesScope) => orEmpty(mapping<string>(v.labels)),
});

const chart = chartOf(({ values: v }) => ({
  name: fullName({ component: "server" }),
  names: orAbsent([each(v.names, (name) => fullName({ component: name }))]),
  padded: padded(),
  public: when<string>(not(isPublic()), "no"),
  labels: labels(),
  more: mapping<string>({ app: "demo" }, labels()),
  each: orAbsent(mapping<string>(eachEntry(labels(), (key, value) => entry(text`x-${key}`, value)))),
}));

describe("named templates", () => {
  it("print once each, in the order of their names, after the chart's", () => {
    expect(printed(chart, "_helpers.tpl")).toMatchInlineSnapshot(`
      "

      {{- /* The name of a component's objects. */}}
      {{- define "demo.fullName" -}}
      {{ $.root.Release.Name }}-{{ $.component }}
      {{- end }}

      {{- /* Whether anything is seen from outside. */}}
      {{- define "demo.isPublic" -}}
      {{ not (empty $.Values.hosts) }}
      {{- end }}

      {{- /* The labels of every object. */}}
      {{- define "demo.labels" -}}
      {{- if not (empty $.Values.labels) }}
      {{- toYaml $.Values.labels | nindent 0 }}
      {{- else }}
      {}
      {{- end }}
      {{- end }}

      {{- /* A text with blanks. */}}
      {{- define "demo.padded" -}}
      {{ " a " }}
      {{- end }}
      "
    `);
  });

  it("are included with their arguments: a text, a truth value, YAML of its own or among other entries", () => {
    expect(printed(chart)).toMatchInlineSnapshot(`
      "
      name: {{ include "demo.fullName" (dict "root" $ "component" "server") | quote }}
      {{- if not (empty $.Values.names) }}
      names:
        {{- range $name := $.Values.names }}
        - {{ include "demo.fullName" (dict "root" $ "component" $name) | quote }}
        {{- end }}
      {{- end }}
      padded: {{ include "demo.padded" $ | quote }}
      {{- if not (eq (include "demo.isPublic" $) "true") }}
      public: "no"
      {{- end }}
      labels:
        {{- include "demo.labels" $ | trimPrefix "\\n" | nindent 2 }}
      more:
        app: demo
        {{- if not (empty (include "demo.labels" $ | fromYaml)) }}
        {{- include "demo.labels" $ | trimPrefix "\\n" | nindent 2 }}
        {{- end }}
      {{- if not (empty (include "demo.labels" $ | fromYaml)) }}
      each:
        {{- range $key, $value := include "demo.labels" $ | fromYaml }}
        {{ printf "x-%s" $key | quote }}:
          {{- toYaml $value | nindent 4 }}
        {{- end }}
      {{- end }}
      # end
      "
    `);
  });

  it("evaluate to what they print", () => {
    const given = { names: ["a"], labels: { team: "x" } };
    expect(evaluatedAs(chart, given)).toEqual([
      {
        name: "release-name-server",
        names: ["release-name-a"],
        padded: " a ",
        public: "no",
        labels: { team: "x" },
        more: { app: "demo", team: "x" },
        each: { "x-team": "x" },
      },
    ]);
    expect(evaluatedAs(chart, { hosts: [{ host: "h" }] })).toEqual([
      { name: "release-name-server", padded: " a ", labels: {}, more: { app: "demo" } },
    ]);
  });

  it("that make a list may be run over and spread", () => {
    const list = namedYaml<readonly string[]>()("list", {
      description: "A list.",
      parameters: { of: object({ names: listOf(component, required, "Names.") }, "What has names.") },
      body: ({ of }) => orEmpty([items(of.names), each(of.names, (name) => text`${name}!`)]),
    });
    const of = chartOf(({ values: v }) => {
      const all = list({ of: { names: ["a"] } });
      return { spread: ["first", items(all)], each: [each(all, (one) => text`${one}?`), v.if] };
    });
    expect(printed(of)).toMatchInlineSnapshot(`
      "
      spread:
        - first
        {{- if not (empty (include "demo.list" (dict "root" $ "of" (dict "names" (list "a"))) | fromYamlArray)) }}
        {{- include "demo.list" (dict "root" $ "of" (dict "names" (list "a"))) | trimPrefix "\\n" | nindent 2 }}
        {{- end }}
      each:
        {{- range $item := include "demo.list" (dict "root" $ "of" (dict "names" (list "a"))) | fromYamlArray }}
        - {{ printf "%s?" (kindIs "string" $item | ternary $item (toJson $item)) | quote }}
        {{- end }}
        - {{ $.Values.if | quote }}
      "
    `);
    expect(evaluatedAs(of)).toEqual([{ spread: ["first", "a", "a!"], each: ["a?", "a!?", "label"] }]);
  });

  it("refuse what is not known to be what a parameter is declared as", () => {
    const prefixed = namedText("prefixed", {
      description: "A name.",
      parameters: { label: dnsLabel(required, "A DNS label.") },
      body: ({ label }, { release }: ValuesScope) => text`${release.name}-${label}`,
    });
    const careless = chartOf(({ values: v }) => ({ name: prefixed({ label: v.pipe }) }));
    expect(() => printTemplates(careless)).toThrow(
      'the named template "prefixed": its parameter "label" is a DNS label: at most 63 lower-case letters, digits ' +
        "and inner hyphens, and what is passed is not known to be one; declare the parameter as what it takes",
    );
  });
});

it("named templates that include each other without an end are named", () => {
  const a = namedText("a", { description: "A.", body: (): Expression<string> => text`${b()}-a` });
  const b = namedText("b", { description: "B.", body: (): Expression<string> => text`${a()}-b` });
  const circular = chartOf(() => ({ name: a() }));
  const circle = 'the named template "a": "a" includes "b" includes "a", without an end';
  expect(() => printTemplates(circular)).toThrow(circle);
  expect(() => evaluateChart(circular)).toThrow(circle);
});

it("a version to compare with has two numbers", () => {
  const version = "1.27.3" as "1.27";
  expect(() => isAtLeast("v1.34.0", version)).toThrow(
    'isAtLeast takes a version of two numbers such as 1.27, not "1.27.3"',
  );
  // @ts-expect-error: three numbers are none of these
  expect(() => isAtLeast("v1.34.0", "1.27.3")).toThrow(TypeError);
});
