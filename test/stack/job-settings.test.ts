import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { type Input, parseYaml, stringify } from "../../schema/index.ts";
import type { Values } from "../../stack/scope.ts";
import { run } from "../../tools/index.ts";
import { caseFile } from "../cases/case-file.ts";
import { render } from "./render.ts";

/** What a user says of a job. */
type Settings = NonNullable<NonNullable<Input<Values>["nodeExporter"]>["scrape"]>;

/** Each job, and where its settings are in the values. */
const jobs: Readonly<Record<string, (settings: Settings) => Input<Values>>> = {
  "kubernetes-service-endpoints": (services) => ({ scrape: { annotated: { services } } }),
  "kubernetes-pods": (pods) => ({ scrape: { annotated: { pods } } }),
  prometheus: (scrape) => ({ prometheus: { scrape } }),
  "node-exporter": (scrape) => ({ nodeExporter: { scrape } }),
  "kube-state-metrics": (scrape) => ({ kubeStateMetrics: { scrape } }),
  grafana: (scrape) => ({ grafana: { scrape } }),
  kubelet: (kubelet) => ({ kubelet }),
  "kubelet-cadvisor": (cadvisor) => ({ kubelet: { cadvisor } }),
  apiserver: (apiServer) => ({ controlPlane: { apiServer } }),
  "kube-dns": (dns) => ({ controlPlane: { dns } }),
};

test("each job of the chart has settings", () => {
  expect(
    render()
      .jobs()
      .map(({ job_name }) => job_name)
      .sort(),
  ).toEqual(Object.keys(jobs).sort());
});

const step = { action: "drop", source_labels: ["__name__"], regex: "go_gc_.*" } as const;

describe.each(Object.entries(jobs))("%s", (name, valuesOf) => {
  test("is as the chart has it where nothing is said", () => {
    const job = render().job(name);
    for (const key of ["scrape_interval", "scrape_timeout", "sample_limit"]) {
      expect(job).not.toHaveProperty(key);
    }
  });

  test("may be asked at times of its own, for so many samples, changed and thinned out", () => {
    const settings: Settings = {
      interval: "10s",
      timeout: "5s",
      sampleLimit: 100,
      relabelings: [{ target_label: "team", replacement: "a" }],
      metricRelabelings: [step],
    };
    const job = render(valuesOf(settings)).job(name);
    expect(job).toMatchObject({ scrape_interval: "10s", scrape_timeout: "5s", sample_limit: 100 });
    expect(job.metric_relabel_configs).toEqual([...(render().job(name).metric_relabel_configs ?? []), step]);
    expect(job.relabel_configs).toEqual([
      ...(render().job(name).relabel_configs ?? []),
      { target_label: "team", replacement: "a" },
    ]);
  });

  test("may be off", () => {
    const names = render(valuesOf({ enabled: false }))
      .jobs()
      .map(({ job_name }) => job_name);
    expect(names).not.toContain(name);
    expect(names).toHaveLength(Object.keys(jobs).length - 1);
  });
});

test("with all of it Prometheus takes the file", async () => {
  const folder = await mkdtemp(join(tmpdir(), "kmstack-jobs-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const values = parseYaml(
    await readFile(caseFile("scrape/drop-of-a-built-in-job"), "utf8"),
  ) as Input<Values>;
  const configuration = render(values).configuration();
  expect(render(values).job("apiserver").metric_relabel_configs).toEqual([
    ...(render().job("apiserver").metric_relabel_configs ?? []),
    ...(values.controlPlane?.apiServer?.metricRelabelings ?? []),
  ]);
  const file = join(folder, "prometheus.yml");
  await writeFile(file, stringify(configuration));
  const { exitCode, stdout, stderr } = await run("promtool", ["check", "config", "--syntax-only", file]);
  expect(`${stdout}${stderr}`).toContain("SUCCESS");
  expect(exitCode).toBe(0);
});
