/** @module-tag thorough */

import { afterAll, beforeAll, expect, test } from "vitest";
import { joinValues, type ValuesDocument } from "../../../../schema/index.ts";
import { customResourceDefinitions } from "../../../../tools/index.ts";
import {
  alone,
  cluster,
  deleteNamespace,
  helmOf,
  install,
  kubectl,
  loadedRules,
  nodes,
  query,
  quick,
  type Release,
  releaseNamed,
  samples,
  takeAway,
  targets,
  uninstall,
  until,
  untilTargets,
  untilUp,
} from "../../harness/index.ts";
import { bringImages } from "../../harness/node/cluster.ts";
import { application, declarations, theirAlert } from "../fixtures/declared.ts";

/*
 * The same stack twice in one cluster, by the chart itself and as the operator's resources: they collect the same. Then
 * the one without moves to the operator, and keeps its data.
 */

const native = releaseNamed("by-chart");
const operated = releaseNamed("by-operator");
const others = `${operated.namespace}-others`;
const fullname = "kms-kube-metrics-stack";

const rule = "count(up) > 0";

/** Every job is there, and the data is where it is said to be. */
function keptIn(persistence: object): ValuesDocument {
  return joinValues(quick, {
    // All metrics: so there is more to compare.
    scrape: { interval: "5s", timeout: "5s", metrics: "full" },
    // The operator's Prometheus is told of changes, and does not look for them.
    prometheus: { reloadInterval: "30s", persistence: { ...persistence } },
    alertmanager: { enabled: true, persistence: { type: "none" } },
    rules: { interval: "2s", groups: [{ name: "scenario", rules: [{ record: "scenario:up", expr: rule }] }] },
  });
}

const base = keptIn({ type: "claim", storageClassName: "local-path" });

/** Its exporter is on the nodes beside that of the other release. */
const byOperator: ValuesDocument = joinValues(base, {
  operator: { enabled: true },
  nodeExporter: { port: 19100 },
});

/** The jobs of both, with so many targets on a cluster of so many nodes. */
async function expected(): Promise<Readonly<Record<string, number>>> {
  const count = (await nodes(kubectl)).length;
  return {
    prometheus: 1,
    alertmanager: 1,
    apiserver: 1,
    kubelet: 2 * count,
    "node-exporter": count,
    "kube-state-metrics": 2,
  };
}

/** The names and labels of all series that a selector chooses, without some labels. */
async function series(
  release: Release,
  selector: string,
  without: readonly string[],
): Promise<ReadonlySet<string>> {
  const found = await query(release, selector);
  const told = found.map(({ metric }) =>
    Object.entries(metric).filter(([label]) => !without.includes(label)),
  );
  return new Set(told.map((labels) => JSON.stringify(labels.toSorted())));
}

/** Waits until both releases have the same series, which new ones never come to at the same moment; gives how many. */
async function sameSeries(selector: string, without: readonly string[] = []): Promise<number> {
  let count = 0;
  let differing: readonly string[] = ["nothing was asked"];
  await until(
    async () => {
      const [one, other] = await Promise.all(
        [native, operated].map((each) => series(each, selector, without)),
      );
      if (one === undefined || other === undefined) return false;
      differing = [...one]
        .filter((each) => !other.has(each))
        .concat([...other].filter((each) => !one.has(each)));
      count = one.size;
      return count > 0 && differing.length === 0;
    },
    120_000,
    2000,
  );
  expect(differing, `what only one of both has of ${selector}`).toEqual([]);
  return count;
}

/** A Deployment, as far as it is looked at. */
interface Deployment {
  readonly spec: {
    readonly template: {
      readonly spec: { readonly containers: readonly { readonly args: readonly string[] }[] };
    };
  };
}

const patience = { timeout: 120_000, interval: 1000 };

/** The operator's images are in no cluster from binaries by themselves. */
beforeAll(async () => {
  if (cluster.way === "node") await bringImages("prometheusOperator", "prometheusConfigReloader");
});

afterAll(async () => {
  await takeAway(operated);
  await takeAway(native);
  await deleteNamespace(kubectl, others);
  for (const file of await customResourceDefinitions("prometheus-operator")) {
    await kubectl("delete", "--ignore-not-found", "--wait=false", "--filename", file);
  }
});

