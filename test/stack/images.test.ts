import { readFile } from "node:fs/promises";
import { Pod } from "kubernetes-models/v1";
import { describe, expect, test } from "vitest";
import { type Input, parseYaml, stringify, type ValuesDocument, validateValues } from "../../schema/index.ts";
import { chart } from "../../stack/index.ts";
import type { Values } from "../../stack/scope.ts";
import { caseFile } from "../cases/case-file.ts";
import { render } from "./render.ts";
import { pods, renderAll, workloads } from "./workloads.ts";

const read = async (name: string) =>
  parseYaml(await readFile(caseFile(`images/${name}`), "utf8")) as Input<Values>;

/** What is wrong with values, as `kmstack validate` says it. */
const faults = (values: ValuesDocument) =>
  validateValues(chart.values, stringify(values), "values.yaml").map(({ message }) => message);

describe("images", () => {
  const images = (values: Input<Values>) =>
    Object.values(pods(render(values))).map((pod) => pod?.containers[0]?.image);

  test("come from where their makers publish them", () => {
    expect(images({})).toEqual([
      "quay.io/prometheus/prometheus:v3.16.0",
      "quay.io/prometheus/node-exporter:v1.12.1",
      "registry.k8s.io/kube-state-metrics/kube-state-metrics:v2.18.0",
      "docker.io/grafana/grafana:13.2.3",
    ]);
  });

  test("or from the mirror of that registry, each its own", () => {
    expect(images({ imageRegistry: { "quay.io": "mirror.example/quay" } })).toEqual([
      "mirror.example/quay/prometheus/prometheus:v3.16.0",
      "mirror.example/quay/prometheus/node-exporter:v1.12.1",
      "registry.k8s.io/kube-state-metrics/kube-state-metrics:v2.18.0",
      "docker.io/grafana/grafana:13.2.3",
    ]);
  });

  test("can be pinned by digest", () => {
    const digest = `sha256:${"0".repeat(64)}`;
    expect(images({ prometheus: { image: { digest } } })).toContain(
      `quay.io/prometheus/prometheus:v3.16.0@${digest}`,
    );
  });
});

describe("a mirror", () => {
  test("is one of a registry that images come from", async () => {
    expect(faults(await read("mirror-key-misspelt"))).toEqual(['unknown key, did you mean "quay.io"?']);
  });

  test("stands for each registry that an image comes from, and for no other", () => {
    const registries = Object.values(
      pods(
        renderAll({
          prometheus: { persistence: { type: "hostPath", nodeName: "n", takeOwnership: { enabled: true } } },
        }),
      ),
    )
      .flatMap(({ containers, initContainers = [] }) => [...containers, ...initContainers])
      .map(({ image }) => image?.split("/")[0] ?? "");
    const { imageRegistry } = chart.values.shape.kind === "object" ? chart.values.shape.fields : {};
    const mirrored = imageRegistry?.shape.kind === "object" ? Object.keys(imageRegistry.shape.fields) : [];
    expect([...new Set(registries)].sort()).toEqual([...mirrored].sort());
  });

  test.each([
    "registry.example.com",
    "registry.example.com:5000",
    "registry.example.com/a/b_c",
    "registry:5000/mirror",
    "localhost/mirror",
    "192.0.2.1:5000",
    "[2001:db8::10]:5000/quay",
    "[2001:db8::10]",
  ])("may be %s, and is used as it is", (mirror) => {
    const values = { imageRegistry: { "quay.io": mirror } };
    expect(faults(values)).toEqual([]);
    expect(pods(renderAll(values))["prometheus"]?.containers[0]?.image).toBe(
      `${mirror}/prometheus/prometheus:v3.16.0`,
    );
  });

  test("may be an IPv6 address, for one image too", async () => {
    const values = await read("mirror-by-ipv6-address");
    expect(faults(values)).toEqual([]);
  });

  test.each([
    "",
    "mirror",
    "mirror/quay",
    "registry.example.com/",
    "registry.example.com//quay",
    "https://registry.example.com",
    "registry.example.com:",
    "registry.example.com:0",
    "registry.example.com/Quay",
    "registry.example.com/a:b",
    "registry.example.com/a@b",
    "-registry.example.com",
    "registry..example.com",
    "2001:db8::10",
    "user@registry.example.com",
    " registry.example.com",
  ])("is not %j", (mirror) => {
    expect(faults({ imageRegistry: { "quay.io": mirror } })).toHaveLength(1);
    expect(faults({ prometheus: { image: { registry: mirror } } })).toHaveLength(1);
  });

  test("does not end with a slash", async () => {
    expect(faults(await read("mirror-slash-at-the-end"))).toHaveLength(1);
  });
});

