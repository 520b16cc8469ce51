/** @module-tag thorough */

import { afterAll, beforeAll, expect, test } from "vitest";
import { joinValues, type ValuesDocument } from "../../../../schema/index.ts";
import { examples } from "../../../../stack/examples/index.ts";
import {
  install,
  kubectl,
  needsMachines,
  query,
  releaseNamed,
  scalar,
  takeAway,
  until,
} from "../../harness/index.ts";
import { figures } from "../../report/reporter.ts";
import { alignedTable } from "../../report/scenarios.ts";

/*
 * How much is kept of what the targets of a whole cluster give, and what that costs; that what is kept answers every panel is
 * asked in panels.test.ts. Nothing else is installed meanwhile.
 */
const release = releaseNamed("lean");
const pod = "kms-kube-metrics-stack-prometheus-0";

const values = joinValues(examples["control-plane"]?.values as ValuesDocument, {
  grafana: { enabled: false },
  kubelets: { tls: "verify" },
  scrape: { interval: "10s", annotated: { services: { enabled: false }, pods: { enabled: false } } },
  prometheus: { persistence: { type: "none" } },
});

beforeAll(() => install(release, values));
afterAll(() => takeAway(release));

/** Waits until every target has been scraped for two minutes. */
async function settled(): Promise<void> {
  const all = "min(count_over_time(up[3m])) >= bool 12";
  const there = await until(async () => ((await scalar(release, all)) ?? 0) > 0, 400_000, 5000);
  expect(there, "every target has been scraped for two minutes").toBe(true);
}

interface Figures {
  readonly given: number;
  readonly kept: number;
  readonly memory: number;
}

async function measured(): Promise<Figures> {
  await settled();
  const sum = async (metric: string) => (await scalar(release, `sum(${metric})`)) ?? Number.NaN;
  return {
    given: await sum("scrape_samples_scraped"),
    kept: await sum("scrape_samples_post_metric_relabeling"),
    memory: await sum('process_resident_memory_bytes{job="prometheus"}'),
  };
}

test("lean keeps a tenth of what the targets give, at most", { timeout: 1_500_000 }, async (context) => {
  needsMachines(context, "a control plane that answers others than its own machine");
  const lean = await measured();
  const byJob = await query(
    release,
    "sum by (job) (scrape_samples_post_metric_relabeling) / sum by (job) (scrape_samples_scraped)",
  );
  const rules = await query(
    release,
    "topk(3, prometheus_rule_group_last_duration_seconds / prometheus_rule_group_interval_seconds)",
  );
  expect(lean.kept / lean.given).toBeLessThanOrEqual(0.1);

  await install(release, joinValues(values, { scrape: { metrics: "full" } }));
  // With a memory of its own: what one had before does not go away at once.
  await kubectl("--namespace", release.namespace, "delete", "pod", pod);
  const full = await measured();
  expect(full.kept).toBe(full.given);
  const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
  const kept = Object.entries({ lean, full }).map(([name, one]) => [
    name,
    String(one.given),
    String(one.kept),
    (one.memory / 2 ** 20).toFixed(0),
  ]);
  const tables = [
    alignedTable(["metrics", "given", "kept", "memory (MiB)"], kept),
    alignedTable(
      ["job", "kept"],
      byJob.map(({ metric, value }) => [metric["job"] ?? "", percent(value)]),
    ),
    alignedTable(
      ["slowest groups of rules", "of their interval"],
      rules.map(({ metric, value }) => [metric["rule_group"] ?? "", percent(value)]),
    ),
  ];
  await context.annotate(tables.join("\n\n"), figures);
});
