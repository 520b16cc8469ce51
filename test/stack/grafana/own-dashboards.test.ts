import { ConfigMap } from "kubernetes-models/v1";
import { describe, expect, test } from "vitest";
import { render } from "../render.ts";
import { helmVerdict } from "../verdict.ts";
import { pods } from "../workloads.ts";
import { everything, ownTexts } from "./own.ts";
import { startFile } from "./read.ts";

interface ProviderFile {
  readonly providers: readonly { readonly folder?: string; readonly options: { readonly path: string } }[];
}

describe("F2: the chart's dashboards", () => {
  test("are in a folder that Grafana finds without a click", () => {
    const { providers } = startFile<ProviderFile>({}, "dashboards");
    expect(providers).toMatchObject([
      { folder: "Kubernetes", options: { path: "/etc/grafana/dashboards/release" } },
    ]);
    const pod = pods(render())["grafana"];
    const mount = pod?.containers[0]?.volumeMounts?.find(
      ({ mountPath }) => mountPath === providers[0]?.options.path,
    );
    // A file that is mounted by its path would never change.
    expect(mount?.subPath).toBeUndefined();
    expect(pod?.volumes?.find(({ name }) => name === mount?.name)?.configMap?.name).toBe(
      render().one(ConfigMap.is, "dashboards").metadata?.name,
    );
  });

  test("are in one ConfigMap, far from the largest that there may be, and none where there are no dashboards", () => {
    expect(JSON.stringify(ownTexts(everything)).length).toBeLessThan(2 ** 19);
    const none = {
      dashboards: { enabled: false },
    };
    expect(render(none).names()).not.toContain("ConfigMap/metrics-kube-metrics-stack-dashboards");
    expect(startFile<ProviderFile>(none, "dashboards").providers).toEqual([]);
  });

  test("can be there for a Grafana elsewhere, which finds them by their label", () => {
    const elsewhere = { enabled: true, annotations: { grafana_folder: "K8s" } };
    const values = { grafana: { enabled: false }, dashboards: { elsewhere } };
    const { metadata } = render(values).one(ConfigMap.is, "dashboards");
    expect(metadata?.labels).toMatchObject({ grafana_dashboard: "1" });
    expect(metadata?.annotations).toEqual({ grafana_folder: "K8s" });
    expect(
      render(values)
        .names()
        .filter((name) => name.includes("grafana")),
    ).toEqual([]);
    expect(render().one(ConfigMap.is, "dashboards").metadata?.labels).not.toHaveProperty("grafana_dashboard");
    expect(
      render({ grafana: { enabled: false } })
        .names()
        .join(),
    ).not.toContain("dashboards");
  });

  test("but not twice in one Grafana", async () => {
    const values = {
      grafana: { dashboards: { discovery: { enabled: true } } },
      dashboards: { elsewhere: { enabled: true } },
    };
    expect(await helmVerdict(values)).toMatch(/^dashboards\.elsewhere\.enabled: .* twice/);
  });
});
