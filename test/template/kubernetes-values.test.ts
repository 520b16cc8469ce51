import type { IAffinity } from "kubernetes-models/v1";
import { describe, expect, it } from "vitest";
import { kubernetes, listOf, object, parseYaml, required, unset } from "../../schema/index.ts";
import {
  defineChart,
  evaluateChart,
  isEmpty,
  type KubernetesObject,
  manifest,
  notEmpty,
  omit,
  orAbsent,
  orEmpty,
  printTemplates,
  when,
} from "../../template/index.ts";
import { helms, render, withChart } from "./oracle/render.ts";

interface IThing extends KubernetesObject {
  readonly one?: IAffinity;
  readonly two?: IAffinity;
  readonly three: IAffinity;
  readonly four?: readonly object[];
  readonly five: readonly object[];
  readonly six: IAffinity;
  readonly seven: IAffinity;
  readonly none: boolean;
}

/** What every chart has: fields of Kubernetes' own, left out where they are empty, by default or not there at all. */
const chart = defineChart({
  metadata: { name: "demo", version: "0.1.0", description: "For tests." },
  source: "demo",
  values: object(
    {
      affinity: kubernetes("v1", "Affinity", {}, "An affinity."),
      other: kubernetes("v1", "Affinity", unset, "An affinity."),
      tolerations: listOf(kubernetes("v1", "Toleration", required, "A toleration."), [], "Tolerations."),
      more: listOf(kubernetes("v1", "Toleration", required, "A toleration."), unset, "Tolerations."),
    },
    "Values.",
  ),
  templates: {
    thing: ({ values: v }) =>
      manifest<IThing>({
        apiVersion: "v1",
        kind: "Thing",
        one: when<IAffinity>(notEmpty(v.affinity), v.affinity),
        two: orAbsent(v.other),
        three: orEmpty(v.affinity),
        four: orAbsent(v.tolerations),
        five: orEmpty(v.more),
        six: omit(v.affinity, "nodeAffinity", "podAntiAffinity"),
        seven: omit(v.affinity, when(isEmpty(v.other), "nodeAffinity", "")),
        none: isEmpty(v.other),
      }),
  },
});

const affinity = { nodeAffinity: {} };
const given: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  nothing: {},
  all: { affinity, other: affinity, tolerations: [{ key: "a" }], more: [{ key: "b" }] },
  "more than one field": { affinity: { ...affinity, podAffinity: {} } },
  "what is empty": { affinity: {}, other: {}, tolerations: [], more: [] },
};

describe.each(Object.entries(given))("Kubernetes' own values, given %s", (_, values) => {
  it.each(helms)("are there where they are not empty in %s, as they evaluate", async (helm) => {
    const answer = await withChart(chart, (folder) => render(helm, folder, { file: values }));
    if ("error" in answer) throw new Error(answer.error);
    const [rendered = ""] = answer.objects.get("templates/thing.yaml") ?? [];
    const [evaluated] = evaluateChart(chart, { values });
    expect(parseYaml(rendered)).toEqual(evaluated?.object);
  });
});

it("they are printed as a careful person would", () => {
  expect(printTemplates(chart).get("templates/thing.yaml")).toMatchInlineSnapshot(`
    "{{- /* Generated from demo/ by kmstack generate; do not edit. */}}
    apiVersion: v1
    kind: Thing
    {{- if not (empty $.Values.affinity) }}
    one:
      {{- toYaml $.Values.affinity | nindent 2 }}
    {{- end }}
    {{- if not (empty $.Values.other) }}
    two:
      {{- toYaml $.Values.other | nindent 2 }}
    {{- end }}
    {{- if not (empty $.Values.affinity) }}
    three:
      {{- toYaml $.Values.affinity | nindent 2 }}
    {{- else }}
    three: {}
    {{- end }}
    {{- if not (empty $.Values.tolerations) }}
    four:
      {{- toYaml $.Values.tolerations | nindent 2 }}
    {{- end }}
    {{- if not (empty $.Values.more) }}
    five:
      {{- toYaml $.Values.more | nindent 2 }}
    {{- else }}
    five: []
    {{- end }}
    six:
      {{- omit $.Values.affinity "nodeAffinity" "podAntiAffinity" | toYaml | nindent 2 }}
    seven:
      {{- omit $.Values.affinity (ternary "nodeAffinity" "" (empty $.Values.other)) | toYaml | nindent 2 }}
    none: {{ empty $.Values.other }}
    "
  `);
});
