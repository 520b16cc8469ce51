/** @module-tag thorough */

import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { joinValues, type ValuesDocument } from "../../../../schema/index.ts";
import { drawPreviews } from "../../../../scripts/preview/previews.ts";
import type { Ask } from "../../../../scripts/preview/prometheus/prometheus.ts";
import { dashboards, readers } from "../../../../stack/index.ts";
import { asAsked, expressionsOf } from "../../../../stack/kit/dashboards/verify.ts";
import {
  deleteNamespace,
  directoryOn,
  hostNameOf,
  install,
  kubectl,
  nodeForAll,
  proxyPath,
  query,
  quick,
  releaseNamed,
  takeAway,
  until,
} from "../../harness/index.ts";
import { controlPlane } from "../../harness/node/layout.ts";
import { failures } from "../fixtures/failures.ts";
import { released } from "../fixtures/unhealthy.ts";
import { webhook, webhookUrl } from "../fixtures/webhook.ts";

/*
 * Every panel of the chart's dashboards, and every recorded series, on a cluster in which all is collected, and much is going
 * on: something to show, or a reason why there is nothing.
 */

const release = releaseNamed("panels");
const busy = `${release.namespace}-busy`;

/** Everything that is there to be collected on the machines of the tests; it sends all of that to itself, as an edge does. */
const values: ValuesDocument = joinValues(quick, {
  cluster: { name: "here" },
  scrape: {
    interval: "10s",
    timeout: "5s",
    extraJobs: [{ job_name: "away", static_configs: [{ targets: ["127.0.0.1:1"] }] }],
  },
  metricsServer: { enabled: true },
  controlPlane: {
    etcd: { enabled: true, addresses: [controlPlane.address] },
    scheduler: { enabled: true, addresses: [controlPlane.address], tls: "verify" },
    controllerManager: { enabled: true, addresses: [controlPlane.address] },
    kubeProxy: { enabled: true },
  },
  prometheus: {
    remoteWriteReceiver: { enabled: true },
    remoteWrite: [
      {
        name: "itself",
        url: `http://kms-kube-metrics-stack-prometheus.${release.namespace}:9090/api/v1/write`,
        // So that something is left out on the way.
        write_relabel_configs: [
          { action: "drop", source_labels: ["__name__"], regex: "prometheus_tsdb_wal_corruptions_total" },
        ],
      },
    ],
  },
  alertmanager: {
    enabled: true,
    persistence: { type: "none" },
    replicas: 2,
    config: {
      route: { receiver: "webhook", group_wait: "1s" },
      receivers: [{ name: "webhook", webhook_configs: [{ url: webhookUrl }] }],
    },
  },
});

/** Panels without anything to show there, and why. */
const silent: Readonly<Record<string, string>> = {
  "All clusters: Clusters with faults": "all nodes are ready",
  "Cluster: Nodes under pressure": "nodes have room",
  "Cluster: What kube-state-metrics could not read": "it may read all that it should",
  "Autoscaling: Pods that are wanted and not there": "they come within a scrape or two",
  "Kubelets and volumes: Requests to the API servers that failed": "the API server answers",
  "CoreDNS: Requests to the API servers that failed": "the API server answers",
  "etcd: Time between members": "there is one member",
};

/** Workloads whose pods never run. */
const lacking = ["StatefulSet", "DaemonSet"].map((kind) => ({
  apiVersion: "apps/v1",
  kind,
  metadata: { name: "lacking", namespace: busy },
  spec: {
    ...(kind === "StatefulSet" ? { serviceName: "lacking" } : {}),
    selector: { matchLabels: { app: "lacking" } },
    template: {
      metadata: { labels: { app: "lacking" } },
      spec: { containers: [{ name: "main", image: "registry.invalid/none:1" }] },
    },
  },
}));

let directory: ReturnType<typeof directoryOn>;

/** When there was nothing yet, in seconds. */
let begun: number;

/** Dashboards of what is not there. */
const silentDashboards: Readonly<Record<string, string>> = {
  "kmstack-grafana": "Grafana's image cannot be built here",
};

const shown = dashboards.filter(({ uid }) => silentDashboards[uid] === undefined);

beforeAll(async () => {
  await kubectl("create", "namespace", release.namespace);
  await kubectl("create", "namespace", busy);
  await kubectl.apply(...(await webhook(release.namespace)));
  const node = hostNameOf(await nodeForAll(kubectl));
  directory = directoryOn(release, node, "/mnt/kmstack-panels");
  // A volume of which the kubelet tells how full it is.
  const persistence = { type: "local", ...directory.place };
  begun = now();
  await install(release, joinValues(values, { prometheus: { persistence } }), { wait: false });
  await directory.make();
  const all = Object.values(await failures(busy)).flatMap(({ objects }) => objects);
  for (const object of [...all, ...lacking]) await kubectl.apply(object);
});

afterAll(async () => {
  await takeAway(release, directory);
  const patch = ["--type=merge", `--patch=${JSON.stringify(released)}`];
  await kubectl("patch", "pod", "terminating", "--namespace", busy, ...patch);
  await deleteNamespace(kubectl, busy);
});

describe.each(shown.map((dashboard) => [dashboard.title, dashboard] as const))(
  "F2: %s",
  (title, { sections }) => {
    const panels = sections.flatMap(({ lines }) => lines.flat());

    test.each(panels.map((panel) => [panel.title, panel] as const))("%s", async (name, panel) => {
      const empty: string[] = [];
      for (const expr of expressionsOf(panel).map(asAsked)) {
        if (!(await until(async () => (await query(release, expr)).length > 0, 20_000, 1000)))
          empty.push(expr);
      }
      const reason = silent[`${title}: ${name}`];
      if (reason === undefined) expect(empty).toEqual([]);
      else expect(empty.length, `it has something to show: ${reason}`).toBeGreaterThan(0);
    });
  },
);

const recordings = readers.filter(({ kind }) => kind === "recording").map(({ by }) => by);

test.each([...new Set(recordings)])("A2: the recorded series %s is there", async (record) => {
  const there = await until(async () => (await query(release, record)).length > 0, 120_000, 1000);
  expect(there).toBe(true);
});

/*
 * Pictures for docs/pictures/, drawn where most is to be seen:
 * `KMSTACK_PICTURES=1 npm run test:cluster -- --all test/cluster/scenarios/apart/panels.test.ts`.
 */
if (process.env["KMSTACK_PICTURES"] === "1") {
  test("F2: pictures of the dashboards", { timeout: 900_000 }, async () => {
    const out = join(import.meta.dirname, "../../../../docs/pictures");
    const drawn: string[] = [];
    await drawPreviews({
      dashboards: shown,
      ask: throughApiServer,
      // What it sends to itself is there twice.
      span: { end: now(), length: now() - begun, cluster: "here" },
      out,
      onPicture: (file) => drawn.push(file),
    });
    expect(drawn).toEqual(shown.map(({ uid }) => join(out, `${uid}.png`)));
  });
}

/** Asks the release's Prometheus by way of the API server. */
const throughApiServer: Ask = async (path) => {
  const answer = await kubectl.raw(proxyPath(release, path));
  if (answer === undefined) throw new Error(`the release's Prometheus does not answer ${path}`);
  return JSON.parse(answer) as unknown;
};

function now(): number {
  return Math.floor(Date.now() / 1000);
}
