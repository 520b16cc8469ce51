import { createServer, type Server } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { joinValues, type ValuesDocument } from "../../../schema/index.ts";
import {
  alone,
  cluster,
  install,
  isReady,
  kubectl,
  type List,
  needsMachines,
  type Pod,
  releaseNamed,
  takeAway,
  until,
} from "../harness/index.ts";
import { network } from "../harness/node/layout.ts";

const release = releaseNamed("alerting");

/** A notification, as far as it is looked at. Source: Alertmanager, docs/configuration.md, webhook_config. */
interface Notification {
  readonly receiver: string;
  readonly status: string;
  readonly alerts: readonly { readonly labels: Readonly<Record<string, string>> }[];
}

const notifications: Notification[] = [];
let server: Server | undefined;

/** A webhook on this host, which pods reach by the machines' network. */
async function startWebhook(): Promise<string> {
  const started = createServer((request, response) => {
    let text = "";
    request.setEncoding("utf8").on("data", (part) => {
      text += part;
    });
    request.on("end", () => {
      notifications.push(JSON.parse(text));
      response.end();
    });
  });
  server = started;
  return new Promise((resolve, reject) => {
    started.once("error", reject);
    started.listen(0, network.host, () => {
      const address = started.address();
      if (address !== null && typeof address === "object") resolve(`http://${network.host}:${address.port}`);
    });
  });
}

let url = "";

/** Two replicas that tell the webhook of an alert that always fires, as soon as they may. */
function values(receiver: string, podAnnotations = {}): ValuesDocument {
  const route = { receiver, group_wait: "1s", group_interval: "1s", repeat_interval: "12h" };
  return joinValues(alone, {
    rules: {
      interval: "2s",
      groups: [{ name: "scenario", rules: [{ alert: "Scenario", expr: "vector(1)" }] }],
    },
    alertmanager: {
      enabled: true,
      replicas: 2,
      podAnnotations,
      persistence: { storageClassName: "local-path" },
      config: { route, receivers: [{ name: receiver, webhook_configs: [{ url }] }] },
    },
  });
}

const names = [0, 1].map((ordinal) => `${release.name}-kube-metrics-stack-alertmanager-${ordinal}`);

/** Runs amtool in a replica. */
function amtool(pod: string, ...command: readonly string[]): Promise<string> {
  const inContainer = ["exec", pod, "--container", "alertmanager", "--"];
  const asking = ["amtool", "--alertmanager.url=http://localhost:9093"];
  return kubectl("--namespace", release.namespace, ...inContainer, ...asking, ...command);
}

async function replicas(): Promise<readonly Pod[]> {
  const { items } = await kubectl.get<List<Pod>>("pods", "--namespace", release.namespace);
  return items.filter(({ metadata }) => names.includes(metadata.name));
}

/** Waits until both replicas are ready, and others than before. */
async function untilReplaced(before: readonly Pod[]): Promise<void> {
  const old = before.map(({ metadata }) => metadata.uid);
  const ready = await until(async () => {
    const now = await replicas();
    return now.length === 2 && now.every((pod) => isReady(pod) && !old.includes(pod.metadata.uid));
  }, 150_000);
  expect(ready, "both replicas are new and ready").toBe(true);
}

beforeAll(async () => {
  if (cluster.way !== "node") return;
  url = await startWebhook();
  await install(release, values("first"));
});

afterAll(async () => {
  await takeAway(release);
  server?.close();
  server?.closeAllConnections();
});

test("two Alertmanagers that Prometheus sends an alert to tell a webhook of it once", async (context) => {
  needsMachines(context, "a network on which pods reach this host");
  const told = await until(async () => notifications.length > 0, 60_000);
  expect(told, "the webhook is told").toBe(true);
  expect(notifications[0]).toMatchObject({
    receiver: "first",
    status: "firing",
    alerts: [{ labels: { alertname: "Scenario" } }],
  });
  for (const pod of names)
    expect(await amtool(pod, "alert", "query", "alertname=Scenario")).toContain("Scenario");
  // The second one waits for 15 seconds whether the first has told it.
  await new Promise((resolve) => setTimeout(resolve, 25_000));
  expect(notifications).toHaveLength(1);
});

test("silences survive that all replicas are replaced at once, and an upgrade", async (context) => {
  needsMachines(context, "a network on which pods reach this host");
  const [first = "", second = ""] = names;
  const id = (
    await amtool(
      first,
      "silence",
      "add",
      "alertname=Scenario",
      "--comment=scenario",
      "--author=scenario",
      "--duration=2h",
    )
  ).trim();
  expect(await until(async () => (await amtool(second, "silence", "query")).includes(id), 30_000)).toBe(true);

  const before = await replicas();
  await kubectl("--namespace", release.namespace, "delete", "pod", ...names);
  await untilReplaced(before);
  for (const pod of names) expect(await amtool(pod, "silence", "query")).toContain(id);

  const restarted = await replicas();
  await install(release, values("first", { "scenario/revision": "2" }));
  await untilReplaced(restarted);
  for (const pod of names) expect(await amtool(pod, "silence", "query")).toContain(id);
});

test("a changed configuration is live in each replica, without a restart", async (context) => {
  needsMachines(context, "a network on which pods reach this host");
  const before = await replicas();
  await install(release, values("second", { "scenario/revision": "2" }));
  for (const pod of names) {
    const live = await until(
      async () => (await amtool(pod, "config", "show")).includes("receiver: second"),
      150_000,
    );
    expect(live, `${pod} has the new configuration`).toBe(true);
  }
  const containers = (pods: readonly Pod[]) =>
    pods.flatMap(({ status }) => status.containerStatuses?.map(({ containerID }) => containerID));
  expect(containers(await replicas())).toEqual(containers(before));
});
