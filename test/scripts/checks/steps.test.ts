import { appendFile, rm } from "node:fs/promises";
import { join } from "node:path";
import type { IConfigMap } from "kubernetes-models/v1";
import { describe, expect, it } from "vitest";
import { integer, object } from "../../../schema/index.ts";
import { steps } from "../../../scripts/checks/index.ts";
import { type Chart, defineChart, type Linter, manifest } from "../../../template/index.ts";
import { greeting, prometheus, type TinyScope, tiny } from "../fixtures/tiny.ts";
import { finding } from "./finding.ts";

const metadata = { name: "tiny", version: "1.0.0", description: "Says hello." };

/** A chart of one value. */
function chartOf(replicas: ReturnType<typeof integer<number>>): Chart {
  const values = object({ replicas }, "The values.");
  return defineChart({ metadata, source: "tiny", values, templates: {} });
}

it.each(steps.map(({ name }) => name))("%s finds nothing in a chart that is fine", async (name) => {
  expect(await finding(name, tiny())).toEqual([]);
});

describe("drift", () => {
  it("finds each file that is not what the definition makes", async () => {
    const found = await finding("drift", tiny(), async (folder) => {
      await appendFile(join(folder, "values.yaml"), "# mine\n");
      await rm(join(folder, "ci"), { recursive: true });
    });
    expect(found).toMatchInlineSnapshot(`
      [
        "ci/loud-values.yaml is missing: run \`kmstack generate\`",
        "values.yaml was edited since it was generated: change the definition instead and run \`kmstack generate --discard-edits\`",
      ]
    `);
  });
});

describe("schema", () => {
  it("finds a default that does not fit", async () => {
    expect(await finding("schema", chartOf(integer(11, "How many.", { maximum: 9 })))).toMatchInlineSnapshot(`
      [
        "replicas: the default 11 does not fit: must be at most 9, not 11",
      ]
    `);
  });

  it("finds a bound that no JSON Schema has", async () => {
    const chart = chartOf(integer(1, "How many.", { maximum: Number("nine") }));
    expect(await finding("schema", chart)).toMatchInlineSnapshot(`
      [
        "the values schema is no JSON Schema: data/properties/replicas/maximum must be number",
        "the editor schema is no JSON Schema: data/properties/replicas/maximum must be number",
      ]
    `);
  });
});

describe("examples", () => {
  it("finds a values file that the schema refuses", async () => {
    const many = { description: "Says it too often.", values: { replicas: 10 } };
    expect(await finding("examples", tiny({ examples: { many } }))).toMatchInlineSnapshot(`
      [
        "ci/many-values.yaml:1:11  replicas: must be at most 9, not 10",
      ]
    `);
  });

  it("finds a values file that the chart's own checks refuse", async () => {
    const mute = { description: "Says nothing.", values: { greeting: "" } };
    expect(await finding("examples", tiny({ examples: { mute } }))).toMatchInlineSnapshot(`
      [
        "ci/mute-values.yaml: greeting: nothing to say; give it a text",
      ]
    `);
  });
});

describe("unused values", () => {
  it("finds each value that no template uses", async () => {
    expect(await finding("unused values", tiny({ templates: { greeting } }))).toMatchInlineSnapshot(`
      [
        "scrape.enabled: no template uses it; use it or remove it",
        "scrape.interval: no template uses it; use it or remove it",
        "scrape.timeout: no template uses it; use it or remove it",
      ]
    `);
  });
});

describe("helm lint", () => {
  it("finds what Helm only warns of", async () => {
    const old = () => manifest({ apiVersion: "v1", kind: "ComponentStatus", metadata: { name: "old" } });
    const chart = tiny({ templates: { greeting, prometheus, old }, examples: {} });
    expect(await finding("helm lint", chart)).toMatchInlineSnapshot(`
      [
        "helm3-oldest, default values:
      ==> Linting ~
      [INFO] Chart.yaml: icon is recommended
      [WARNING] templates/old.yaml: v1 ComponentStatus is deprecated in v1.19+
      Error: 1 chart(s) linted, 1 chart(s) failed",
        "helm3, default values:
      ==> Linting ~
      [INFO] Chart.yaml: icon is recommended
      [WARNING] templates/old.yaml: v1 ComponentStatus is deprecated in v1.19+
      Error: 1 chart(s) linted, 1 chart(s) failed",
        "helm4, default values:
      ==> Linting ~
      [INFO] Chart.yaml: icon is recommended
      [WARNING] templates/old.yaml: v1 ComponentStatus is deprecated in v1.19+
      Error: 1 chart(s) linted, 1 chart(s) failed",
      ]
    `);
  });

  it("finds what only one values file makes wrong", async () => {
    const named = ({ values }: TinyScope) =>
      manifest<IConfigMap>({ apiVersion: "v1", kind: "ConfigMap", metadata: { name: values.greeting } });
    const nameless = { description: "No name.", values: { greeting: "Not a name" } };
    const chart = tiny({ templates: { greeting, prometheus, named }, examples: { nameless } });
    expect(await finding("helm lint", chart)).toMatchInlineSnapshot(`
      [
        "helm3-oldest, ci/nameless-values.yaml:
      ==> Linting ~
      [INFO] Chart.yaml: icon is recommended
      [WARNING] templates/named.yaml: object name does not conform to Kubernetes naming requirements: "Not a name": metadata.name: Invalid value: "Not a name": a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')
      Error: 1 chart(s) linted, 1 chart(s) failed",
        "helm3, ci/nameless-values.yaml:
      ==> Linting ~
      [INFO] Chart.yaml: icon is recommended
      [WARNING] templates/named.yaml: object name does not conform to Kubernetes naming requirements: "Not a name": metadata.name: Invalid value: "Not a name": a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')
      Error: 1 chart(s) linted, 1 chart(s) failed",
        "helm4, ci/nameless-values.yaml:
      ==> Linting ~
      [INFO] Chart.yaml: icon is recommended
      [WARNING] templates/named.yaml: object name does not conform to Kubernetes naming requirements: "Not a name": metadata.name: Invalid value: "Not a name": a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')
      Error: 1 chart(s) linted, 1 chart(s) failed",
      ]
    `);
  });
});

describe("a chart's own linter", () => {
  const linter: Linter = {
    name: "spelling",
    what: "nobody greets twice",
    lint: async (objects) =>
      objects.flatMap((object, index) =>
        /hello hello/.test(JSON.stringify(object)) ? [`object ${index}`] : [],
      ),
  };
  const twice = { description: "Says it twice.", values: { greeting: "hello hello" } };

  it("looks at what the default values and each example make", async () => {
    expect(await finding("spelling", tiny({ linters: [linter], examples: { twice } }))).toEqual([
      "ci/twice-values.yaml: object 0",
    ]);
    expect(await finding("spelling", tiny({ linters: [linter] }))).toEqual([]);
  });
});

describe("ct lint", () => {
  it("finds what yamllint says of values.yaml", async () => {
    const found = await finding("ct lint", tiny(), (folder) =>
      appendFile(join(folder, "values.yaml"), "answer: yes\n"),
    );
    expect(found).toMatchInlineSnapshot(`
      [
        "~/values.yaml
        30:9      error    truthy value should be one of [false, true]  (truthy)",
      ]
    `);
  });
});
