import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { joinValues, type ValuesDocument } from "../../../schema/index.ts";
import {
  alone,
  deleteNamespace,
  install,
  isReady,
  kubectl,
  type List,
  type Pod,
  query,
  releaseNamed,
  takeAway,
  until,
} from "../harness/index.ts";
import { unavailable } from "./fixtures/unhealthy.ts";
import { webhook, webhookLog, webhookUrl } from "./fixtures/webhook.ts";

const release = releaseNamed("alerting");
const elsewhere = `${release.namespace}-unhealthy`;

/** A notification, as far as it is looked at. Source: Alertmanager, docs/configuration.md, webhook_config. */
interface Notification {
  readonly receiver: string;
  readonly status: string;
  readonly alerts: readonly { readonly labels: Readonly<Record<string, string>> }[];
}

/** Two replicas that tell the webhook of a Deployment whose pods are not available, as soon as they may. */
function values(receiver: string, podAnnotations = {}): ValuesDocument {
  const route = { receiver, group_wait: "1s", group_interval: "1s", repeat_interval: "12h" };
  const expr = `kube_deployment_status_replicas_unavailable{namespace="${elsewhere}"} > 0`;
  // A scrape that a busy machine misses is no end of it.
  const alert = { alert: "Unavailable", expr, keep_firing_for: "5m" };
  return joinValues(alone, {
    kubeStateMetrics: { enabled: true },
    // The chart's own alerts would come to the receivers too.
    rules: {
      interval: "2s",
      alerts: { enabled: false },
      groups: [{ name: "scenario", rules: [alert] }],
    },
    alertmanager: {
      enabled: true,
      replicas: 2,
      podAnnotations,
      persistence: { storageClassName: "local-path" },
      config: { route, receivers: [{ name: receiver, webhook_configs: [{ url: webhookUrl }] }] },
    },
  });
}

function inNamespace(...args: readonly string[]): Promise<string> {
  return kubectl("--namespace", release.namespace, ...args);
}

/** What the webhook was told. */
async function notifications(): Promise<readonly Notification[]> {
  const lines = (await inNamespace("exec", "webhook", "--", "cat", webhookLog)).split("\n");
  return lines.filter((line) => line !== "").map((line) => JSON.parse(line));
}

async function untilTold(receiver: string): Promise<void> {
  const told = await until(
    async () => (await notifications()).some((one) => one.receiver === receiver),
    120_000,
    1000,
  );
  expect(told, `the webhook is told by the receiver ${receiver}`).toBe(true);
}

const names = [0, 1].map((ordinal) => `${release.name}-kube-metrics-stack-alertmanager-${ordinal}`);

/** Runs amtool in a replica. */
function amtool(pod: string, ...command: readonly string[]): Promise<string> {
  const inContainer = ["exec", pod, "--container", "alertmanager", "--"];
  return inNamespace(...inContainer, "amtool", "--alertmanager.url=http://localhost:9093", ...command);
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
  await kubectl("create", "namespace", release.namespace);
  await kubectl("create", "namespace", elsewhere);
  await kubectl.apply(...(await webhook(release.namespace)));
  await inNamespace("wait", "pod", "webhook", "--for=condition=Ready", "--timeout=60s");
  await install(release, values("first"));
});

afterAll(async () => {
  await takeAway(release);
  await deleteNamespace(kubectl, elsewhere);
});

test("two Alertmanagers that Prometheus sends an alert to tell a webhook of it once", async () => {
  const discovered = "prometheus_notifications_alertmanagers_discovered == 2";
  const found = await until(async () => (await query(release, discovered)).length > 0, 90_000, 1000);
  expect(found, "Prometheus knows both").toBe(true);
  for (const pod of names) {
    const peers = async () =>
      (await amtool(pod, "cluster", "show", "--output=extended")).match(
        /kms-kube-metrics-stack-alertmanager-[01]/g,
      );
    const knows = async () => new Set(await peers()).size === 2;
    expect(await until(knows, 60_000, 1000), `${pod} knows the other`).toBe(true);
  }
  await kubectl.apply(await unavailable(elsewhere));
  await untilTold("first");
  for (const pod of names) {
    const has = async () =>
      (await amtool(pod, "alert", "query", "alertname=Unavailable")).includes("Unavailable");
    expect(await until(has, 30_000, 1000), `${pod} has the alert`).toBe(true);
  }
  // The second one waits for 15 seconds whether the first has told it.
  await sleep(25_000);
  expect(await notifications()).toMatchObject([
    {
      receiver: "first",
      status: "firing",
      alerts: [{ labels: { alertname: "Unavailable", namespace: elsewhere, deployment: "unavailable" } }],
    },
  ]);
});

let silence = "";

test("silences survive that all replicas are replaced at once, and an upgrade", async () => {
  const [first = "", second = ""] = names;
  const said = ["alertname=Unavailable", "--comment=scenario", "--author=scenario", "--duration=2h"];
  silence = (await amtool(first, "silence", "add", ...said)).trim();
  const known = async (pod: string) => (await amtool(pod, "silence", "query")).includes(silence);
  expect(await until(() => known(second), 30_000), "the other replica knows the silence").toBe(true);

  const before = await replicas();
  await inNamespace("delete", "pod", ...names);
  await untilReplaced(before);
  for (const pod of names) expect(await known(pod), `${pod} knows the silence after a restart`).toBe(true);

  const restarted = await replicas();
  await install(release, values("first", { "scenario/revision": "2" }));
  await untilReplaced(restarted);
  for (const pod of names) expect(await known(pod), `${pod} knows the silence after an upgrade`).toBe(true);
});

test("a changed configuration is live in each replica, without a restart", async () => {
  const before = await replicas();
  await install(release, values("second", { "scenario/revision": "2" }));
  for (const pod of names) {
    const live = await until(
      async () => (await amtool(pod, "config", "show")).includes("receiver: second"),
      150_000,
      1000,
    );
    expect(live, `${pod} has the new configuration`).toBe(true);
  }
  const containers = (pods: readonly Pod[]) =>
    pods.flatMap(({ status }) => status.containerStatuses?.map(({ containerID }) => containerID));
  expect(containers(await replicas())).toEqual(containers(before));

  // The alert fires still; whom the new configuration names is told of it as soon as nobody wants silence.
  expect((await notifications()).map(({ receiver }) => receiver)).not.toContain("second");
  await amtool(names[0] ?? "", "silence", "expire", silence);
  await untilTold("second");
});
