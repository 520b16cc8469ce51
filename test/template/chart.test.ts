import type { IConfigMap } from "kubernetes-models/v1";
import { describe, expect, it } from "vitest";
import {
  defineChart,
  each,
  eq,
  evaluateChart,
  manifest,
  notEmpty,
  orEmpty,
  printTemplates,
  text,
  when,
} from "../../template/index.ts";
import { run } from "../../tools/index.ts";
import { type Values, values } from "./fixtures/values.ts";
import { helms, render, withChart } from "./oracle/render.ts";

const message = 'mode: "Never" and {{ hosts }} do not go together;\nremove one of them';

const chart = defineChart<Values>({
  metadata: {
    name: "demo",
    version: "0.1.0",
    description: "For tests.",
    icon: "https://example.com/icon.png",
  },
  source: "demo",
  values,
  templates: {
    "config/map": ({ values: v, release }) =>
      manifest<IConfigMap>({
        apiVersion: "v1",
        kind: "ConfigMap",
        metadata: { name: text`${release.name}-demo` },
        data: { names: text`${v.pipe}`, mode: v.mode },
      }),
    more: ({ values: v }) =>
      each(v.names, (name) =>
        manifest<IConfigMap>({
          apiVersion: "v1",
          kind: "ConfigMap",
          metadata: { name, labels: orEmpty<Record<string, string>>({ on: when(v.enabled, "yes") }) },
        }),
      ),
  },
  checks: ({ values: v }) => [
    { when: eq(v.mode, "Never"), message },
    each(v.names, (name) => when(eq(name, "nobody"), text`names: ${name} has {{ no }} 100 %`)),
  ],
  notes: ({ values: v, release }) => [
    text`Thank you for ${release.name}.`,
    "",
    when<string>(notEmpty(v.names), "  There are {{ names }}."),
    text`It listens on ${v.default}.`,
  ],
});

describe("a chart's files", () => {
  it("are one for each template, the checks and the notes, and say what they are made from", () => {
    const files = printTemplates(chart);
    expect([...files].map(([path, text]) => `${path}: ${text.split("\n")[0]}`)).toMatchInlineSnapshot(`
      [
        "templates/config/map.yaml: {{- /* Generated from demo/ by kmstack generate; do not edit. */}}",
        "templates/more.yaml: {{- /* Generated from demo/ by kmstack generate; do not edit. */}}",
        "templates/checks.yaml: {{- /* Generated from demo/ by kmstack generate; do not edit. */}}",
        "templates/NOTES.txt: {{- /* Generated from demo/ by kmstack generate; do not edit. */}}",
      ]
    `);
  });

  it("fail and tell as Helm lets them", () => {
    const files = printTemplates(chart);
    expect(files.get("templates/checks.yaml")).toMatchInlineSnapshot(`
      "{{- /* Generated from demo/ by kmstack generate; do not edit. */}}
      {{- if regexMatch "[\\\\x{7f}-\\\\x{84}\\\\x{86}-\\\\x{9f}\\\\x{fffe}-\\\\x{ffff}]" (toJson $.Values) }}
        {{- fail "a value has a character in it that Helm cannot print (one of U+007F to U+009F, U+FFFE, U+FFFF), and what it is part of would be left out; take it out (kmstack validate says where it is)" }}
      {{- end }}
      {{- if eq $.Values.mode "Never" }}
        {{- fail "mode: \\"Never\\" and {{ hosts }} do not go together;\\nremove one of them" }}
      {{- end }}
      {{- range $name := $.Values.names }}
        {{- if eq $name "nobody" }}
          {{- fail (printf "names: %s has {{ no }} 100 %%" $name) }}
        {{- end }}
      {{- end }}
      "
    `);
    expect(files.get("templates/NOTES.txt")).toMatchInlineSnapshot(`
      "{{- /* Generated from demo/ by kmstack generate; do not edit. */}}
      Thank you for {{ $.Release.Name }}.
      {{ "" }}
      {{- if not (empty $.Values.names) }}
      {{ "  There are {{ names }}." }}
      {{- end }}
      It listens on {{ $.Values.default }}.
      "
    `);
  });

  it("are the same every time", () => {
    expect([...printTemplates(chart)]).toEqual([...printTemplates(chart)]);
  });
});

describe.each(helms)("%s", (helm) => {
  it("finds nothing in the chart to lint", async () => {
    await withChart(chart, async (folder) => {
      const { stdout, exitCode } = await run(helm, ["lint", "--strict", folder]);
      expect(stdout).toContain("0 chart(s) failed");
      expect(stdout).not.toMatch(/\[(WARNING|ERROR|INFO)\]/);
      expect(exitCode).toBe(0);
    });
  });

  it("renders the same bytes twice", async () => {
    await withChart(chart, async (folder) => {
      const args = ["template", "demo", folder, "--set", "names={a,b}"];
      const [one, other] = [await run(helm, args), await run(helm, args)];
      expect(one).toEqual(other);
      expect(one.stdout).toContain("name: demo-demo");
    });
  });

  it.each([
    [message, { mode: "Never" }],
    ["names: nobody has {{ no }} 100 %", { names: ["a", "nobody"] }],
  ])("fails with the message of a check, as evaluate does: %j", async (sentence, file) => {
    expect(() => evaluateChart(chart, { values: file })).toThrow(sentence);
    const answer = await withChart(chart, (folder) => render(helm, folder, { file }));
    expect(answer).toEqual({ error: expect.stringContaining(sentence) });
  });
});

it("Helm 4 shows the notes after an install; Helm 3 asks for a cluster even for that", async () => {
  await withChart(chart, async (folder) => {
    const args = ["install", "demo", folder, "--dry-run=client", "--set", "names={a}"];
    const { stdout } = await run("helm4", args);
    expect(stdout).toContain(
      "NOTES:\nThank you for demo.\n\n  There are {{ names }}.\nIt listens on 9100.\n",
    );
  });
});