test("E1: where the definitions of the operator's resources are missing, Helm says which to install and how", async (context) => {
  context.skip(
    await kubectl.has("crd", "prometheuses.monitoring.coreos.com"),
    "the cluster has them already",
  );
  await expect(install(operated, byOperator)).rejects.toThrow(
    /the cluster does not know the operator's resources .*kubectl apply --server-side/,
  );
});

test("E1: both ways have the same jobs, targets and rules, all up, and helm test says so", async () => {
  for (const file of await customResourceDefinitions("prometheus-operator")) {
    await kubectl("apply", "--server-side", "--filename", file);
  }
  await install(native, base);
  await install(operated, byOperator);
  const jobs = await expected();
  await untilUp(native, jobs);
  await untilUp(operated, { ...jobs, operator: 1 });
  for (const release of [native, operated]) {
    await expect.poll(() => loadedRules(release), patience).toContain(rule);
    await expect.poll(() => query(release, "scenario:up"), patience).toHaveLength(1);
    await helmOf(release, "helm3", ["test", release.name]);
  }
  for (const kind of ["prometheus", "alertmanager"]) {
    const condition = ["--for=condition=Available", "--timeout=60s", `${kind}/${fullname}`];
    await kubectl("wait", "--namespace", operated.namespace, ...condition);
  }
  const log = await kubectl("logs", "--namespace", operated.namespace, `deployment/${fullname}-operator`);
  expect(log.split("\n").filter((line) => line.includes("forbidden"))).toEqual([]);
  const found = "prometheus_notifications_alertmanagers_discovered";
  await expect.poll(async () => (await query(operated, found))[0]?.value, patience).toBe(1);
});

test("E1: series have the same names and labels both ways", async () => {
  // Of the same targets: each label.
  expect(await sameSeries('{job="kubelet"}')).toBeGreaterThan(500);
  expect(await sameSeries('{job="apiserver"}')).toBeGreaterThan(500);
  // Of targets of each release's own: all but what says which of them it is.
  expect(
    await sameSeries(
      '{job="node-exporter",__name__=~"up|scrape_.+|node_cpu_seconds_total|node_uname_info"}',
      ["instance", "pod", "namespace"],
    ),
  ).toBeGreaterThan(5);
  expect(
    await sameSeries('{job="kube-state-metrics",__name__=~"kube_(node|namespace|pod)_.+"}', ["instance"]),
  ).toBeGreaterThan(100);
});

test("E1: what others declare is collected: ServiceMonitor, PodMonitor, Probe, ScrapeConfig, PrometheusRule", async () => {
  await kubectl("create", "namespace", others);
  await kubectl.apply(...application(others), ...declarations(others));
  const jobs = ["by-service-monitor", "by-pod-monitor", "by-probe", "by-scrape-config"];
  await untilUp(operated, Object.fromEntries(jobs.map((job) => [job, 1])));
  const alerts = `ALERTS{alertname="${theirAlert}"}`;
  await expect.poll(() => query(operated, alerts), patience).not.toEqual([]);
  // Only the operator's reads them.
  expect((await targets(native)).map(({ labels }) => labels["job"])).not.toContain("by-probe");
});

test("E1: objects of other kinds, labels and namespaces are left out where values say so", async () => {
  const only = { labels: { team: "platform" } };
  const reads = {
    serviceMonitors: only,
    podMonitors: { namespaces: ["default"] },
    probes: { enabled: false },
  };
  const own = await expected();
  await install(operated, joinValues(byOperator, { operator: { reads } }));
  await untilTargets(operated, "of what others declare only the ScrapeConfig is left", (all) => {
    const found = new Set(all.map(({ labels }) => labels["job"]));
    return (
      found.has("by-scrape-config") &&
      Object.keys(own).every((job) => found.has(job)) &&
      !["by-service-monitor", "by-pod-monitor", "by-probe"].some((job) => found.has(job))
    );
  });
});