describe("the registry of all charts", () => {
  const image = (values: Input<Values>) => pods(renderAll(values))["prometheus"]?.containers[0]?.image;

  test("is that of this chart's images too, but for those with a mirror of their own", () => {
    const global = { imageRegistry: "registry.example.com/all" };
    expect(image({ global })).toBe("registry.example.com/all/prometheus/prometheus:v3.16.0");
    expect(image({ global, imageRegistry: { "quay.io": "mirror.example" } })).toBe(
      "mirror.example/prometheus/prometheus:v3.16.0",
    );
  });

  test("is a registry, and what stands beside it is for other charts", () => {
    expect(
      faults({ global: { imageRegistry: "registry.example.com", storageClass: "fast", a: { b: 1 } } }),
    ).toEqual([]);
    expect(faults({ global: { imageRegistry: "registry.example.com/" } })).toHaveLength(1);
  });
});

describe("Secrets for registries", () => {
  const [own, shared] = [{ name: "own" }, { name: "shared" }];

  test.each<[string, Input<Values>, readonly object[] | undefined]>([
    ["none", {}, undefined],
    ["the chart's", { imagePullSecrets: [own] }, [own]],
    ["those of all charts", { global: { imagePullSecrets: [shared] } }, [shared]],
    ["both", { imagePullSecrets: [own], global: { imagePullSecrets: [shared] } }, [own, shared]],
    ["each once", { imagePullSecrets: [own], global: { imagePullSecrets: [own, shared] } }, [own, shared]],
    ["each once, as Kubernetes wants it", { imagePullSecrets: [own, own] }, [own]],
    ["each once, and no other", { imagePullSecrets: [own], global: { imagePullSecrets: [own] } }, [own]],
  ])("are in every pod: %s", (_, values, secrets) => {
    const rendered = renderAll(values);
    const specs = Object.values(pods(rendered));
    expect(specs).toHaveLength(workloads.length);
    for (const spec of [...specs, rendered.one(Pod.is, "prometheus-test").spec])
      expect(spec?.imagePullSecrets).toEqual(secrets);
  });

  test("have a name, and are no text", () => {
    expect(faults({ global: { imagePullSecrets: [{ name: "a.b" }] } })).toEqual([]);
    for (const item of ["shared", {}, { name: "" }, { name: "A" }, { name: "a", key: "b" }]) {
      expect(faults({ imagePullSecrets: [item] }), JSON.stringify(item)).toHaveLength(1);
      expect(faults({ global: { imagePullSecrets: [item] } }), JSON.stringify(item)).toHaveLength(1);
    }
  });
});

describe("a repository", () => {
  const repository = (name: string) => faults({ prometheus: { image: { repository: name } } });

  test.each(["prometheus", "prometheus/prometheus", "a/b/c.d", "library/a__b", "name.with.dots"])(
    "may be %s",
    (name) => {
      expect(repository(name)).toEqual([]);
    },
  );

  test.each(["quay.io/prometheus/prometheus", "a/", "/a", "a//b", "A/b", "a:b", "a@b", "a..b", ""])(
    "is not %j",
    (name) => {
      expect(repository(name)).toHaveLength(1);
    },
  );
});

describe.each(workloads)("the version of %s", (key, component) => {
  const tagged = (tag: string) => () => renderAll({ [key]: { image: { tag } } });
  const needed = /needs .+ v([0-9]+)\.([0-9]+)\.0 or later/;

  test("is refused where the chart cannot run it, and its tag tells", () => {
    expect(tagged("v0.1.0")).toThrow(`${key}.image.tag: the chart needs`);
    let message = "";
    try {
      tagged("0.1.3-distroless")();
    } catch (error) {
      message = (error as Error).message;
    }
    const [, major, minor] = needed.exec(message) ?? [];
    const before = Number(minor) > 0 ? `${major}.${Number(minor) - 1}` : `${Number(major) - 1}.99`;
    expect(tagged(`v${before}.9`)).toThrow(needed);
    for (const tag of [
      `v${major}.${minor}.0`,
      `${major}.${minor}.1`,
      `v${Number(major) + 1}.0.0`,
      `v${major}.${minor}0.0`,
    ]) {
      expect(tagged(tag), tag).not.toThrow();
    }
  });

  test("is not asked of a tag that is none", () => {
    for (const tag of ["latest", "main", "mine-1.0", "2026-11-01"]) expect(tagged(tag), tag).not.toThrow();
    expect(pods(renderAll({ [key]: { image: { tag: "main" } } }))[component]?.containers[0]?.image).toMatch(
      /:main$/,
    );
  });
});
