import { describe, expect, it } from "vitest";
import { parseYaml } from "../../schema/index.ts";
import { evaluateChart, manifest } from "../../template/index.ts";
import { chartOf } from "./fixtures/chart.ts";
import type { ValuesScope } from "./fixtures/values.ts";
import { helms, render, withChart } from "./oracle/render.ts";

/*
 * Where Helm itself gets values wrong, whoever writes the templates. The oracle keeps clear of these; they are
 * here so that it is known when a Helm gets better.
 */

const head = { apiVersion: "v1", kind: "ConfigMap", metadata: { name: "limits" } };

/** What Helm and evaluate make of labels. */
async function results(
  helm: (typeof helms)[number],
  data: (scope: ValuesScope) => object,
  labels: Readonly<Record<string, string>>,
) {
  const chart = chartOf((scope) => manifest({ ...head, ...data(scope) }) as never);
  const values = { labels };
  const answer = await withChart(chart, (folder) => render(helm, folder, { file: values }));
  const [evaluated] = evaluateChart(chart, { values });
  if ("error" in answer) return { evaluated: evaluated?.object, rendered: answer.error };
  return {
    evaluated: evaluated?.object,
    rendered: parseYaml(answer.objects.get("templates/thing.yaml")?.[0] ?? ""),
  };
}

describe.each(helms)("toYaml of %s", (helm) => {
  const whole = ({ values: v }: ValuesScope) => ({ data: v.labels, end: "here" });

  it("takes the line break U+0085 for a blank", async () => {
    const { rendered } = await results(helm, whole, { a: "a\u0085b" });
    expect(rendered).toMatchObject({ data: { a: "a b" } });
  });

  it("writes the key << without quotes, for which Helm then refuses the document", async () => {
    const { rendered } = await results(helm, whole, { "<<": "a" });
    expect(rendered).toContain("map merge requires map");
  });
});

describe.each(helms)("%s", (helm) => {
  it("has none of these troubles with the same texts one by one", async () => {
    const labels = { a: "\u0085\u2028\ufeff", b: "b\n\n\n" };
    const one = ({ values: v }: ValuesScope) => ({ a: v.pipe, data: { z: v.pipe } });
    const chart = chartOf((scope) => manifest({ ...head, ...one(scope) }) as never);
    for (const pipe of Object.values(labels)) {
      const answer = await withChart(chart, (folder) => render(helm, folder, { file: { pipe } }));
      const text = "objects" in answer ? answer.objects.get("templates/thing.yaml")?.[0] : answer.error;
      expect(parseYaml(text ?? "")).toMatchObject({ a: pipe, data: { z: pipe } });
    }
  });
});
