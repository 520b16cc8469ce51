/** @module-tag thorough */

import { writeFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { joinValues, type ValuesDocument } from "../../../../schema/index.ts";
import { examples } from "../../../../stack/examples/index.ts";
import { exposed, exposedFile, exposedText, type Job } from "../../../stack/alerts/exposed.ts";
import {
  directoryOn,
  hostNameOf,
  install,
  kubectl,
  needsMachines,
  nodeForAll,
  proxyPath,
  query,
  quick,
  releaseNamed,
  takeAway,
  until,
} from "../../harness/index.ts";
import { released, terminating } from "../fixtures/unhealthy.ts";
import { watched } from "../fixtures/watched.ts";

/*
 * The metrics that rules may read are those that the real programs give, as they are after the chart's own relabelling. With
 * KMSTACK_RECORD=1 they are recorded anew.
 */
const release = releaseNamed("exposed-metrics");
const elsewhere = `${release.namespace}-watched`;
let directory: ReturnType<typeof directoryOn>;

const values = (place: object): ValuesDocument =>
  joinValues(joinValues(quick, examples["control-plane"]?.values as ValuesDocument), {
    grafana: { enabled: false },
    kubelets: { tls: "verify" },
    scrape: { metrics: "full", annotated: { services: { enabled: false }, pods: { enabled: false } } },
    metricsServer: { enabled: true },
    alertmanager: { enabled: true, persistence: { type: "none" } },
    prometheus: {
      persistence: { type: "local", ...place },
      remoteWriteReceiver: { enabled: true },
      remoteWrite: [
        {
          url: "http://localhost:9090/api/v1/write",
          write_relabel_configs: [{ action: "drop", regex: ".*" }],
        },
      ],
    },
    rules: { groups: [{ name: "some", rules: [{ record: "some", expr: "vector(1)" }] }] },
  });

beforeAll(async () => {
  const node = hostNameOf(await nodeForAll(kubectl));
  directory = directoryOn(release, node, "/mnt/kmstack-exposed");
  await kubectl("create", "namespace", elsewhere);
  await install(release, values(directory.place), { wait: false });
  await directory.make();
  await kubectl.apply(...(await watched(elsewhere)), await terminating(elsewhere));
  await kubectl(
    "--namespace",
    elsewhere,
    "wait",
    "pod/terminating",
    "--for=condition=Ready",
    "--timeout=60s",
  );
  await kubectl("--namespace", elsewhere, "delete", "pod", "terminating", "--wait=false");
});

afterAll(async () => {
  await kubectl(
    "--namespace",
    elsewhere,
    "patch",
    "pod",
    "terminating",
    "--type=merge",
    `--patch=${JSON.stringify(released)}`,
  ).catch(() => undefined);
  await kubectl("delete", "namespace", elsewhere, "--wait=false");
  await takeAway(release, directory);
});

/** What Prometheus' API answers. */
async function ask<T>(path: string): Promise<T> {
  const text = await kubectl.raw(proxyPath(release, path));
  return (JSON.parse(text ?? "{}") as { readonly data: T }).data;
}

/** All series of a job, by their metrics: type and labels. */
async function recorded(job: string): Promise<Job> {
  const match = encodeURIComponent(`{job="${job}"}`);
  const series = await ask<readonly Readonly<Record<string, string>>[]>(`/api/v1/series?match[]=${match}`);
  const types = await ask<Readonly<Record<string, readonly { readonly type: string }[]>>>("/api/v1/metadata");
  const metrics = new Map<string, Set<string>>();
  for (const { __name__ = "", ...labels } of series) {
    const all = metrics.get(__name__) ?? new Set();
    for (const label of Object.keys(labels)) all.add(label);
    metrics.set(__name__, all);
  }
  const typeOf = (name: string) =>
    (types[name] ?? types[name.replace(/_(bucket|sum|count|total)$/, "")])?.[0]?.type ?? "unknown";
  return Object.fromEntries(
    [...metrics].map(([name, labels]) => [name, { type: typeOf(name), labels: [...labels].sort() }]),
  );
}

test("the metrics that were recorded are there, with the labels that they had", async (context) => {
  needsMachines(context, "a control plane that answers others than its own machine");
  const there = [
    'kube_pod_container_status_last_terminated_reason{reason="OOMKilled"}',
    'kube_pod_container_status_waiting_reason{reason="CrashLoopBackOff"}',
    "kube_pod_deletion_timestamp",
    "kube_job_failed",
    'kube_horizontalpodautoscaler_status_condition{condition="ScalingActive"}',
    "kubelet_volume_stats_available_bytes",
    "coredns_build_info",
    "etcd_server_has_leader",
    "scheduler_pending_pods",
    "alertmanager_build_info",
    "metrics_server_kubelet_request_total",
    "prometheus_remote_storage_samples_pending",
  ];
  const missing: string[] = [];
  await until(
    async () => {
      missing.length = 0;
      for (const one of there) if ((await query(release, one)).length === 0) missing.push(one);
      return missing.length === 0;
    },
    300_000,
    5000,
  );
  expect(missing).toEqual([]);
  const jobs = Object.keys(exposed);
  const now = Object.fromEntries(
    await Promise.all(jobs.map(async (job) => [job, await recorded(job)] as const)),
  );
  if (process.env["KMSTACK_RECORD"] === "1") await writeFile(exposedFile, exposedText(now));
  // What is there only after something has happened need not be there this time.
  const read = Object.entries(exposed).flatMap(([job, metrics]) =>
    Object.entries(metrics).map(([name, { labels }]) => ({
      name: `${job}: ${name}`,
      labels,
      found: now[job]?.[name],
    })),
  );
  const gone = read.filter(({ found }) => found === undefined);
  expect(gone.length, gone.map(({ name }) => name).join("\n")).toBeLessThan(read.length / 20 + 1);
});
