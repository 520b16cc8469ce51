import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { coalesce, defaults, joinValues, withDefaults } from "../../schema/index.ts";
import { run } from "../../tools/index.ts";
import { helms } from "./fixtures/helm.ts";
import { shop } from "./fixtures/shop.ts";

describe("defaults", () => {
  it("are in the order of the definition, without what is unset or required", () => {
    expect(Object.keys(defaults(shop)).slice(0, 3)).toEqual(["image", "replicas", "opening"]);
    expect(defaults(shop)).toMatchObject({ service: { port: 8080, type: "ClusterIP" } });
    expect(defaults(shop)).not.toHaveProperty("proxy");
    expect(defaults(shop)).not.toHaveProperty("service.nodePort");
  });

  it("are not shared: who changes them changes no definition", () => {
    const first = defaults(shop);
    Object.assign(first, { replicas: 5 });
    expect(defaults(shop)).toMatchObject({ replicas: 2 });
    expect(defaults(shop)["namespaces"]).not.toBe(defaults(shop)["namespaces"]);
  });
});

describe("values with defaults", () => {
  it("are whole", () => {
    const values = withDefaults(shop, { service: { type: "NodePort" }, labels: { a: "b" } });
    expect(values.service).toEqual({ port: 8080, type: "NodePort" });
    expect(values.labels).toEqual({ team: "shop", a: "b" });
    expect(values.proxy).toBeUndefined();
  });

  it("are refused where something is missing or of another type", () => {
    expect(() => withDefaults(shop, { ingress: { hosts: [{ path: "/" }] } })).toThrow(
      "ingress.hosts[0].host: the chart needs a value here",
    );
    // @ts-expect-error no option of the choice
    expect(() => withDefaults(shop, { service: { type: "Nodeport" } })).toThrow("service.type: not a choice");
    // @ts-expect-error null takes away what the chart needs
    expect(() => withDefaults(shop, { replicas: null })).toThrow("replicas: the chart needs a value here");
  });

  it("leave what was given unchanged", () => {
    const given = { service: { port: 1 } };
    coalesce(given, defaults(shop));
    joinValues(given, { service: { type: "NodePort" } });
    expect(given).toEqual({ service: { port: 1 } });
  });
});

it.each(helms)("several values files are joined as %s does", async (helm) => {
  const chart = { a: { b: 1, c: 1 }, d: [1, 2], e: { f: 1 }, g: 1 };
  const files = [
    { a: { b: 2 }, d: [3], e: null, g: { h: 1 }, i: { j: 1, k: 1 } },
    { a: { c: null }, d: null, e: { l: 1 }, g: 2, i: { j: null } },
    { a: { m: { n: 1 } }, i: { k: { o: 1 } } },
  ];
  const folder = await mkdtemp(join(tmpdir(), "join-"));
  try {
    await mkdir(join(folder, "templates"));
    await writeFile(join(folder, "Chart.yaml"), "apiVersion: v2\nname: c\nversion: 1.0.0\n");
    await writeFile(join(folder, "values.yaml"), JSON.stringify(chart));
    await writeFile(join(folder, "templates", "values.yaml"), "{{ .Values | toJson }}\n");
    const options = files.map(async (values, index) => {
      const file = join(folder, `${index}.yaml`);
      await writeFile(file, JSON.stringify(values));
      return ["-f", file];
    });
    const { stdout } = await run(helm, ["template", "t", folder, ...(await Promise.all(options)).flat()]);
    const [json = ""] = /^\{.*$/m.exec(stdout) ?? [];
    expect(coalesce(files.reduce<Record<string, unknown>>(joinValues, {}), chart)).toEqual(JSON.parse(json));
  } finally {
    await rm(folder, { recursive: true });
  }
});
