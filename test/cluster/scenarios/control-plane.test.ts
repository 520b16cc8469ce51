import { expect, test } from "vitest";
import { joinValues, type ValuesDocument } from "../../../schema/index.ts";
import { examples } from "../../../stack/examples/index.ts";
import {
  install,
  kubectl,
  loadedConfiguration,
  needsMachines,
  nodes,
  ofJob,
  query,
  quick,
  tidied,
  untilUp,
} from "../harness/index.ts";
import { thorough } from "../tiers.ts";

const values = joinValues(quick, {
  scrape: { metrics: "full" },
  ...(examples["control-plane"]?.values as ValuesDocument),
  grafana: { enabled: false },
  nodeExporter: { enabled: false },
  kubeStateMetrics: { enabled: false },
});

/** A series that none but the job's own program has. */
const ownSeries = {
  "kube-scheduler": "scheduler_pending_pods",
  "kube-controller-manager": "workqueue_adds_total",
  etcd: "etcd_server_has_leader",
  "kube-proxy": "kubeproxy_sync_proxy_rules_duration_seconds_count",
  "kube-dns": "coredns_build_info",
} as const;

test(
  "A6: scheduler, controller manager, etcd, kube-proxy and DNS are up, and what they give is their own",
  thorough,
  async (context) => {
    needsMachines(context, "a control plane that answers others than its own machine");
    const release = tidied("control-plane");
    await install(release, values);
    const expected = {
      "kube-scheduler": 1,
      "kube-controller-manager": 1,
      etcd: 1,
      "kube-proxy": (await nodes(kubectl)).length,
      "kube-dns": 1,
    };
    const all = await untilUp(release, expected);
    const schemes = Object.keys(expected).map((job) => [
      job,
      ofJob(all, job)[0]?.scrapeUrl.replace(/:.*/, ""),
    ]);
    expect(Object.fromEntries(schemes)).toEqual({
      "kube-scheduler": "https",
      "kube-controller-manager": "https",
      etcd: "http",
      "kube-proxy": "http",
      "kube-dns": "http",
    });
    for (const [job, name] of Object.entries(ownSeries)) {
      await expect
        .poll(async () => (await query(release, `${name}{job="${job}"}`)).length, {
          timeout: 60_000,
          interval: 500,
        })
        .toBeGreaterThan(0);
    }
    const text = (await loadedConfiguration(release)) ?? "";
    const scheduler = /job_name: kube-scheduler\n[\s\S]*?(?=- job_name)/.exec(text)?.[0];
    // It is up although its certificate is verified: the cluster's authority has signed it for its address.
    expect(scheduler).toMatch(/ca_file: .*\n *insecure_skip_verify: false\n/);
  },
);
