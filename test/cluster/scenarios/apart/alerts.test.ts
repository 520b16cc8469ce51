/** @module-tag thorough */

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { joinValues, type ValuesDocument } from "../../../../schema/index.ts";
import { alertGroups } from "../../../../stack/alerts.ts";
import {
  deleteNamespace,
  install,
  kubectl,
  query,
  quick,
  releaseNamed,
  takeAway,
  until,
} from "../../harness/index.ts";
import { failures } from "../fixtures/failures.ts";
import { released } from "../fixtures/unhealthy.ts";
import { webhook, webhookLog, webhookUrl } from "../fixtures/webhook.ts";

/*
 * The chart's alerts on a real cluster: none but the heartbeat where all is well, and where something is not, the ones that
 * should, at whoever is told.
 */

const release = releaseNamed("alerts");
const broken = `${release.namespace}-broken`;
const minutes = 60_000;

/** A cluster as it is meant, of which all is collected. */
const healthy: ValuesDocument = joinValues(quick, {
  scrape: { interval: "10s", timeout: "5s" },
  metricsServer: { enabled: true },
  rules: {
    interval: "10s",
    alerts: {
      // The machines of the tests have the clock of their host, of which nobody tells the kernel how good it is.
      NodeClockNotSynchronising: { enabled: false },
      // They have its processors too, which the tests keep busy.
      NodeCPUHighUsage: { enabled: false },
      NodeSystemSaturation: { enabled: false },
    },
  },
  alertmanager: {
    enabled: true,
    persistence: { type: "none" },
    config: {
      route: { receiver: "webhook", group_by: ["..."], group_wait: "1s", group_interval: "1s" },
      receivers: [{ name: "webhook", webhook_configs: [{ url: webhookUrl }] }],
    },
  },
});

/** The same, but no alert waits long. */
const impatient = joinValues(healthy, { rules: { alerts: soon() } });

function soon(): ValuesDocument {
  const alerts = alertGroups.flatMap((group) => Object.entries(group.alerts));
  const waiting = alerts.filter(([, alert]) => alert.for !== "0s").map(([name]) => [name, { for: "10s" }]);
  return { ...Object.fromEntries(waiting), KubePodStuckTerminating: { threshold: "10s" } };
}

/** The labels by which alerts say what they are about. */
const subjects = [
  ...["pod", "job_name", "persistentvolumeclaim", "resourcequota", "horizontalpodautoscaler"],
  ...["deployment", "statefulset", "daemonset", "node"],
];

/** The alerts that fire now, with what each is about; what Kubernetes put behind a name is left out. */
async function firing(selector = ""): Promise<readonly string[]> {
  const found = await query(release, `ALERTS{alertstate="firing"${selector}}`);
  return found
    .map(({ metric }) => {
      const subject = subjects.map((label) => metric[label]).find((name) => name !== undefined);
      const name = subject?.replace(/^(unavailable|busy)-.*$/, "$1-*") ?? "";
      return `${metric["alertname"]} ${name}`.trim();
    })
    .toSorted();
}

interface Notification {
  readonly status: string;
  readonly alerts: readonly { readonly labels: Readonly<Record<string, string>> }[];
}

/** The names of the alerts of which the webhook was told so. */
async function told(status: "firing" | "resolved"): Promise<ReadonlySet<string>> {
  const inPod = ["exec", "webhook", "--namespace", release.namespace, "--", "cat", webhookLog];
  const lines = (await kubectl(...inPod)).split("\n").filter((line) => line !== "");
  const all = lines.map((line): Notification => JSON.parse(line));
  const ofStatus = all.filter((one) => one.status === status).flatMap(({ alerts }) => alerts);
  return new Set(ofStatus.map(({ labels }) => labels["alertname"] ?? ""));
}

/** Waits until the alerts that fire are these, and are still so half a minute later. */
async function untilFiring(expected: readonly string[], patience: number): Promise<void> {
  const wanted = expected.toSorted().join("\n");
  let seen: readonly string[] = [];
  const isSo = async () => {
    seen = await firing();
    return seen.join("\n") === wanted;
  };
  const stays = async () => {
    if (!(await isSo())) return false;
    return !(await until(async () => !(await isSo()), 30_000, 5000));
  };
  await until(stays, patience, 5000);
  expect(seen).toEqual(expected.toSorted());
}

