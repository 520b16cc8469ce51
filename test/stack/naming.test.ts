import { StatefulSet } from "kubernetes-models/apps/v1";
import { ClusterRole } from "kubernetes-models/rbac.authorization.k8s.io/v1";
import { Service } from "kubernetes-models/v1";
import { describe, expect, test } from "vitest";
import { render } from "./render.ts";

interface Labelled {
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly labels?: Readonly<Record<string, string>> };
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

  test("fit their limits and their syntax with the longest name of a release", () => {
    const longest = "team-a.production.eu-central-1.example-com-monitoring";
    expect(longest).toHaveLength(53);
    const rendered = render({}, { release: { name: longest, namespace: "n".repeat(63) } });
    for (const { kind, metadata } of objects(rendered)) {
      const limit = kind.startsWith("ClusterRole") ? 253 : kind === "StatefulSet" ? 52 : 63;
      expect(metadata.name.length, `${kind} ${metadata.name}`).toBeLessThanOrEqual(limit);
      expect(metadata.name).toMatch(/^[a-z]([a-z0-9-]*[a-z0-9])?$/);
    }
  });

  test("of objects outside namespaces are different for releases of the same name", () => {
    const [one, other] = ["a", "b"].map((namespace) =>
      render({}, { release: { name: "metrics", namespace } })
        .all(ClusterRole.is)
        .map(({ metadata }) => metadata?.name),
    );
    expect(one?.filter((name) => other?.includes(name))).toEqual([]);
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
