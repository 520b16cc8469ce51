import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { joinValues, type ValuesDocument } from "../../../schema/index.ts";
import {
  install,
  kubectl,
  nodes,
  prometheusPod,
  query,
  quick,
  type Release,
  releaseNamed,
  restarts,
  samples,
  scalar,
  takeAway,
  targets,
  targetsOfPod,
  until,
} from "../harness/index.ts";
import { thorough } from "../tiers.ts";
import { annotatedApplications } from "./fixtures/annotated.ts";

/* An agent of one release sends to the centres of two others; the cluster stands for all of theirs. */

const edge = releaseNamed("edge");
const centre = releaseNamed("centre");
/** It is there all the time, and so knows what the other one would have to know. */
const witness = releaseNamed("witness");

const receiving: ValuesDocument = joinValues(quick, {
  scrape: { cluster: false },
  prometheus: { remoteWriteReceiver: { enabled: true }, persistence: { type: "claim", size: "1Gi" } },
});

const receiverOf = ({ name, namespace }: Release) =>
  `http://${name}-kube-metrics-stack-prometheus.${namespace}:9090/api/v1/write`;

/** To the witness goes what the agent says of itself, and no more. */
const remoteWrite = [
  {
    name: "centre",
    url: receiverOf(centre),
    queue_config: { max_shards: 8, capacity: 20000, max_samples_per_send: 5000 },
  },
  {
    name: "witness",
    url: receiverOf(witness),
    protobuf_message: "io.prometheus.write.v2.Request",
    write_relabel_configs: [{ action: "keep", source_labels: ["job"], regex: "prometheus" }],
  },
];

const sending: ValuesDocument = joinValues(quick, {
  cluster: { name: "edge" },
  kubelets: { tls: "verify" },
  scrape: { annotated: { namespaces: [edge.namespace] } },
  nodeExporter: { port: 9103 },
  prometheus: { mode: "agent", remoteWrite, persistence: { type: "claim", size: "1Gi" } },
});

/** For what arrives after it was scraped once or twice. */
const patience = { timeout: 120_000, interval: 500 };

/** Of how many series an expression speaks, at a release, by their jobs. */
async function byJob(release: Release, expression: string): Promise<Readonly<Record<string, number>>> {
  const found = await query(release, `count by (job) (${expression})`);
  return Object.fromEntries(found.map(({ metric, value }) => [metric["job"] ?? "", value]));
}

beforeAll(async () => {
  await Promise.all([install(centre, receiving), install(witness, receiving)]);
  await install(edge, sending);
  await kubectl.apply(...annotatedApplications(edge.namespace));
});
afterAll(async () => {
  await takeAway(edge);
  await Promise.all([takeAway(centre), takeAway(witness)]);
});

