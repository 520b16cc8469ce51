import { once } from "node:events";
import { connect } from "node:net";
import { afterAll, beforeAll, expect, type TestContext, test } from "vitest";
import { joinValues, type ValuesDocument } from "../../../schema/index.ts";
import {
  addressOf,
  alone,
  hostNameOf,
  install,
  kubectl,
  needsMachines,
  nodes,
  releaseNamed,
  runOn,
  takeAway,
  until,
} from "../harness/index.ts";
import { network, worker } from "../harness/node/layout.ts";
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

const all = await nodes(kubectl);
const addresses = all.map(addressOf);

/** Whether this host has a way to a node: there the kubelet listens. */
async function reaches(address: string): Promise<boolean> {
  const socket = connect({ host: address, port: 10250 });
  try {
    await once(socket, "connect", { signal: AbortSignal.timeout(2000) });
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

const outside = (await Promise.all(addresses.map(reaches))).every(Boolean);

/** Says that a scenario cannot run here, where this host cannot be the outside that asks. */
function needsWayToNodes(context: TestContext): void {
  context.skip(!outside, `needs a way from here to the nodes: ${addresses.join(", ")}`);
}

const ready = "200 Prometheus Server is Ready.";

/** Every node's address with the chosen port. */
const ofNodes = (path: string): readonly string[] =>
  addresses.map((address) => `http://${address}:${nodePort}${path}`);

const ofLoadBalancer = `http://${loadBalancerIP}:${port}/-/ready`;

beforeAll(() => install(release, exposedAs({ type: "ClusterIP" })));
afterAll(() => takeAway(release));

test("A5: ClusterIP: port 8080 leads to 9090 from every node of the cluster", async () => {
  const url = `http://${release.name}-kube-metrics-stack-prometheus:${port}/-/ready`;
  const ask = ["timeout", "5", "wget", "-q", "-O", "-", url];
  // A new Service takes kube-proxy a moment too.
  const patience = { timeout: 30_000, interval: 500 };
  for (const node of all) {
    const answer = (): Promise<string> => runOn(release, hostNameOf(node), ask).catch(String);
    await expect.poll(async () => `200 ${(await answer()).trim()}`, patience).toBe(ready);
  }
});

test("A5: NodePort: the chosen port of every node leads to Prometheus, until it is a ClusterIP again", async (context) => {
  needsWayToNodes(context);
  await untilAll(ofNodes("/-/ready"), "ECONNREFUSED");
  await install(release, byNodes);
  await untilAll(ofNodes("/-/ready"), ready);
  await install(release, exposedAs({ type: "ClusterIP" }));
  await untilAll(ofNodes("/-/ready"), "ECONNREFUSED");
});

test("A5: LoadBalancer: the chosen address leads to Prometheus", async (context) => {
  needsMachines(context, "a load balancer whose addresses are known");
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
  needsWayToNodes(context);
  await install(release, byNodes);
  await untilAll(ofNodes("/prometheus/-/ready"), "404 404 page not found");
  await install(release, joinValues(byNodes, { prometheus: { routePrefix: "/prometheus" } }));
  await untilAll(ofNodes("/prometheus/-/ready"), ready);
  await untilAll(ofNodes("/-/ready"), "404 404 page not found");
});
