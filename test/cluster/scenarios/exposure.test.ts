import { afterAll, beforeAll, expect, test } from "vitest";
import { joinValues, type ValuesDocument } from "../../../schema/index.ts";
import {
  alone,
  cluster,
  install,
  type KubernetesObject,
  kubectl,
  needsMachines,
  releaseNamed,
  takeAway,
  until,
} from "../harness/index.ts";
import { controlPlane, machines, network, worker } from "../harness/node/layout.ts";
import { execute } from "../harness/node/machine/machine.ts";

const release = releaseNamed("exposure");

const port = 8080;
/** Not the one of the chart's examples, which are installed beside this. */
const nodePort = 30091;
const loadBalancerIP = "198.51.100.200";

function exposedAs(service: ValuesDocument): ValuesDocument {
  return joinValues(alone, { prometheus: { service: { port, ...service } } });
}

const byNodes = exposedAs({ type: "NodePort", nodePort });

/**
 * What a request from outside the cluster comes to: the status and text of the answer, or why there is none. Each has
 * a connection of its own, because one that is there outlives the way by which it came.
 */
async function get(url: string): Promise<string> {
  try {
    const response = await fetch(url, {
      headers: { connection: "close" },
      redirect: "manual",
      signal: AbortSignal.timeout(5000),
    });
    return `${response.status} ${(await response.text()).trim()}`;
  } catch (error) {
    const cause = error instanceof Error ? (error.cause ?? error) : error;
    return cause instanceof Error && "code" in cause ? String(cause.code) : String(cause);
  }
}

/** Waits until all of some URLs come to the same; changed Services take kube-proxy a moment. */
async function untilAll(urls: readonly string[], outcome: string): Promise<void> {
  let last: readonly string[] = [];
  await until(
    async () => {
      last = await Promise.all(urls.map(get));
      return last.every((each) => each === outcome);
    },
    30_000,
    500,
  );
  expect(last).toEqual(urls.map(() => outcome));
}

const ready = "200 Prometheus Server is Ready.";

/** Every node's address with the chosen port. */
const ofNodes = (path: string): readonly string[] =>
  machines.map(({ address }) => `http://${address}:${nodePort}${path}`);

const ofLoadBalancer = `http://${loadBalancerIP}:${port}/-/ready`;

/** The Service of Prometheus, as far as it is looked at. */
interface Service extends KubernetesObject {
  readonly spec: {
    readonly clusterIP: string;
    readonly ports: readonly { readonly port: number; readonly targetPort: number | string }[];
  };
}

// On a cluster of another kind all tests are skipped.
const here = cluster.way === "node";

beforeAll(async () => {
  if (here) await install(release, exposedAs({ type: "ClusterIP" }));
});

afterAll(async () => {
  if (here) await takeAway(release);
});

test("A5: ClusterIP: port 8080 leads to 9090 from inside the cluster, nothing from outside", async (context) => {
  needsMachines(context);
  const name = `${release.name}-kube-metrics-stack-prometheus`;
  const { spec } = await kubectl.get<Service>("service", name, "--namespace", release.namespace);
  const url = `http://${spec.clusterIP}:${port}/-/ready`;
  for (const machine of [controlPlane, worker]) {
    const answer = await execute(machine, "curl", "--silent", "--max-time", "5", "--retry", "5", url);
    expect(`200 ${answer.trim()}`).toBe(ready);
  }
  await untilAll(ofNodes("/-/ready"), "ECONNREFUSED");
});

test("A5: NodePort: the chosen port of every node leads to Prometheus, until it is a ClusterIP again", async (context) => {
  needsMachines(context);
  await install(release, byNodes);
  await untilAll(ofNodes("/-/ready"), ready);
  await install(release, exposedAs({ type: "ClusterIP" }));
  await untilAll(ofNodes("/-/ready"), "ECONNREFUSED");
});

test("A5: LoadBalancer: the chosen address leads to Prometheus", async (context) => {
  needsMachines(context);
  expect(await get(ofLoadBalancer)).toBe("EHOSTUNREACH");
  await install(release, exposedAs({ type: "LoadBalancer", loadBalancerIP }));
  try {
    await untilAll([ofLoadBalancer], ready);
  } finally {
    // The harness' load balancer gives addresses and takes none back.
    await execute(worker, "ip", "address", "delete", `${loadBalancerIP}/${network.prefix}`, "dev", "eth0");
  }
});

test("A5: below a path: Service and probes follow, and the root is no longer Prometheus'", async (context) => {
  needsMachines(context);
  await install(release, byNodes);
  await untilAll(ofNodes("/prometheus/-/ready"), "404 404 page not found");
  await install(release, joinValues(byNodes, { prometheus: { routePrefix: "/prometheus" } }));
  await untilAll(ofNodes("/prometheus/-/ready"), ready);
  await untilAll(ofNodes("/-/ready"), "404 404 page not found");
});