describe("an agent and its centre", () => {
  test("D1, D4: what every job of the agent collects is at the centre, and all targets are up", async () => {
    const count = (await nodes(kubectl)).length;
    await expect
      .poll(() => byJob(centre, 'up{cluster="edge"} == 1'), patience)
      .toMatchObject({
        prometheus: 1,
        kubelet: 2 * count,
        "node-exporter": count,
        "kube-state-metrics": 2,
        "kubernetes-pods": expect.any(Number),
        "kubernetes-service-endpoints": expect.any(Number),
      });
    // One of the applications asks for TLS and speaks none.
    await expect
      .poll(() => query(centre, 'up{cluster="edge", service!="by-https"} == 0'), patience)
      .toEqual([]);
  });

  test("D4: containers are known by the name of their node", async () => {
    const names = (await nodes(kubectl)).map(({ metadata }) => metadata.name);
    const used = 'count by (instance) (container_cpu_usage_seconds_total{cluster="edge"})';
    const instances = async () => (await query(centre, used)).map(({ metric }) => metric["instance"]).sort();
    await expect.poll(instances, patience).toEqual(names.sort());
  });

  test("D3: every series at the centre tells its cluster, but for the centre's own", async () => {
    const namespaces = await query(centre, 'count by (job, namespace) ({cluster="", job=~".+"})');
    expect(namespaces.map(({ metric }) => metric)).toEqual([
      { job: "prometheus", namespace: centre.namespace },
    ]);
    expect(await scalar(centre, 'count({cluster!="", cluster!="edge"})')).toBeUndefined();
  });

  test("D5: the centre scrapes nothing but itself", async () => {
    expect((await targets(centre)).map(({ labels }) => labels["job"])).toEqual(["prometheus"]);
    const left = await kubectl(
      "get",
      "daemonsets,deployments",
      "--output=name",
      "--namespace",
      centre.namespace,
    );
    expect(left.trim()).toBe("");
  });

  test("D2: each target gets what its own steps leave, in the version of the protocol that it wants", async () => {
    await expect.poll(() => byJob(witness, 'up{cluster="edge"}'), patience).toEqual({ prometheus: 1 });
    const sent = 'sum by (remote_name) (prometheus_remote_storage_samples_total{cluster="edge"}) > 0';
    const names = async () => (await query(centre, sent)).map(({ metric }) => metric["remote_name"]).sort();
    await expect.poll(names, patience).toEqual(["centre", "witness"]);
    const shards = 'prometheus_remote_storage_shards_max{cluster="edge", remote_name="centre"}';
    await expect.poll(() => scalar(centre, shards), patience).toBe(8);
  });

  test("D6: the centre away for five minutes: what was collected meanwhile arrives, sample by sample", {
    ...thorough,
    timeout: 900_000,
  }, async () => {
    const scale = (replicas: number) =>
      kubectl(
        ...["scale", "statefulset", "kms-kube-metrics-stack-prometheus", `--replicas=${replicas}`],
        ...["--namespace", centre.namespace],
      );
    const before = Date.now() / 1000;
    await scale(0);
    await until(async () => (await prometheusPod(centre)) === undefined, 60_000, 500);
    const away = Date.now() / 1000;
    // What is changed of an agent is no reason to start it again.
    await install(edge, joinValues(sending, { scrape: { annotated: { pods: { enabled: false } } } }));
    await until(async () => Date.now() / 1000 - away > 300, 310_000, 1000);
    await scale(1);
    const back = Date.now() / 1000;

    const job = 'cluster="edge", job="prometheus"';
    const delivered = async () => (await scalar(centre, `timestamp(up{${job}})`)) ?? 0;
    expect(await until(async () => (await delivered()) > back + 10, 420_000, 1000)).toBe(true);

    // From before the outage until after it; the last seconds may be on their way.
    const [end, span] = [Math.floor(back) + 5, Math.ceil(back - before) + 20];
    const selected = `{${job}, __name__=~"up|process_.*|scrape_.*|prometheus_remote_storage_samples_.*"}[${span}s] @ ${end}`;
    const known = await samples(witness, selected);
    // Each shard sends series of its own, and tries again in its own time: one may be through before another begins.
    await expect.poll(() => samples(centre, selected), patience).toEqual(known);
    const [up] = known.filter(({ metric }) => metric["__name__"] === "up");
    const times = up?.values.map(([time]) => time) ?? [];
    expect(times.length).toBeGreaterThan((back - away) / 2 - 5);
    expect(Math.max(...times.slice(1).map((time, index) => time - (times[index] ?? 0)))).toBeLessThan(4);

    const agent = await prometheusPod(edge);
    expect(agent && restarts(agent)).toBe(0);
    expect(Number(await scalar(centre, `process_start_time_seconds{${job}}`))).toBeLessThan(before);
  });
});

test("D1: agents that share the targets among them collect each once", thorough, async () => {
  const values = joinValues(sending, {
    prometheus: { agent: { shards: 2 }, remoteWrite: [remoteWrite[0] ?? {}] },
  });
  const count = (await nodes(kubectl)).length;
  await install(edge, joinValues(values, { cluster: { name: "divided" } }));
  const both = async () => byJob(centre, 'up{cluster="divided"} == 1');
  await expect.poll(both, { ...patience, timeout: 180_000 }).toMatchObject({
    ...{ kubelet: 2 * count, "node-exporter": count, "kube-state-metrics": 2, prometheus: 2 },
  });
  const [first = [], second = []] = await Promise.all(
    ["prometheus", "prometheus-shard-1"].map((agent) =>
      targetsOfPod(edge, `${edge.name}-kube-metrics-stack-${agent}-0`),
    ),
  );
  const known = (all: typeof first) => all.map(({ labels, scrapeUrl }) => `${labels["job"]} ${scrapeUrl}`);
  expect(known(first)).not.toEqual([]);
  expect(known(second)).not.toEqual([]);
  expect(known(first).filter((target) => known(second).includes(target))).toEqual([]);
});
