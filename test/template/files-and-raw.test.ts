import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { IConfigMap } from "kubernetes-models/v1";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DefinitionError, object, parseYaml, text } from "../../schema/index.ts";
import { writeFiles } from "../../scripts/project/replace-folder.ts";
import { chartFiles, defineChart, evaluateChart, manifest, rawTemplate } from "../../template/index.ts";
import { run } from "../../tools/index.ts";

const dashboard = '{ "title": "{{ job }} – “nodes”" }\n';

const chart = defineChart({
  metadata: { name: "carrier", version: "1.0.0", description: "Carries a file along." },
  source: "carrier",
  values: object({ greeting: text("hello", "What it says.") }, "A greeting."),
  files: { "files/dashboard.json": dashboard },
  templates: {
    configmap: ({ file, values }) =>
      manifest<IConfigMap>({
        apiVersion: "v1",
        kind: "ConfigMap",
        metadata: { name: "carrier" },
        data: {
          "dashboard.json": file("files/dashboard.json"),
          shouted: rawTemplate(
            (top) => `upper ${top}.Values.greeting`,
            ({ Values }) => (Values as { readonly greeting: string }).greeting.toUpperCase(),
          ),
          said: values.greeting,
        },
      }),
  },
});

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "kmstack-carrier-"));
  await writeFiles(folder, await chartFiles(chart));
});
afterAll(() => rm(folder, { recursive: true }));

describe("files that a chart carries along, and raw template text", () => {
  it("come out of Helm as they come out of evaluate", async () => {
    const [evaluated] = evaluateChart(chart);
    expect(evaluated?.object).toMatchObject({
      data: { "dashboard.json": dashboard, shouted: "HELLO", said: "hello" },
    });
    for (const helm of ["helm3-oldest", "helm3", "helm4"] as const) {
      const { stdout } = await run(helm, ["template", folder]);
      expect(parseYaml(stdout), helm).toEqual(evaluated?.object);
    }
  });

  it("are refused where the chart has no such file", () => {
    const careless = () =>
      defineChart({
        metadata: chart.metadata,
        source: "carrier",
        values: object({}, "None."),
        templates: {
          configmap: ({ file }) =>
            manifest<IConfigMap>({ apiVersion: "v1", kind: "ConfigMap", data: { x: file("files/x.json") } }),
        },
      });
    expect(careless).toThrow("the chart has no file files/x.json; add it to the chart definition's `files`");
  });
});

it("what has to hold of a definition is seen where the chart is generated, and not before", async () => {
  const careless = defineChart({
    metadata: chart.metadata,
    source: "carrier",
    values: object({}, "None."),
    templates: {},
    verify: () => {
      throw new DefinitionError("the rules", "there are none");
    },
  });
  expect(evaluateChart(careless)).toEqual([]);
  await expect(chartFiles(careless)).rejects.toThrow("the rules: there are none");
});