beforeAll(async () => {
  await kubectl("create", "namespace", release.namespace);
  await kubectl.apply(...(await webhook(release.namespace)));
  await install(release, healthy);
});

afterAll(async () => {
  await takeAway(release);
  await deleteNamespace(kubectl, broken);
});

test("a healthy cluster fires the heartbeat alone, for a quarter of an hour", {
  timeout: 25 * minutes,
}, async () => {
  const since = Date.now();
  // What starts is not well at once.
  await untilFiring(["Watchdog"], 5 * minutes);
  const wait = since + 20 * minutes - Date.now();
  const other = await until(async () => (await firing()).join() !== "Watchdog", wait, 10_000);
  expect(other, `the alerts are ${await firing()}`).toBe(false);
  const [ever] = [
    await query(release, 'count by (alertname) (count_over_time(ALERTS{alertstate="firing"}[15m]))'),
  ];
  expect(ever.map(({ metric }) => metric["alertname"])).toEqual(["Watchdog"]);
  expect(await told("firing")).toEqual(new Set(["Watchdog"]));
});

describe("failures", () => {
  test("A7: set off the alerts that they should and no others, and the webhook is told", {
    timeout: 25 * minutes,
  }, async () => {
    await install(release, impatient);
    await kubectl("create", "namespace", broken);
    const all = Object.values(await failures(broken));
    for (const object of all.flatMap(({ objects }) => objects)) await kubectl.apply(object);
    const held = ["pod", "terminating", "--namespace", broken];
    await kubectl("wait", ...held, "--for=condition=Ready", "--timeout=60s");
    await kubectl("delete", ...held, "--wait=false");
    await untilFiring(["Watchdog", ...all.flatMap(({ alerts }) => alerts)], 20 * minutes);
    const names = all.flatMap(({ alerts }) => alerts).map((alert) => alert.split(" ")[0] ?? "");
    expect([...(await told("firing"))]).toEqual(expect.arrayContaining(names));
  });

  test("A7: and once they are mended the alerts are gone, and the webhook is told of that too", {
    timeout: 25 * minutes,
  }, async () => {
    const before = new Set((await firing()).map((alert) => alert.split(" ")[0] ?? ""));
    const patch = ["--type=merge", `--patch=${JSON.stringify(released)}`];
    await kubectl("patch", "pod", "terminating", "--namespace", broken, ...patch);
    await deleteNamespace(kubectl, broken);
    await untilFiring(["Watchdog"], 20 * minutes);
    before.delete("Watchdog");
    await expect.poll(() => told("resolved"), { timeout: minutes }).toEqual(before);
  });

  test("of the stack itself: a configuration that Prometheus refuses, and samples that are refused elsewhere", {
    timeout: 25 * minutes,
  }, async () => {
    const nowhere = { name: "nowhere", url: webhookUrl.replace(/alerts$/, "nothing") };
    await install(release, joinValues(impatient, { prometheus: { remoteWrite: [nowhere] } }));
    const prometheus = `${release.name}-kube-metrics-stack-prometheus-0`;
    await untilFiring(["Watchdog", `PrometheusRemoteStorageFailures ${prometheus}`], 10 * minutes);
    await install(release, impatient);
    await untilFiring(["Watchdog"], 10 * minutes);
    const configMap = [
      "configmap",
      `${release.name}-kube-metrics-stack-prometheus`,
      "--namespace",
      release.namespace,
    ];
    const { data } = await kubectl.get<{ readonly data: Record<string, string> }>(...configMap);
    const key = "prometheus.yml";
    await kubectl(
      "patch",
      ...configMap,
      "--patch",
      JSON.stringify({ data: { [key]: "scrape_configs: none" } }),
    );
    await untilFiring(["Watchdog", `PrometheusBadConfig ${prometheus}`], 10 * minutes);
    await kubectl("patch", ...configMap, "--patch", JSON.stringify({ data: { [key]: data[key] } }));
    await untilFiring(["Watchdog"], 10 * minutes);
  });
});
