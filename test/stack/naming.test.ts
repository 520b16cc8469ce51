import { readFile } from "node:fs/promises";
import fc from "fast-check";
import { StatefulSet } from "kubernetes-models/apps/v1";
import { Service } from "kubernetes-models/v1";
import { describe, expect, test } from "vitest";
import { type Input, parseYaml } from "../../schema/index.ts";
import type { Values } from "../../stack/scope.ts";
import { caseFile } from "../cases/case-file.ts";
import { render } from "./render.ts";

interface Labelled {
  readonly kind: string;
  readonly metadata: {
    readonly name: string;
    readonly namespace?: string;
    readonly labels?: Readonly<Record<string, string>>;
  };
  readonly spec?: {
    readonly selector?: unknown;
    readonly template?: { readonly metadata: { readonly labels: Readonly<Record<string, string>> } };
  };
}

/** All objects of a render; every object of the chart has these fields. */
const objects = (rendered = render()) => rendered.objects as readonly Labelled[];

describe("names", () => {
  const names = (name: string, values = {}) =>
    render(values, { release: { name, namespace: "monitoring" } })
      .all(Service.is)
      .map(({ metadata }) => metadata?.name);

  test("begin with the release's name and the chart's", () => {
    expect(names("metrics")).toContain("metrics-kube-metrics-stack-node-exporter");
  });

  test("do not say the chart's name twice", () => {
    expect(names("kube-metrics-stack")).toContain("kube-metrics-stack-node-exporter");
  });

  test("can be chosen", () => {
    expect(names("metrics", { fullnameOverride: "m" })).toContain("m-node-exporter");
    expect(names("metrics", { nameOverride: "stack" })).toContain("metrics-stack-node-exporter");
  });

  test.each([
    ["the longest name of a release", "team-a.production.eu-central-1.example-com-monitoring"],
    ["the longest that is not cut", "kube-metrics-stack-of-production-eu1"],
  ])("fit their limits and their syntax with %s", (_, name) => {
    const optional = { enabled: true };
    const approver = { ...optional, nodeNames: "node-.*", addressRanges: ["192.0.2.0/24"] };
    const rendered = render(
      { metricsServer: optional, alertmanager: optional, kubeletCsrApprover: approver },
      { release: { name, namespace: "n".repeat(63) } },
    );
    // The name of an APIService is that of its version and group.
    for (const { kind, metadata } of objects(rendered).filter(({ kind }) => kind !== "APIService")) {
      const limit = kind.includes("Role") ? 253 : kind === "StatefulSet" ? 52 : 63;
      expect(metadata.name.length, `${kind} ${metadata.name}`).toBeLessThanOrEqual(limit);
      expect(metadata.name).toMatch(/^(n{63}\.)?[a-z]([a-z0-9-]*[a-z0-9])?$/);
    }
  });

  /** What tells objects apart, and pods: no two releases have one of these in common. */
  const identities = (name: string, namespace: string, values: Input<Values>) =>
    objects(render(values, { release: { name, namespace } })).flatMap(({ kind, metadata, spec }) => [
      `${kind} ${metadata.namespace ?? ""}/${metadata.name}`,
      ...(spec?.selector === undefined ? [] : [`pods of ${namespace}: ${JSON.stringify(spec.selector)}`]),
    ]);

  /** What two releases of different names and namespaces have in common. */
  function shared(
    one: readonly [string, string],
    other: readonly [string, string],
    values: Input<Values> = {},
  ): readonly string[] {
    const others = new Set(identities(...other, values));
    return identities(...one, values).filter((identity) => others.has(identity));
  }

  test("of two releases whose names differ where they are cut off are not the same", async () => {
    const values = parseYaml(await readFile(caseFile("names/long-names-alike"), "utf8"));
    const name = (where: string) => [`customer-facing-monitoring-production-${where}`, "monitoring"] as const;
    expect(shared(name("eu"), name("us"), values as Input<Values>)).toEqual([]);
  });

  test.each<readonly [string, readonly [string, string], readonly [string, string]]>([
    ["in two namespaces", ["metrics", "a"], ["metrics", "b"]],
    ["whose namespaces and names are alike if one puts them together", ["a-x", "team"], ["x", "team-a"]],
    ["whose names differ by a dot", ["a.b", "monitoring"], ["a-b", "monitoring"]],
    [
      "one of which has the name of the other's Prometheus",
      ["m", "n"],
      ["m-kube-metrics-stack-prometheus", "n"],
    ],
  ])("two releases %s have nothing in common", (_, one, other) => {
    expect(shared(one, other)).toEqual([]);
  });

  test("two releases of any names have nothing in common", () => {
    const word = fc.stringMatching(/^[a-z]([a-z-]{0,3}[a-z])?$/);
    const release = fc
      .array(fc.oneof(word, fc.constantFrom("kube-metrics-stack", "production", "prometheus")), {
        minLength: 1,
        maxLength: 4,
      })
      .chain((words) => fc.constantFrom("-", ".").map((separator) => words.join(separator)))
      .filter((name) => name.length <= 53);
    const values: Input<Values> = { prometheus: { persistence: { type: "local", nodeName: "node-1" } } };
    fc.assert(
      fc.property(release, word, release, word, (name, namespace, otherName, otherNamespace) => {
        fc.pre(name !== otherName || namespace !== otherNamespace);
        // Helm's own convention, and the one pair that is left: who calls a release by another one's full name.
        fc.pre(name !== `${otherName}-kube-metrics-stack` && otherName !== `${name}-kube-metrics-stack`);
        expect(shared([name, namespace], [otherName, otherNamespace], values)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});

describe("labels", () => {
  test("every object tells name, instance, part-of and chart", () => {
    for (const { metadata } of objects()) {
      expect(metadata.labels).toMatchObject({
        "app.kubernetes.io/instance": "metrics",
        "app.kubernetes.io/part-of": "kube-metrics-stack",
        "app.kubernetes.io/managed-by": "Helm",
        "helm.sh/chart": "kube-metrics-stack-0.1.0",
      });
    }
  });

  test("the user's are on every object and every pod", () => {
    const rendered = render({ commonLabels: { team: "platform" } });
    for (const { metadata, spec } of objects(rendered)) {
      expect(metadata.labels).toHaveProperty("team", "platform");
      if (spec?.template) expect(spec.template.metadata.labels).toHaveProperty("team", "platform");
    }
  });

  test("those of a component's pods go before those of all objects", () => {
    const rendered = render({
      commonLabels: { team: "platform", stage: "test" },
      prometheus: { podLabels: { team: "monitoring" } },
    });
    expect(rendered.one(StatefulSet.is, "prometheus").spec?.template.metadata?.labels).toMatchObject({
      team: "monitoring",
      stage: "test",
    });
  });

  test("nothing that a user or a later version of the chart may change is in a selector or a claim", () => {
    const rendered = render({ commonLabels: { team: "platform" }, nameOverride: "other" });
    const { spec } = rendered.one(StatefulSet.is, "prometheus");
    expect(spec?.selector).toEqual({
      matchLabels: { "app.kubernetes.io/name": "prometheus", "app.kubernetes.io/instance": "metrics" },
    });
    expect(spec?.volumeClaimTemplates?.[0]?.metadata).toEqual({ name: "data" });
  });
});
