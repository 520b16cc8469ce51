import { describe, expect, test } from "vitest";
import type { ValuesDocument } from "../../schema/index.ts";
import { examples } from "../../stack/examples/index.ts";
import { imagesOf } from "../../stack/images.ts";
import { chart } from "../../stack/index.ts";
import { evaluateChart } from "../../template/index.ts";
import { switchedOn } from "./workloads.ts";

/** What is said by `image:` of a container anywhere in an object. */
function imagesIn(value: unknown): readonly string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    key === "image" && typeof inner === "string" ? [inner] : imagesIn(inner),
  );
}

/** The images of a render, without those of containers that are the user's. */
function rendered(values: object, kubernetesVersion: string): readonly string[] {
  const objects = evaluateChart(chart, { values: values as ValuesDocument, kubernetesVersion });
  return objects.flatMap(({ object }) => imagesIn(object));
}

const listed = (chart.files["images.txt"] ?? "").split("\n").filter((line) => /^[^#]/.test(line));
const takesOwnership = { persistence: { type: "hostPath", nodeName: "a", takeOwnership: { enabled: true } } };
const discovers = { dashboards: { discovery: { enabled: true } } };
const everything = { ...switchedOn, prometheus: takesOwnership, grafana: discovers };
const releases = Array.from({ length: 12 }, (_, index) => `v1.${27 + index}.0`);

describe("images.txt", () => {
  test.each(releases)("has every image that is rendered for Kubernetes %s", (kubernetes) => {
    const images = rendered(everything, kubernetes);
    expect(images.length).toBeGreaterThan(6);
    expect(images.filter((image) => !listed.includes(image))).toEqual([]);
  });

  test("has every image of each example, but those that the example names itself", () => {
    for (const [name, { values }] of Object.entries(examples)) {
      if (/"(imageRegistry|registry|repository|tag|digest)":/.test(JSON.stringify(values))) continue;
      const own = imagesIn(values);
      const images = rendered(values, "v1.34.0").filter((image) => !own.includes(image));
      expect(
        images.filter((image) => !listed.includes(image)),
        name,
      ).toEqual([]);
    }
  });

  test("has no image that is rendered for none of them, and each once", () => {
    // The operator is told of an image by an argument.
    const operator = { enabled: true, admissionWebhook: { enabled: true } };
    const operated = JSON.stringify(
      evaluateChart(chart, { values: { ...switchedOn, operator } as ValuesDocument }),
    );
    const all = new Set(releases.flatMap((kubernetes) => rendered(everything, kubernetes)));
    expect(listed.filter((image) => !all.has(image) && !operated.includes(image))).toEqual([]);
    expect(new Set(listed).size).toBe(listed.length);
  });

  test("names the value of each", () => {
    const paths = imagesOf(chart.values).map(({ path }) => path);
    expect(paths).toContain("prometheus.image");
    for (const path of paths) expect(chart.files["images.txt"]).toContain(path);
  });
});
