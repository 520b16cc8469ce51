import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Author, authorOf, helms, objectsOf, type Rendered } from "./author.ts";

/**
 * A chart of another shape than one program with its rights: several workloads, hooks, a kind of its own with its
 * CustomResourceDefinition, and another chart twice, which shares values with it.
 */
let author: Author;
let chart: string;
const definition = ["--chart", "bakery/index.ts"];
beforeAll(async () => {
  author = await authorOf("bakery");
  chart = join(author.folder, "chart");
  const generated = await author.kmstack("generate", ...definition, "--out", "chart");
  expect(generated).toMatchObject({ exitCode: 0 });
});
afterAll(() => author.leave());

const large = () => ["--values", join(chart, "ci/large-values.yaml")];

describe.each(helms)("a chart of several workloads in %s", (helm) => {
  const names = async (...args: readonly string[]) => [...(await objectsOf(helm, chart, args)).keys()];

  it("has its objects, those of the chart that it brings, and its hooks", async () => {
    expect(await names()).toEqual([
      "ConfigMap  release-name-ledger",
      "CronJob  release-name-sweep",
      "Deployment  release-name-sessions",
      "Deployment  release-name-shop",
      "Job  release-name-ledger",
      "Pod  release-name-visit",
      "Recipe  rye",
      "Service  release-name-oven",
      "Service  release-name-sessions",
      "Service  release-name-shop",
      "StatefulSet  release-name-oven",
    ]);
  });

  it("has the other chart as often as the values say", async () => {
    const caches = (all: readonly string[]) => all.filter((name) => /sessions|pages/.test(name));
    expect(caches(await names(...large()))).toEqual([
      "Deployment  release-name-pages",
      "Deployment  release-name-sessions",
      "Service  release-name-pages",
      "Service  release-name-sessions",
    ]);
    expect(caches(await names("--set", "sessions.enabled=false"))).toEqual([]);
  });

  it("shares its global values with it", async () => {
    const images = [...(await objectsOf(helm, chart, large())).values()].flatMap((object) =>
      [...JSON.stringify(object).matchAll(/"image":"([^"]*)"/g)].map(([, image]) => image),
    );
    expect([...new Set(images)].sort()).toEqual([
      "registry.example/bakery/oven:2.1",
      "registry.example/bakery/shop:2.1",
      "registry.example/memcached:1.6",
    ]);
  });

  it("passes values on, and has wrong ones refused by the other chart", async () => {
    const objects = await objectsOf(helm, chart, ["--set", "sessions.replicas=3"]);
    expect(objects.get("Deployment  release-name-sessions")).toMatchObject({ spec: { replicas: 3 } });
    await expect(objectsOf(helm, chart, ["--set", "sessions.replicaz=3"])).rejects.toThrow("replicaz");
  });

  it("brings the kind of its own along, and its objects fit", async () => {
    expect(await names("--include-crds")).toContain("CustomResourceDefinition  recipes.bakery.example");
    const recipes = (...set: readonly string[]) => objectsOf(helm, chart, set);
    await expect(recipes("--set", "recipes.rye.flour=sand")).rejects.toThrow("flour");
    expect((await recipes("--set", "recipes.rye.portion=500m")).get("Recipe  rye")).toMatchObject({
      spec: { flour: "rye", portion: "500m" },
    });
  });

  it("leaves the number of pods to an autoscaler where it is null", async () => {
    const objects = await objectsOf(helm, chart, ["--set", "shop.replicas=null"]);
    expect(objects.get("Deployment  release-name-shop")).not.toHaveProperty("spec.replicas");
  });
});

describe("the same chart", () => {
  it("passes every check", async () => {
    const { exitCode, all } = await author.kmstack("check", ...definition, "--out", "chart");
    expect(exitCode, all).toBe(0);
  });

  it("makes without Helm what Helm makes of its own templates", async () => {
    const { all } = await author.kmstack("template", ...definition, ...large(), "--json");
    const made: readonly Rendered[] = JSON.parse(all);
    const rendered = [...(await objectsOf("helm4", chart, large())).values()];
    const own = rendered.filter(({ metadata }) => !/-(sessions|pages)$/.test(metadata.name));
    expect(new Set(made)).toEqual(new Set(own));
  });

  it("makes its ledger's hook in an order, before all else, and tells an upgrade from an install", async () => {
    const hook = async (args: readonly string[]) =>
      (await objectsOf("helm4", chart, args)).get("ConfigMap  release-name-ledger");
    expect(await hook([])).toMatchObject({
      metadata: { annotations: { "helm.sh/hook": "pre-install,pre-upgrade", "helm.sh/hook-weight": "0" } },
      data: { upgrade: "begin with an empty page\n" },
    });
    expect(await hook(["--is-upgrade"])).toMatchObject({ data: { upgrade: "keep what is there\n" } });
  });
});
