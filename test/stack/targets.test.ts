import { Service } from "kubernetes-models/v1";
import { describe, expect, test } from "vitest";
import { render } from "./render.ts";

describe("A6: what is collected", () => {
  test("every ten seconds, where that is asked for", () => {
    expect(render({ scrape: { interval: "10s" } }).configuration().global).toEqual({
      scrape_interval: "10s",
      evaluation_interval: "30s",
    });
  });

  test("a job for each kind of target", () => {
    expect(
      render()
        .jobs()
        .map(({ job_name }) => job_name),
    ).toEqual([
      "kubernetes-service-endpoints",
      "kubernetes-pods",
      "prometheus",
      "node-exporter",
      "kube-state-metrics",
      "kubelet",
      "kubelet-cadvisor",
      "apiserver",
      "kube-dns",
      "grafana",
    ]);
  });

  test("applications by their annotations: whether, port, path and scheme", () => {
    const annotations = ["scrape", "port", "path", "scheme"];
    for (const [job, kind] of [
      ["kubernetes-service-endpoints", "service"],
      ["kubernetes-pods", "pod"],
    ] as const) {
      const labels = render()
        .job(job)
        .relabel_configs?.flatMap(({ source_labels = [] }) => source_labels);
      for (const annotation of annotations) {
        expect(labels).toContain(`__meta_kubernetes_${kind}_annotation_prometheus_io_${annotation}`);
      }
    }
  });

  test("applications of chosen namespaces only", () => {
    const rendered = render({ scrape: { annotated: { namespaces: ["shop"] } } });
    expect(rendered.job("kubernetes-pods").kubernetes_sd_configs).toEqual([
      { role: "pod", namespaces: { names: ["shop"] } },
    ]);
    expect(render().job("kubernetes-pods").kubernetes_sd_configs).toEqual([{ role: "pod" }]);
  });

  test("what has a job of its own is not found a second time", () => {
    const rendered = render();
    const { labels = {} } = rendered.one(Service.is, "node-exporter").metadata ?? {};
    const steps = rendered.job("kubernetes-service-endpoints").relabel_configs ?? [];
    const step = steps.find(({ action }) => action === "drop");
    expect(step?.source_labels).toEqual([
      "__meta_kubernetes_namespace",
      "__meta_kubernetes_service_label_app_kubernetes_io_instance",
      "__meta_kubernetes_service_label_app_kubernetes_io_part_of",
    ]);
    expect(step?.regex).toBe(
      `monitoring;${labels["app.kubernetes.io/instance"]};${labels["app.kubernetes.io/part-of"]}`,
    );
  });

  test.each(["prometheus-headless", "node-exporter", "kube-state-metrics"])(
    "the job of %s selects a Service that there is, by the names of its ports",
    (name) => {
      const rendered = render();
      const service = rendered.one(Service.is, name);
      const [byService, byPort] = rendered.job(name.replace("-headless", "")).relabel_configs ?? [];
      expect(byService?.regex).toBe(service.metadata?.name);
      expect(byPort?.regex).toBe(service.spec?.ports?.map((port) => port.name).join("|"));
    },
  );

  test("jobs of one's own stand behind the chart's, as they are", () => {
    const own = { job_name: "router", static_configs: [{ targets: ["192.0.2.1:9100"] }] };
    expect(
      render({ scrape: { extraJobs: [own] } })
        .jobs()
        .at(-1),
    ).toEqual(own);
  });
});
