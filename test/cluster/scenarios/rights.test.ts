import { afterAll, beforeAll, expect, test } from "vitest";
import { joinValues, type ValuesDocument } from "../../../schema/index.ts";
import {
  alone,
  install,
  kubectl,
  loadedConfiguration,
  logOf,
  nodes,
  ofJob,
  podName,
  quick,
  releaseNamed,
  rights,
  takeAway,
  targets,
  tidied,
  untilTargets,
} from "../harness/index.ts";
import { thorough } from "../tiers.ts";
import { startForbidden } from "./fixtures/forbidden.ts";

const release = releaseNamed("rights");
const { namespace } = release;
const fullname = "kms-kube-metrics-stack";

/** kubectl for the release's namespace. */
function inNamespace(...args: readonly string[]): Promise<string> {
  return kubectl("--namespace", namespace, ...args);
}

/** Other scenarios have node-exporter on its usual port. */
const values = joinValues(quick, { nodeExporter: { port: 9102 } });

const patience = { timeout: 60_000, interval: 500 };

/** Has Prometheus begin anew, and waits until it is ready. */
async function startAgain(): Promise<void> {
  const pod = podName(release);
  await inNamespace("delete", "pod", pod);
  await expect
    .poll(() => inNamespace("get", "pod", pod, "--ignore-not-found", "--output=name"), patience)
    .not.toBe("");
  await inNamespace("wait", "--for=condition=Ready", "--timeout=60s", `pod/${pod}`);
}

beforeAll(() => install(release, values));
afterAll(() => takeAway(release));

test("A1: ServiceAccounts may do what is needed and nothing else", async () => {
  expect(await rights(kubectl, namespace, `${fullname}-prometheus`)).toEqual([
    "get /metrics",
    "get nodes/metrics",
    "get,list,watch endpointslices.discovery.k8s.io",
    "get,list,watch nodes",
    "get,list,watch pods",
    "get,list,watch services",
  ]);
  expect(await rights(kubectl, namespace, `${fullname}-node-exporter`)).toEqual([]);
  const reporter = await rights(kubectl, namespace, `${fullname}-kube-state-metrics`);
  expect(reporter).toContain("list,watch deployments.apps");
  expect(reporter).not.toContain("list,watch secrets");
  expect(reporter.filter((line) => !line.startsWith("list,watch "))).toEqual([]);
});

test(
  "A1: through the API server's proxy, nodes/proxy takes the place of nodes/metrics",
  thorough,
  async () => {
    await install(release, joinValues(values, { kubelets: { tls: "apiServerProxy" } }));
    const allowed = await rights(kubectl, namespace, `${fullname}-prometheus`);
    expect(allowed).toContain("get nodes/proxy");
    expect(allowed).not.toContain("get nodes/metrics");
  },
);

test(
  "A1: without the ClusterRole's rules nothing is discovered, and Prometheus says why",
  thorough,
  async () => {
    const role = `${namespace}.${fullname}-prometheus`;
    await kubectl("patch", "clusterrole", role, "--type=merge", "--patch", JSON.stringify({ rules: [] }));
    // What is being watched already goes on being watched.
    await startAgain();
    const user = `system:serviceaccount:${namespace}:${fullname}-prometheus`;
    await expect
      .poll(() => logOf(release), patience)
      .toContain(
        String.raw`nodes is forbidden: User \"${user}\" cannot list resource \"nodes\" in API group \"\" at the cluster scope`,
      );
    expect(await loadedConfiguration(release)).toContain("job_name: kubelet");
    expect(await targets(release)).toEqual([]);

    await install(release, values);
    // It tries again by itself, but with pauses that grow to a minute.
    await startAgain();
    await untilTargets(release, "every job has targets, and all are up", (all) =>
      ["apiserver", "kubelet", "kube-state-metrics", "node-exporter", "prometheus"].every((job) => {
        const mine = ofJob(all, job);
        return mine.length > 0 && mine.every(({ health }) => health === "up");
      }),
    );
  },
);

test("B3: 403 Forbidden without the right to nodes/metrics; the chart's ClusterRole has it", async () => {
  const forbidden = tidied("rights-kubelets");
  const kubelets = (replicas: number): ValuesDocument =>
    joinValues(alone, {
      kubelet: { enabled: true, cadvisor: { enabled: true } },
      kubelets: { tls: "verify" },
      prometheus: { replicas },
    });
  await install(forbidden, kubelets(0));
  await startForbidden(forbidden);

  const count = 2 * (await nodes(kubectl)).length;
  await untilTargets(forbidden, "all kubelets refuse: 403 Forbidden", (all) => {
    const mine = ofJob(all, "kubelet");
    const said = mine.filter(({ lastError }) => lastError === "server returned HTTP status 403 Forbidden");
    return mine.length === count && said.length === count;
  });

  await install(forbidden, kubelets(1));
  await untilTargets(forbidden, "all kubelets let Prometheus in", (all) => {
    const mine = ofJob(all, "kubelet");
    return mine.length === count && mine.every(({ health }) => health === "up");
  });
});
