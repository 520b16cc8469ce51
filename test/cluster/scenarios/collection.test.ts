import { afterAll, beforeAll, expect, test } from "vitest";
import { joinValues, type ValuesDocument } from "../../../schema/index.ts";
import {
  allUp,
  install,
  type KubernetesObject,
  kubectl,
  type List,
  loadedConfiguration,
  nodes,
  ofJob,
  query,
  quick,
  reconfigure,
  releaseNamed,
  type Target,
  takeAway,
  targets,
  untilTargets,
  untilUp,
} from "../harness/index.ts";
import { thorough } from "../tiers.ts";
import { annotatedApplications, sample } from "./fixtures/annotated.ts";

const release = releaseNamed("collection");
const { namespace } = release;
const fullname = "kms-kube-metrics-stack";

/** Everything is there, every certificate is verified. */
const base = joinValues(quick, {
  kubelets: { tls: "verify" },
  scrape: { keepMetrics: ["kube_state_metrics_build_info"] },
});

function but(values: ValuesDocument): ValuesDocument {
  return joinValues(base, values);
}

/** The URLs of targets in an order. */
function urls(of: readonly Target[]): readonly string[] {
  return of.map(({ scrapeUrl }) => scrapeUrl).sort();
}

/** The targets that are the applications of this file. */
function ofFixtures(all: readonly Target[]): readonly Target[] {
  const jobs = ["kubernetes-pods", "kubernetes-service-endpoints"];
  return jobs.flatMap((job) => ofJob(all, job)).filter(({ labels }) => labels["namespace"] === namespace);
}

/** kubectl for the release's namespace. */
function inNamespace(...args: readonly string[]): Promise<string> {
  return kubectl("--namespace", namespace, ...args);
}

/** For what Prometheus knows after it has scraped once or twice. */
const patience = { timeout: 60_000, interval: 500 };

beforeAll(() => install(release, base));
afterAll(() => takeAway(release));

/** The addresses of a Service, as far as they are looked at. */
interface EndpointSlice extends KubernetesObject {
  readonly endpoints: readonly object[];
}

test("A6: every job has its targets, and all are up with verified certificates", async () => {
  const count = (await nodes(kubectl)).length;
  const ofApiServers = ["--namespace", "default", "--selector", "kubernetes.io/service-name=kubernetes"];
  const slices = await kubectl.get<List<EndpointSlice>>("endpointslices", ...ofApiServers);
  const apiServers = slices.items.flatMap(({ endpoints }) => endpoints).length;
  expect(apiServers).toBeGreaterThan(0);
  await untilUp(release, {
    prometheus: 1,
    apiserver: apiServers,
    kubelet: 2 * count,
    "node-exporter": count,
    "kube-state-metrics": 2,
  });
  expect(await loadedConfiguration(release)).not.toContain("insecure_skip_verify: true");
});

test("A6: applications that ask for it by annotations are scraped, and no others", async () => {
  await kubectl.apply(...annotatedApplications(namespace));
  const all = await untilTargets(
    release,
    "both applications are up, and what speaks no TLS is not",
    (each) => {
      const mine = ofFixtures(each);
      return (
        mine.length === 3 &&
        mine.every(({ health, labels }) => health === (labels["service"] === "by-https" ? "down" : "up"))
      );
    },
  );
  const told = ofFixtures(all).map(({ labels: { job, service, pod }, scrapeUrl, lastError }) => ({
    job,
    service,
    pod,
    url: scrapeUrl.replace(/[0-9.]+:/, "ADDRESS:"),
    error: lastError.replace(/^Get "[^"]+": /, ""),
  }));
  const url = "http://ADDRESS:8080/stats/metrics.txt";
  const pod = "by-service";
  const job = "kubernetes-service-endpoints";
  expect(told).toHaveLength(3);
  expect(told).toContainEqual({ job: "kubernetes-pods", service: undefined, pod: "by-pod", url, error: "" });
  expect(told).toContainEqual({ job, service: "annotated", pod, url, error: "" });
  expect(told).toContainEqual({
    job,
    service: "by-https",
    pod,
    url: url.replace("http", "https"),
    error: "http: server gave HTTP response to HTTPS client",
  });
  const [name = "", value] = sample.split(" ");
  const series = async () =>
    (await query(release, name)).map(({ metric, value: found }) => [metric["pod"], found]).sort();
  await expect.poll(series, patience).toEqual([
    ["by-pod", Number(value)],
    ["by-service", Number(value)],
  ]);
});

