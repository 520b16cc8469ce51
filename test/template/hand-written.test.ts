import { describe, expect, it } from "vitest";
import {
  anything,
  boolean,
  choice,
  integer,
  listOf,
  mapOf,
  object,
  openObject,
  required,
  text,
  unset,
} from "../../schema/index.ts";
import { usesIn } from "../../template/hand-written/uses.ts";
import { defineChart, undefinedValues, unusedValues } from "../../template/index.ts";

/** The values that a template uses, those of which it only asks whether they are there with `?`. */
const used = (template: string) => [
  ...new Set(
    usesIn(template).map(({ path, whole }) => path.join(".").replaceAll(".[]", "[]") + (whole ? "" : "?")),
  ),
];

describe("what a template that is written by hand uses", () => {
  it.each([
    ["{{ .Values.a.b }}", ["a.b"]],
    ['{{- printf "%s.Values.x" $.Values.a | quote -}}', ["a"]],
    ["{{/* .Values.a */}}{{- /* .Values.a */ -}}{{ `.Values.b` }}", []],
    ["{{ if .Values.a }}{{ else if not .Values.b }}{{ else }}{{ .Values.c }}{{ end }}", ["a?", "b?", "c"]],
    [
      "{{ with .Values.a }}{{ .b }}{{ $.Values.c }}{{ else }}{{ .Values.d }}{{ end }}{{ .Values.e }}",
      ["a?", "a.b", "c", "d", "e"],
    ],
    ["{{ range .Values.a }}{{ .b }}{{ toYaml . }}{{ end }}", ["a?", "a[].b", "a[]"]],
    ["{{ range $k, $v := .Values.a }}{{ $k }}{{ $v.b.c }}{{ end }}", ["a?", "a[].b.c"]],
    [
      "{{ $a := .Values.a }}{{ $a.b }}{{ with $c := $a.c }}{{ $c.d }}{{ end }}",
      ["a?", "a.b", "a.c?", "a.c.d"],
    ],
    ['{{ index .Values "my-key" "x" }}{{ (index .Values.a "b").c }}', ["my-key.x", "a.b.c"]],
    [
      '{{ if hasKey .Values.a "b" }}{{ get .Values.a "c" }}{{ end }}{{ index .Values.l 0 }}',
      ["a.b?", "a.c", "l"],
    ],
    ["{{ .Values.a | default .Values.b | quote }}{{ required `x` .Values.c }}", ["b", "a", "c"]],
    ["{{ (.Values.a | default dict).b }}", ["a.b"]],
    ['{{ include "x" (dict "root" $ "of" .Values.a) }}{{ template "y" . }}', ["a"]],
    ['{{ define "x" }}{{ .root.Values.a.b }}{{ .of.c }}{{ end }}', ["a.b"]],
    ["{{ .Release.Name }}{{ .Chart.Name }}{{ .Files.Get `Values` }}", []],
    ["{{ toYaml .Values }}", [""]],
    ["{{ and .Values.a (eq .Values.b 1.5) }}{{.Values.c}}{{ .Values.d", ["b", "a", "c", "d"]],
  ])("%s", (template, paths) => {
    expect(used(template)).toEqual(paths);
  });
});

const values = object(
  {
    image: object({ tag: text(unset, "A tag."), name: text("x", "A name.") }, "The image."),
    hosts: listOf(object({ host: text(required, "A name.") }, "A host."), [], "Hosts."),
    labels: mapOf(text(required, "A label."), {}, "Labels."),
    mode: choice({ a: "A.", b: "B." }, "a", "A mode."),
    free: anything({}, "Anything."),
    open: openObject({ on: boolean(true, "A switch.") }, "Open."),
    unused: integer(1, "A number."),
  },
  "Values.",
);

const chart = defineChart({
  metadata: { name: "demo", version: "0.1.0", description: "For tests." },
  source: "demo",
  values,
  templates: {},
  files: {
    "templates/pod.yaml": [
      "image: {{ .Values.image.name }}:{{ .Values.image.tga | default .Chart.AppVersion }}",
      "{{- range .Values.hosts }}",
      "- {{ .host }}{{ .path }}",
      "{{- end }}",
      "labels: {{ toYaml .Values.labels }}{{ .Values.labels.any }}{{ .Values.free.any.thing }}{{ .Values.open.more }}",
      "mode: {{ .Values.mode.deep }}",
    ].join("\n"),
    "templates/_own.tpl": '{{ define "own" }}{{ .Values.image.tag }}{{ .Values.global.any }}{{ end }}',
    "notes.txt": "{{ .Values.nothing }}",
  },
});

describe("a chart with templates that are written by hand", () => {
  it("counts what they use as used", () => {
    expect(unusedValues(chart)).toEqual(["open.on", "unused"]);
  });

  it("says where they use what there is not", () => {
    expect(undefinedValues(chart)).toEqual([
      "templates/pod.yaml:1:36: there is no value image.tga; name one of the definition, or add it there",
      "templates/pod.yaml:3:17: there is no value hosts[].path; name one of the definition, or add it there",
      "templates/pod.yaml:6:10: there is no value mode.deep; name one of the definition, or add it there",
      "templates/_own.tpl:1:45: there is no value global.any; name one of the definition, or add it there",
    ]);
  });
});
