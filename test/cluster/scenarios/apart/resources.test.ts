/** @module-tag thorough */

import { afterAll, beforeAll, expect, test } from "vitest";
import { install, kubectl, nodes, query, releaseNamed, takeAway, until } from "../../harness/index.ts";
import { figures } from "../../report/reporter.ts";
import { alignedTable } from "../../report/scenarios.ts";

const release = releaseNamed("resources");

/** Seconds between two scrapes. */
const interval = 10;

beforeAll(() => install(release, { scrape: { interval: `${interval}s` } }));
afterAll(() => takeAway(release));

/** What the kubelet tells of a pod, read from its cgroups: https://kubernetes.io/docs/reference/instrumentation/node-metrics/ */
interface PodStats {
  readonly podRef: { readonly name: string; readonly namespace: string };
  readonly cpu?: { readonly usageNanoCores?: number };
  readonly memory?: { readonly workingSetBytes?: number };
}

/** The pods of the release, with what each uses. */
async function usage(): Promise<readonly PodStats[]> {
  const summaries = await Promise.all(
    (await nodes(kubectl)).map(async ({ metadata }) => {
      const text = await kubectl.raw(`/api/v1/nodes/${metadata.name}/proxy/stats/summary`);
      return text === undefined ? [] : (JSON.parse(text) as { pods: readonly PodStats[] }).pods;
    }),
  );
  return summaries.flat().filter(({ podRef }) => podRef.namespace === release.namespace);
}

test("what the pods use at rest, and what is collected", async (context) => {
  const all = "sum(min_over_time(up[5m]) * (count_over_time(up[5m]) >= bool 3)) == count(up)";
  const settled = await until(async () => (await query(release, all)).length > 0, 180_000, 2000);
  expect(settled, "every target has been scraped three times and was always up").toBe(true);
  const pods = await usage();
  const collected = await query(release, "sum by (job) (scrape_samples_post_metric_relabeling)");

  const names = pods.map(({ podRef }) => podRef.name.replace(/^kms-kube-metrics-stack-/, ""));
  expect(names, "Prometheus, kube-state-metrics, and node-exporter on each node").toHaveLength(
    2 + (await nodes(kubectl)).length,
  );
  for (const { podRef, cpu, memory } of pods) {
    expect(cpu?.usageNanoCores, `${podRef.name}: processor`).toBeGreaterThan(0);
    expect(memory?.workingSetBytes, `${podRef.name}: memory`).toBeGreaterThan(0);
  }

  const used = alignedTable(
    ["pod", "CPU (millicores)", "memory (MiB)"],
    pods.map(({ cpu, memory }, index) => [
      names[index] ?? "",
      ((cpu?.usageNanoCores ?? 0) / 1e6).toFixed(1),
      ((memory?.workingSetBytes ?? 0) / 2 ** 20).toFixed(1),
    ]),
  );
  const jobs = alignedTable(
    ["job", "series", "samples a second"],
    collected.map(({ metric, value }) => [metric["job"] ?? "", String(value), (value / interval).toFixed(1)]),
  );
  await context.annotate(`${used}\n\n${jobs}`, figures);
});