test("A9: kube-state-metrics of the cluster's version tells of the cluster's objects", async () => {
  const { minor } = JSON.parse((await kubectl.raw("/version")) ?? "{}") as { minor: string };
  // The compatibility matrix in kube-state-metrics' README, of each release.
  const fitting = new Map([
    ["27", "v2.10.1"],
    ["28", "v2.12.0"],
    ["29", "v2.12.0"],
    ["30", "v2.13.0"],
    ["31", "v2.14.0"],
    ["32", "v2.16.0"],
    ["33", "v2.17.0"],
    ["34", "v2.18.0"],
    ["35", "v2.19.1"],
  ]);
  await expect
    .poll(() => query(release, "kube_state_metrics_build_info"), patience)
    .toEqual([
      expect.objectContaining({
        metric: expect.objectContaining({ version: fitting.get(minor) ?? "v2.20.0" }),
      }),
    ]);
  const deployment = `kube_deployment_status_replicas_available{namespace="${namespace}"}`;
  await expect
    .poll(() => query(release, deployment), patience)
    .toEqual([
      {
        metric: expect.objectContaining({ namespace, deployment: `${fullname}-kube-state-metrics` }),
        value: 1,
      },
    ]);
  const names = (await nodes(kubectl)).map(({ metadata }) => metadata.name);
  const told = async () =>
    (await query(release, "kube_node_info")).map(({ metric }) => metric["node"]).sort();
  await expect.poll(told, patience).toEqual(names.sort());

  await reconfigure(release, but({ kubeStateMetrics: { enabled: false } }));
  await untilTargets(
    release,
    "kube-state-metrics has no targets",
    (all) => all.length > 0 && ofJob(all, "kube-state-metrics").length === 0,
  );
  expect(await inNamespace("get", "deployments", "--output=name")).toBe("");
  await reconfigure(release, base);
});

test("A8: node-exporter runs on every node, those of the control plane too", thorough, async (context) => {
  const all = await nodes(kubectl);
  const untainted = all.filter(({ spec: { taints = [] } }) => taints.length === 0);
  context.skip(
    untainted.length === all.length,
    "needs a node with a taint, as those of the control plane have it",
  );
  const measured = (of: readonly { readonly metadata: { readonly name: string } }[]) =>
    untilTargets(release, `node-exporter is up on ${of.length} nodes`, (each) => {
      const mine = ofJob(each, "node-exporter");
      const on = mine.map(({ labels }) => labels["node"]).sort();
      return (
        allUp(mine) &&
        on.join() ===
          of
            .map(({ metadata }) => metadata.name)
            .sort()
            .join()
      );
    });
  await measured(all);
  await install(release, but({ nodeExporter: { tolerations: [] } }));
  await measured(untainted);
});

test("B5: series carry the labels of nodes that are on the list, and no others", async () => {
  await install(release, base);
  const all = await nodes(kubectl);
  const names = ["system_rule", "kubernetes_io_hostname", "kubernetes_io_os"];
  /** What the series of each job and node carry of these labels. */
  const carried = async (): Promise<readonly object[]> =>
    (await query(release, 'up{job=~"kubelet|node-exporter"} == 1')).map(({ metric }) => ({
      job: metric["job"],
      node: metric["node"],
      ...Object.fromEntries(names.filter((name) => name in metric).map((name) => [name, metric[name]])),
    }));
  const expected = (more: (labels: Readonly<Record<string, string>>) => object): readonly object[] =>
    all.flatMap(({ metadata: { name: node, labels = {} } }) =>
      ["kubelet", "kubelet", "node-exporter"].map((job) => ({ job, node, ...more(labels) })),
    );
  const inOrder = (of: readonly object[]): readonly string[] => of.map((each) => JSON.stringify(each)).sort();
  await expect.poll(async () => inOrder(await carried()), patience).toEqual(inOrder(expected(() => ({}))));

  await reconfigure(release, but({ scrape: { nodeLabels: ["system.rule", "kubernetes.io/hostname"] } }));
  const listed = expected(({ "system.rule": rule, "kubernetes.io/hostname": host }) => ({
    ...(rule === undefined ? {} : { system_rule: rule }),
    kubernetes_io_hostname: host,
  }));
  await expect.poll(async () => inOrder(await carried()), patience).toEqual(inOrder(listed));
  expect(all.map(({ metadata }) => metadata.labels?.["kubernetes.io/os"])).toContain("linux");
});

test("A6: targets are asked as often as chosen, such as every 10 seconds; the kubelets by way of the API server", async () => {
  const intervals = (of: readonly Target[]) => [...new Set(of.map(({ scrapeInterval }) => scrapeInterval))];
  expect(intervals(await targets(release))).toEqual(["2s"]);
  await reconfigure(
    release,
    but({ scrape: { interval: "10s", timeout: "5s" }, kubelets: { tls: "apiServerProxy" } }),
  );
  const all = await untilTargets(release, "all kubelets are up by way of the API server", (each) => {
    const mine = ofJob(each, "kubelet");
    return (
      mine.length > 0 && allUp(mine) && mine.every(({ scrapeUrl }) => scrapeUrl.includes("/proxy/metrics"))
    );
  });
  const expected = (await nodes(kubectl)).flatMap(({ metadata: { name } }) =>
    ["/metrics", "/metrics/cadvisor"].map(
      (path) => `https://kubernetes.default.svc:443/api/v1/nodes/${name}/proxy${path}`,
    ),
  );
  expect(urls(ofJob(all, "kubelet"))).toEqual(expected.sort());
  expect(intervals(all)).toEqual(["10s"]);
});