test("E1: AlertmanagerConfigs are read where the operator may read Secrets: here, and in namespaces that are named", async () => {
  const routing = (namespace: string) => ({
    apiVersion: "monitoring.coreos.com/v1alpha1",
    kind: "AlertmanagerConfig",
    metadata: { name: "theirs", namespace },
    spec: {
      route: { receiver: "hook" },
      receivers: [{ name: "hook", webhookConfigs: [{ url: "http://localhost:1/" }] }],
    },
  });
  await kubectl.apply(routing(operated.namespace), routing(others));
  const status = `/api/v1/namespaces/${operated.namespace}/services/${fullname}-alertmanager:9093/proxy/api/v2/status`;
  const receivers = async () => {
    const text = (await kubectl.raw(status)) ?? "";
    return [operated.namespace, others].filter((namespace) => text.includes(`${namespace}/theirs/hook`));
  };
  await install(operated, byOperator);
  await expect.poll(receivers, patience).toEqual([operated.namespace]);
  await install(operated, joinValues(byOperator, { operator: { secrets: { namespaces: [others] } } }));
  await expect.poll(receivers, patience).toEqual([operated.namespace, others]);
  await kubectl("delete", "alertmanagerconfig", "theirs", "--namespace", operated.namespace);
  await expect.poll(receivers, patience).toEqual([others]);
});

test("E1: a release moves to the operator with its data, beside one that has its own operator", async () => {
  const [before] = await samples(native, 'up{job="apiserver"}[1h]');
  const first = before?.values[0]?.[0];
  if (first === undefined) throw new Error("the release has no data to move");
  const persistence = { type: "existingClaim", existingClaim: `data-${fullname}-prometheus-0` };
  const moved = { operator: { enabled: true }, alertmanager: { enabled: false } };
  await install(native, joinValues(keptIn(persistence), moved));
  await untilTargets(native, "its jobs are the operator's", (all) =>
    all.some(({ labels, health }) => labels["job"] === "operator" && health === "up"),
  );
  const [after] = await samples(native, 'up{job="apiserver"}[1h]');
  expect(after?.values[0]?.[0]).toBe(first);
  const pods = await kubectl("get", "pods", "--namespace", native.namespace, "--output", "name");
  expect(pods).toContain(`pod/prometheus-${fullname}-0`);
  expect(pods).not.toContain(`pod/${fullname}-prometheus-0`);
  // Neither takes the other's jobs.
  const own = (await targets(operated)).filter(({ labels }) => labels["job"] === "prometheus");
  expect(own.map(({ labels }) => labels["namespace"])).toEqual([operated.namespace]);
});

test("E1: an agent by the operator sends what it collects to a server by the operator", async () => {
  const edge = releaseNamed("by-operator-agent");
  const url = `http://${fullname}-prometheus.${operated.namespace}:9090/api/v1/write`;
  try {
    await install(
      operated,
      joinValues(byOperator, { prometheus: { remoteWriteReceiver: { enabled: true } } }),
    );
    await install(
      edge,
      joinValues(alone, {
        cluster: { name: "edge" },
        operator: { enabled: true },
        prometheus: { mode: "agent", agent: { shards: 2 }, reloadInterval: "30s", remoteWrite: [{ url }] },
      }),
    );
    await expect.poll(() => query(operated, 'up{cluster="edge",job="prometheus"}'), patience).toHaveLength(2);
  } finally {
    await takeAway(edge);
  }
});

test("E1: a release without an operator of its own is run by one that is there", async () => {
  const name = `${fullname}-operator`;
  const deployment = ["deployment", name, "--namespace", operated.namespace];
  const plain: Release = { ...operated, name: "plain" };
  const { spec } = await kubectl.get<Deployment>(...deployment);
  const [container] = spec.template.spec.containers;
  const args = container?.args.filter((arg) => !arg.startsWith("--controller-id=")) ?? [];
  expect(args.length).toBe((container?.args.length ?? 0) - 1);
  // As one that others have installed, it knows of no release in particular.
  const path = "/spec/template/spec/containers/0/args";
  const patch = JSON.stringify([{ op: "replace", path, value: args }]);
  await kubectl("patch", ...deployment, "--type=json", `--patch=${patch}`);
  try {
    const values = {
      operator: { enabled: true, own: { enabled: false } },
      prometheus: { reloadInterval: "30s" },
    };
    await install(plain, joinValues(alone, values));
    await untilUp(plain, { prometheus: 1 });
  } finally {
    await uninstall(plain);
  }
});
