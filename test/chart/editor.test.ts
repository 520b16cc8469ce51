import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { JsonSchema } from "../../schema/index.ts";
import { editor } from "../editor/language-server.ts";
import { folder } from "./render.ts";

const schema: JsonSchema = JSON.parse(await readFile(join(folder, "values.editor.schema.json"), "utf8"));
const own = editor(schema);

const labels = async (text: string) => (await own.complete(text)).map(({ label }) => label);
const said = async (text: string) =>
  (await own.diagnose(text)).map(({ message, range }) => `${range.start.line + 1}: ${message}`);

describe("completion in a user's values file", () => {
  it("offers the sections of the chart", async () => {
    expect(await labels("|")).toEqual(
      expect.arrayContaining([
        "cluster",
        "scrape",
        "prometheus",
        "nodeExporter",
        "kubeStateMetrics",
        "rules",
      ]),
    );
  });

  it("offers the ways to check a kubelet's certificate", async () => {
    expect((await labels("kubelets:\n  tls: |")).sort()).toEqual([
      "apiServerProxy",
      "caBundle",
      "insecureSkipVerify",
      "profile",
      "verify",
    ]);
  });

  it("offers the fields of Kubernetes, deep inside", async () => {
    expect(await labels("prometheus:\n  affinity:\n    nodeAffinity:\n      |")).toEqual([
      "preferredDuringSchedulingIgnoredDuringExecution",
      "requiredDuringSchedulingIgnoredDuringExecution",
    ]);
    const expression =
      "prometheus:\n  affinity:\n    nodeAffinity:\n      requiredDuringSchedulingIgnoredDuringExecution:\n" +
      "        nodeSelectorTerms:\n          - matchExpressions:\n              - operator: |";
    expect(await labels(expression)).toEqual(expect.arrayContaining(["In", "NotIn", "Exists"]));
  });
});

describe("hover in a user's values file", () => {
  it("shows what a value is, and its default", async () => {
    const shown = await own.hover("scrape:\n  inter|val: 10s\n");
    expect(shown).toContain("How often each target is asked for its metrics.");
    expect(shown).toContain("Default: 30s");
  });

  it("shows what each option means", async () => {
    expect(await own.hover("kubelets:\n  tl|s: verify\n")).toContain("* `apiServerProxy`: ");
  });
});

describe("diagnostics in a user's values file", () => {
  it("mark a typo on its line", async () => {
    expect(await said("prometheus:\n  replicaz: 2\n")).toEqual(["2: Property replicaz is not allowed."]);
  });

  it("mark a value of the wrong kind", async () => {
    expect(await said("scrape:\n  interval: often\n")).toEqual([
      "2: not a duration such as 30s, 5m or 15d, of less than 200 years",
    ]);
  });

  it("leave alone what sets only some values", async () => {
    expect(await said("")).toEqual([]);
    expect(await said("prometheus:\n  persistence:\n    type: none\nnodeExporter:\n  port: 9200\n")).toEqual(
      [],
    );
  });
});
