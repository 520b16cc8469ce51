import { describe, expect, it } from "vitest";
import { alertTemplate } from "../../../stack/kit/grammars/alert-template.ts";
import { promtoolRefusals } from "../promtool.ts";

const sound = [
  "",
  "no template",
  "} }} {",
  "{{ $value }}",
  "{{$value}}",
  "{{- $labels.pod -}}",
  '{{ $labels.pod | title | printf "%q" }}',
  "{{ .Labels.pod }} {{ .Value }} {{ . }}",
  '{{ index $labels "service.name" }}',
  "{{ humanize $value }} of {{ $value | humanizePercentage }}",
  '{{ printf "%.2f" (humanize1024 $value) }}',
  "{{ if gt $value 1.5 }}many{{ else if eq $value 1e0 }}one{{ else }}few{{ end }}",
  '{{ range query "up" }}{{ .Labels.instance }}{{ else }}none{{ end }}',
  '{{ range $i, $sample := query "up" }}{{ if $i }}{{ break }}{{ end }}{{ $sample.Value }}{{ end }}',
  '{{ with query "up" }}{{ . | first | value | humanize }}{{ end }}',
  "{{ with $x := $labels.a }}{{ $x }}{{ else with $labels.b }}{{ . }}{{ end }}",
  "{{ $x := 1 }}{{ $x = 2 }}{{ $x }}",
  "{{ if true }}{{ $x := nil | print }}{{ $x }}{{ end }}",
  "{{/* a comment with }} */}}",
  "{{- /* a comment */ -}}",
  '{{ define "a" }}{{ . }}{{ end }}{{ template "a" $value }}{{ template "a" }}',
  '{{ block "a" . }}{{ $ }}{{ end }}',
  "{{ (index $labels `a`).b.c }}",
  "{{ 'a' }} {{ 0x1F }} {{ -1 }} {{ .5 }} {{ 1_000 }}",
  "{{ $externalURL }}{{ $externalLabels.a }}{{ externalURL }}",
  '{{ reReplaceAll "(.*):\\\\d+" "$1" $labels.instance }}',
  "{{ toTime $value }}{{ now }}{{ (toTime $value).Year }}",
  "{{ $labels.größe }}",
  "{{\n  $value\n}}",
  "{{ $value | }}",
];

/** What is wrong, and where it is told. */
const broken: readonly (readonly [string, number, string])[] = [
  ["{{ $value", 0, "this {{ is never closed: add the }}"],
  ["{{ $value }", 10, '"}" is not expected here'],
  ["a {{", 2, "this {{ is never closed"],
  ["{{}}", 2, "something has to stand here"],
  ["{{ }}", 3, "something has to stand here"],
  ["{{ $val }}", 3, "there is no variable $val"],
  ["{{ $label.pod }}", 3, "there is no variable $label"],
  ["{{ humanise $value }}", 3, "there is no function humanise"],
  ["{{ $value | humanizeBytes }}", 12, "there is no function humanizeBytes"],
  ["{{ tmpl }}", 3, "there is no function tmpl"],
  ["{{ value.x }}{{ labels.pod }}", 16, "there is no function labels"],
  ["{{ if $value }}many", 0, "this is never closed: add {{ end }}"],
  ["{{ if }}many{{ end }}", 6, "something has to stand here"],
  ["many{{ end }}", 4, "this end closes nothing"],
  ["{{ else }}", 0, "this else closes nothing"],
  ["{{ if 1 }}{{ else }}{{ else }}{{ end }}", 0, "this has a second else"],
  ["{{ range 1 }}{{ else range 2 }}{{ end }}", 21, "is not expected here"],
  ["{{ break }}", 0, "break stands only inside of range"],
  ["{{ $labels.a-b }}", 12, '"-" cannot follow .a'],
  ["{{ $value+1 }}", 9, '"+" cannot follow $value'],
  ["{{ $labels['a'] }}", 10, '"[" cannot follow $labels'],
  ['{{ printf "%d }}', 10, "this text is never closed"],
  ['{{ reReplaceAll "\\d" "" $labels.a }}', 17, "there is no escape \\d"],
  ["{{ (humanize $value }}", 20, "something has to stand before this }}"],
  ["{{ humanize $value) }}", 18, '")" is not expected here'],
  ["{{ | humanize }}", 3, '"|" is not expected here'],
  ["{{ $value | 1 }}", 12, "1 cannot take what comes through |"],
  ["{{ $value || 1 }}", 11, '"|" is not expected here'],
  ["{{ $value > 1 }}", 10, '">" is not expected here'],
  ["{{ $a, $b := 1 }}", 5, "only range sets two variables"],
  ["{{ 1x }}", 3, "1x is no number"],
  ['{{ "a".b }}', 6, '".b" is not expected here'],
  ['{{ "a""b" }}', 6, "is not expected here"],
  ["{{/* a }}", 0, "this comment is never closed"],
  ["{{/* a */ b }}", 9, "after a comment comes }}"],
  ["{{ if 1 }}{{ $x := 1 }}{{ end }}{{ $x }}", 35, "there is no variable $x"],
  ['{{ if 1 }}{{ define "a" }}{{ end }}{{ end }}', 10, "define stands outside"],
  ['{{ define "a" }}{{ $value }}{{ end }}', 19, "there is no variable $value"],
  ["{{ template a }}", 12, '"a" is not expected here'],
  ["{{ template 'a' }}", 12, "a name stands in double quotes"],
  ["{{ {{ $value }} }}", 3, '"{" is not expected here'],
  ["{{ end", 0, "this {{ is never closed"],
];

describe("a template of an alert", () => {
  it.each(sound)("is %j", (text) => {
    expect(alertTemplate.faults(text)).toEqual([]);
  });

  it.each(broken)("is not %j", (text, offset, message) => {
    expect(alertTemplate.faults(text)).toEqual([{ offset, message: expect.stringContaining(message) }]);
  });

  it("is to Prometheus the same", { timeout: 60_000 }, async () => {
    const texts = [...alertTemplate.examples, ...sound, ...broken.map(([text]) => text)];
    const refusals = await promtoolRefusals(
      texts.map((text) => ({
        groups: [{ name: "g", rules: [{ alert: "A", expr: "up", annotations: { text } }] }],
      })),
    );
    const refused = texts.filter((_, index) => refusals[index] !== "");
    expect(refused).toEqual(broken.map(([text]) => text));
  });
});
