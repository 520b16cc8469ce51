import { describe, expect, it } from "vitest";
import { jsonSchema, valuesYaml } from "../../schema/index.ts";
import { shop } from "../schema/fixtures/shop.ts";
import { editor } from "./language-server.ts";

/** For a user's own file, and for values.yaml itself. */
const own = editor(jsonSchema(shop, { title: "shop", partial: true, described: true }));
const whole = editor(jsonSchema(shop, { title: "shop" }));

const labels = async (text: string) => (await own.complete(text)).map(({ label }) => label);

describe("completion", () => {
  it("offers the keys of a section, and not those that are there", async () => {
    expect(await labels("service:\n  port: 80\n  |")).toEqual(["nodePort", "type"]);
  });

  it("offers neither what Helm adds nor what is deprecated", async () => {
    const offered = await labels("|");
    expect(offered).toContain("storage");
    expect(offered).not.toContain("global");
    expect(offered).not.toContain("volumeSize");
  });

  it("offers options with what they mean, and the default", async () => {
    const items = await own.complete("service:\n  type: |");
    expect(items.map(({ label }) => label)).toEqual(expect.arrayContaining(["ClusterIP", "NodePort"]));
    expect(items.find(({ label }) => label === "NodePort")?.documentation).toMatchObject({
      value: "On every node.",
    });
  });

  it("offers the fields of what Kubernetes defines, at any depth", async () => {
    expect(await labels("affinity:\n  |")).toEqual(["nodeAffinity", "podAffinity", "podAntiAffinity"]);
    expect(await labels("affinity:\n  nodeAffinity:\n    |")).toEqual(
      expect.arrayContaining([
        "preferredDuringSchedulingIgnoredDuringExecution",
        "requiredDuringSchedulingIgnoredDuringExecution",
      ]),
    );
    expect(await labels("tolerations:\n  - operator: |")).toEqual(["Equal", "Exists"]);
  });

  it("offers the fields of a list's items", async () => {
    expect(await labels("ingress:\n  hosts:\n    - host: a\n      |")).toContain("path");
  });
});

describe("hover", () => {
  it("shows what a value is, and its default", async () => {
    const shown = await own.hover("ti|meout: 10s\n");
    expect(shown).toContain("How long an order may take");
    expect(shown).toContain("Default: 30s");
  });

  it("shows the options and what they mean", async () => {
    expect(await own.hover("service:\n  ty|pe: NodePort\n")).toContain("* `NodePort`: On every node.");
  });

  it("shows what Kubernetes says of its fields", async () => {
    expect(await own.hover("tolerations:\n  - toleration|Seconds: 3\n")).toContain(
      "TolerationSeconds represents the period",
    );
  });

  it("shows an example where there is one", async () => {
    expect(await own.hover('image:\n  ta|g: "1"\n')).toContain("2.0.1");
  });
});

describe("diagnostics", () => {
  const said = async (text: string) =>
    (await own.diagnose(text)).map(({ message, range }) => `${range.start.line + 1}: ${message}`);

  it("mark a typo", async () => {
    expect(await said("service:\n  nodeprt: 1\n")).toEqual(["2: Property nodeprt is not allowed."]);
    expect(await said("affinity:\n  nodeAffinty: {}\n")).toEqual(["2: Property nodeAffinty is not allowed."]);
  });

  it("mark a value of the wrong kind, in the definition's words", async () => {
    expect(await said("timeout: 15 days\n")).toEqual([
      "1: not a duration such as 30s, 5m or 15d, of less than 200 years",
    ]);
    expect(await said("replicas: many\n")).toEqual(['1: Incorrect type. Expected "integer".']);
  });

  it("mark a deprecated key, and say where it went", async () => {
    expect(await said("volumeSize: 1Gi\n")).toEqual(["1: moved to storage.size"]);
  });

  it("mark null", async () => {
    expect(await said("replicas: null\n")).toEqual(['1: Incorrect type. Expected "integer".']);
  });

  it("leave a user's file in peace that sets only some values", async () => {
    expect(await said("service:\n  type: NodePort\n")).toEqual([]);
    expect(await said("")).toEqual([]);
  });

  it("leave values.yaml in peace, whose first line leads to the schema", async () => {
    const text = valuesYaml(shop, { schemaPath: "values.schema.json", header: "The default values." });
    expect(await whole.diagnose(text)).toEqual([]);
    const [problem] = await whole.diagnose(text.replace("replicas: 2", "replicaz: 2"));
    expect(problem?.message).toBe('Missing property "replicas".');
  });
});
