/** @module-tag thorough */

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { joinValues } from "../../../../schema/index.ts";
import {
  deleteNamespace,
  install,
  kubectl,
  query,
  releaseNamed,
  takeAway,
  until,
} from "../../harness/index.ts";
import { firing, healthy, impatient, minutes, told, untilFiring } from "../fixtures/alarms.ts";
import { failures } from "../fixtures/failures.ts";
import { released } from "../fixtures/unhealthy.ts";
import { webhook, webhookUrl } from "../fixtures/webhook.ts";

/*
 * The chart's alerts on a real cluster: none but the heartbeat where all is well, and where something is not, the ones that
 * should, at whoever is told.
 */

const release = releaseNamed("alerts");
const broken = `${release.namespace}-broken`;
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
  await untilFiring(release, ["Watchdog"], 5 * minutes);
  const wait = since + 20 * minutes - Date.now();
  const other = await until(async () => (await firing(release)).join() !== "Watchdog", wait, 10_000);
  expect(other, `the alerts are ${await firing(release)}`).toBe(false);
  const ever = await query(
    release,
    'count by (alertname) (count_over_time(ALERTS{alertstate="firing"}[15m]))',
  );
  expect(ever.map(({ metric }) => metric["alertname"])).toEqual(["Watchdog"]);
  expect(await told(release, "firing")).toEqual(new Set(["Watchdog"]));
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
    await untilFiring(release, ["Watchdog", ...all.flatMap(({ alerts }) => alerts)], 20 * minutes);
    const names = all.flatMap(({ alerts }) => alerts).map((alert) => alert.split(" ")[0] ?? "");
    expect([...(await told(release, "firing"))]).toEqual(expect.arrayContaining(names));
  });

  test("A7: and once they are mended the alerts are gone, and the webhook is told of that too", {
    timeout: 25 * minutes,
  }, async () => {
    const before = new Set((await firing(release)).map((alert) => alert.split(" ")[0] ?? ""));
    const patch = ["--type=merge", `--patch=${JSON.stringify(released)}`];
    await kubectl("patch", "pod", "terminating", "--namespace", broken, ...patch);
    await deleteNamespace(kubectl, broken);
    await untilFiring(release, ["Watchdog"], 20 * minutes);
    before.delete("Watchdog");
    await expect.poll(() => told(release, "resolved"), { timeout: minutes }).toEqual(before);
  });

  test("of the stack itself: a configuration that Prometheus refuses, and samples that are refused elsewhere", {
    timeout: 25 * minutes,
  }, async () => {
    const nowhere = { name: "nowhere", url: webhookUrl.replace(/alerts$/, "nothing") };
    await install(release, joinValues(impatient, { prometheus: { remoteWrite: [nowhere] } }));
    const prometheus = `${release.name}-kube-metrics-stack-prometheus-0`;
    await untilFiring(release, ["Watchdog", `PrometheusRemoteStorageFailures ${prometheus}`], 10 * minutes);
    await install(release, impatient);
    await untilFiring(release, ["Watchdog"], 10 * minutes);
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
    await untilFiring(release, ["Watchdog", `PrometheusBadConfig ${prometheus}`], 10 * minutes);
    await kubectl("patch", ...configMap, "--patch", JSON.stringify({ data: { [key]: data[key] } }));
    await untilFiring(release, ["Watchdog"], 10 * minutes);
  });
});
