import { describe, expect, it } from "vitest";
import { and, eq, isAtLeast, isSet, not, text, when, whenSet, withDefault } from "../../../template/index.ts";
import { printedTree, type Thing } from "../fixtures/chart.ts";

describe("literals", () => {
  it("are bare where YAML reads them as the same, and in quotes elsewhere", () => {
    expect(
      printedTree(() => ({
        plain: "a plain text",
        word: "no",
        number: 5,
        text: "5",
        nothing: null,
        "0x1f": "a: b",
        empty: { map: {}, list: [], text: "" },
      })),
    ).toMatchInlineSnapshot(`
      "
      plain: a plain text
      word: "no"
      number: 5
      text: "5"
      nothing: null
      "0x1f": "a: b"
      empty:
        map: {}
        list: []
        text: ""
      "
    `);
  });

  it("may hold what Go's templates or YAML would take for something else", () => {
    expect(
      printedTree(({ values: v }) => ({
        alert: "{{ $labels.job }} is down",
        "{{ key }}": text`{${v.default}}`,
        escaped: "\u007f \ufeff",
      })),
    ).toMatchInlineSnapshot(`
      "
      alert: "{{ "{{" }} $labels.job }} is down"
      "{{ "{{" }} key }}": "{{ "{" }}{{ $.Values.default }}}"
      escaped: "\\u007f \\ufeff"
      # end
      "
    `);
  });

  it("of several lines stand line by line", () => {
    expect(printedTree(() => ({ script: "set -e\necho {{ }}\n", list: ["a\nb"] }))).toMatchInlineSnapshot(`
      "
      script: |
        set -e
        echo {{ "{{" }} }}
      list:
        - |-
          a
          b
      "
    `);
  });
});

describe("scalars", () => {
  it("are bare where the schema promises what they hold, in quotes or as JSON elsewhere", () => {
    expect(
      printedTree(({ values: v, release, chart }) => ({
        port: v.default,
        enabled: v.enabled,
        mode: v.mode,
        anyNumber: v.range,
        anyText: v.pipe,
        label: v.if,
        optional: withDefault(v["my-key"], "none"),
        release: release.name,
        appVersion: chart.appVersion,
      })),
    ).toMatchInlineSnapshot(`
      "
      port: {{ $.Values.default }}
      enabled: {{ $.Values.enabled }}
      mode: {{ $.Values.mode }}
      anyNumber: {{ $.Values.range | toJson }}
      anyText: {{ $.Values.pipe | quote }}
      label: {{ $.Values.if | quote }}
      optional: {{ ternary (default "" (index $.Values "my-key")) "none" (hasKey $.Values "my-key") | quote }}
      release: {{ $.Release.Name | quote }}
      appVersion: {{ $.Chart.AppVersion | quote }}
      "
    `);
  });

  it("made of parts keep their parts in place where none needs an escape", () => {
    expect(
      printedTree(({ values: v, release }) => ({
        inPlace: text`${release.name}-main`,
        // `n` and a label `o` would be a boolean.
        quoted: text`n${v.if}`,
        colon: text`${v.if}: ${v.default}`,
        anyText: text`${v.pipe}:${v.range}`,
      })),
    ).toMatchInlineSnapshot(`
      "
      inPlace: {{ $.Release.Name }}-main
      quoted: "n{{ $.Values.if }}"
      colon: "{{ $.Values.if }}: {{ $.Values.default }}"
      anyText: {{ printf "%s:%d" $.Values.pipe (int64 $.Values.range) | quote }}
      "
    `);
  });
});

describe("conditions", () => {
  it("take the key with them", () => {
    expect(
      printedTree(({ values: v }) => ({
        always: 1,
        some: when(v.enabled, "x"),
        either: when(v.enabled, { a: 1 }, { b: 2 }),
        optional: whenSet(v.end, (end) => end),
      })),
    ).toMatchInlineSnapshot(`
      "
      always: 1
      {{- if $.Values.enabled }}
      some: x
      either:
        a: 1
      {{- else }}
      either:
        b: 2
      {{- end }}
      {{- if hasKey $.Values "end" }}
      optional: {{ $.Values.end | quote }}
      {{- end }}
      "
    `);
  });

  it("on neighbours are asked once, and not again inside", () => {
    expect(
      printedTree(({ values: v }) => ({
        always: 1,
        one: when(v.enabled, "x"),
        other: when(v.enabled, { inner: when<string>(v.enabled, "y"), more: 1 }),
      })),
    ).toMatchInlineSnapshot(`
      "
      always: 1
      {{- if $.Values.enabled }}
      one: x
      other:
        inner: "y"
        more: 1
      {{- end }}
      "
    `);
  });

  it("of list items and documents", () => {
    expect(
      printedTree(({ values: v }) => [
        {
          list: [
            "a",
            when<string>(not(v.enabled), "b"),
            when<object>(and(v.enabled, eq(v.mode, "Never")), { c: 1 }, { d: 1 }),
          ],
        },
        when<Thing>(v.enabled, { second: 1 }),
      ]),
    ).toMatchInlineSnapshot(`
      "
      ---
      list:
        - a
        {{- if not $.Values.enabled }}
        - b
        {{- end }}
        {{- if and $.Values.enabled (eq $.Values.mode "Never") }}
        - c: 1
        {{- else }}
        - d: 1
        {{- end }}
      {{- if $.Values.enabled }}
      ---
      second: 1
      {{- end }}
      "
    `);
  });

  it("alone on a single document need no separator", () => {
    expect(
      printedTree(({ values: v, capabilities: { kubernetesVersion, hasApi } }) =>
        when(and(isAtLeast(kubernetesVersion, "1.30"), hasApi("example.com/v1"), isSet(v.end)), { a: 1 }),
      ),
    ).toMatchInlineSnapshot(`
      "
      {{- if and (semverCompare ">=1.30.0-0" $.Capabilities.KubeVersion.Version) ($.Capabilities.APIVersions.Has "example.com/v1") (hasKey $.Values "end") }}
      a: 1
      {{- end }}
      "
    `);
  });
});
