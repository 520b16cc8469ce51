import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { checksumOf, embeddedYaml, evaluateChart, namedYaml } from "../../template/index.ts";
import { madeByAll } from "./fixtures/both.ts";
import { chartOf, printed } from "./fixtures/chart.ts";
import type { ValuesScope } from "./fixtures/values.ts";

interface Configuration {
  readonly port: number;
  readonly names: readonly string[];
  readonly labels: Readonly<Record<string, string>>;
}

const configuration = namedYaml<Configuration>()("configuration", {
  description: "What the program reads.",
  body: (_, { values: v }: ValuesScope) => ({ port: v.default, names: v.names, labels: v.labels }),
});

const chart = chartOf(() => ({
  apiVersion: "v1",
  kind: "ConfigMap",
  metadata: { annotations: { "checksum/config": checksumOf(configuration()) } },
  data: { "config.yml": embeddedYaml<Configuration>(configuration()) },
}));

it("checksumOf is the checksum of the data that a named template makes, whichever Helm prints it", async () => {
  const [made] = await madeByAllWithText({ labels: { b: "<&>", a: 'é"\n' }, names: ["x"] });
  const json = '{"labels":{"a":"é\\"\\n","b":"\\u003c\\u0026\\u003e"},"names":["x"],"port":9100}';
  expect(made).toMatchObject({
    metadata: { annotations: { "checksum/config": createHash("sha256").update(json).digest("hex") } },
  });
});

it("prints as Helm's charts have it", () => {
  expect(printed(chart)).toMatchInlineSnapshot(`
    "
    apiVersion: v1
    kind: ConfigMap
    metadata:
      annotations:
        checksum/config: {{ sha256sum (toJson (include "demo.configuration" $ | fromYaml)) | quote }}
    data:
      config.yml: |+
        {{- include "demo.configuration" $ | nindent 4 }}
    # end
    "
  `);
});

it("is refused where an embedded document is in it, of which Helm has another text", () => {
  const whole = namedYaml<Record<string, string>>()("whole", {
    description: "All files.",
    body: () => ({ "config.yml": embeddedYaml<object>({ a: 1 }) }),
  });
  const wrong = chartOf(() => ({ sum: checksumOf(whole()) }));
  expect(() => evaluateChart(wrong)).toThrow("take the checksum of what you embed");
});

/** The same as `madeByAll`, of the annotations: embedded documents are data in one and texts in the other. */
function madeByAllWithText(values: Readonly<Record<string, unknown>>) {
  const annotations = chartOf(() => ({
    apiVersion: "v1",
    kind: "ConfigMap",
    metadata: { annotations: { "checksum/config": checksumOf(configuration()) } },
  }));
  return madeByAll(annotations, values);
}
