import { describe, expect, it } from "vitest";
import {
  commented,
  each,
  eachEntry,
  embeddedYaml,
  entry,
  items,
  mapping,
  notEmpty,
  orAbsent,
  orEmpty,
  text,
  when,
  whenSet,
  withDefault,
} from "../../../template/index.ts";
import { printedTree } from "../fixtures/chart.ts";

interface Host {
  readonly name: string;
  readonly path?: string;
  readonly others: readonly string[];
}

describe("loops", () => {
  it("name their variables after what they run over", () => {
    expect(
      printedTree(({ values: v }) => ({
        always: 1,
        hosts: orAbsent<readonly Host[]>([
          each(v.hosts, (host) => ({
            name: host.host,
            path: whenSet(host.path, (path) => path),
            others: orEmpty([each(v.hosts, (other) => text`${host.host} ${other.host}`)]),
          })),
        ]),
      })),
    ).toMatchInlineSnapshot(`
      "
      always: 1
      {{- if not (empty $.Values.hosts) }}
      hosts:
        {{- range $host := $.Values.hosts }}
        - name: {{ $host.host | quote }}
          {{- if hasKey $host "path" }}
          path: {{ $host.path | quote }}
          {{- end }}
          others:
            {{- range $host2 := $.Values.hosts }}
            - {{ printf "%s %s" $host.host $host2.host | quote }}
            {{- end }}
        {{- end }}
      {{- end }}
      "
    `);
  });

  it("over a map, among entries of its own", () => {
    expect(
      printedTree(({ values: v }) => ({
        labels: mapping<string>(
          { app: "demo" },
          eachEntry(v.labels, (key, value) => entry(text`x-${key}`, value)),
          v.labels,
        ),
      })),
    ).toMatchInlineSnapshot(`
      "
      labels:
        app: demo
        {{- range $key, $value := $.Values.labels }}
        {{ printf "x-%s" $key | quote }}: {{ $value | quote }}
        {{- end }}
        {{- if not (empty $.Values.labels) }}
        {{- toYaml $.Values.labels | nindent 2 }}
        {{- end }}
      # end
      "
    `);
  });
});

describe("maps and lists of values", () => {
  it("are written by toYaml, and left out or said to be empty where they are", () => {
    expect(
      printedTree(({ values: v }) => ({
        whole: v.resources,
        among: ["first", items(v.tolerations)],
        absent: orAbsent([items(v.tolerations)]),
        empty: orEmpty(mapping<string>(v.labels)),
        ifAny: when(notEmpty(v.names), v.names),
      })),
    ).toMatchInlineSnapshot(`
      "
      whole:
        {{- toYaml $.Values.resources | nindent 2 }}
      among:
        - first
        {{- if not (empty $.Values.tolerations) }}
        {{- toYaml $.Values.tolerations | nindent 2 }}
        {{- end }}
      {{- if not (empty $.Values.tolerations) }}
      absent:
        {{- toYaml $.Values.tolerations | nindent 2 }}
      {{- end }}
      {{- if not (empty $.Values.labels) }}
      empty:
        {{- toYaml $.Values.labels | nindent 2 }}
      {{- else }}
      empty: {}
      {{- end }}
      {{- if not (empty $.Values.names) }}
      ifAny:
        {{- toYaml $.Values.names | nindent 2 }}
      {{- end }}
      # end
      "
    `);
  });
});

describe("embedded documents and comments", () => {
  it("stand in block scalars, and above what they are about", () => {
    expect(
      printedTree(({ values: v }) =>
        commented("Why this is there.", {
          "prometheus.yml": embeddedYaml<object>({
            global: commented("How often.", { interval: "30s" }),
            hosts: orEmpty([each(v.names, (name) => name)]),
          }),
        }),
      ),
    ).toMatchInlineSnapshot(`
      "
      {{- /* Why this is there. */}}
      ---
      prometheus.yml: |
        {{- /* How often. */}}
        global:
          interval: 30s
        {{- if not (empty $.Values.names) }}
        hosts:
          {{- range $name := $.Values.names }}
          - {{ $name | quote }}
          {{- end }}
        {{- else }}
        hosts: []
        {{- end }}
      "
    `);
  });
});

describe("values", () => {
  it("may have names that are words of Go's templates, or no names to them", () => {
    expect(
      printedTree(({ values: v }) => ({
        names: [v.default, v.range, v.if, v.pipe, withDefault(v.end, "x"), withDefault(v["my-key"], "x")],
        inside: whenSet(v.section, (section) => [section.with, withDefault(section.deep, "x")]),
        outside: whenSet(v.section, (section) => section.with, "none"),
      })),
    ).toMatchInlineSnapshot(`
      "
      names:
        - {{ $.Values.default }}
        - {{ $.Values.range | toJson }}
        - {{ $.Values.if | quote }}
        - {{ $.Values.pipe | quote }}
        - {{ ternary (default "" $.Values.end) "x" (hasKey $.Values "end") | quote }}
        - {{ ternary (default "" (index $.Values "my-key")) "x" (hasKey $.Values "my-key") | quote }}
      {{- if hasKey $.Values "section" }}
      inside:
        - {{ $.Values.section.with | quote }}
        - {{ ternary (default "" $.Values.section.deep) "x" (hasKey $.Values.section "deep") | quote }}
      {{- end }}
      outside: {{ ternary (default "" (default dict $.Values.section).with) "none" (hasKey $.Values "section") | quote }}
      "
    `);
  });
});
