import { afterAll, beforeAll, expect, test } from "vitest";
import { joinValues, type ValuesDocument } from "../../../schema/index.ts";
import {
  alone,
  annotatePods,
  inPod,
  install,
  isReady,
  lastReloadWentWell,
  loadedConfiguration,
  loadedRules,
  logOf,
  releaseNamed,
  restarts,
  takeAway,
  until,
  untilPod,
} from "../harness/index.ts";
import { thorough } from "../tiers.ts";

const release = releaseNamed("configuration");

/** What is changed: a value of the configuration, and a rule. */
interface Setting {
  readonly interval: string;
  readonly expression: string;
}

function valuesWith({ interval, expression }: Setting, reloadInterval = "2s"): ValuesDocument {
  return joinValues(alone, {
    scrape: { interval },
    prometheus: { reloadInterval },
    rules: { groups: [{ name: "scenario", rules: [{ record: "scenario:value", expr: expression }] }] },
  });
}

/** Whether Prometheus works with a setting. */
async function isLive({ interval, expression }: Setting): Promise<boolean> {
  const configuration = (await loadedConfiguration(release)) ?? "";
  const rules = await loadedRules(release);
  return configuration.includes(`scrape_interval: ${interval}\n`) && rules.includes(expression);
}

/**
 * Waits until the files of a setting are in the pod: from then on it is Prometheus' affair to take them.
 *
 * @param hurried whether the kubelet is made to bring them at once; it takes its minute or so otherwise
 */
async function untilInPod({ interval, expression }: Setting, hurried: boolean): Promise<void> {
  await untilPod(release, "the changed files are in the pod", async () => {
    if (hurried) await annotatePods(release);
    const files = ["/etc/prometheus/config/prometheus.yml", "/etc/prometheus/rules/rules.yml"];
    const text = await inPod(release, "cat", ...files);
    return text.includes(`scrape_interval: ${interval}\n`) && text.includes(`expr: ${expression}\n`);
  });
}

/**
 * How long Prometheus is given to take files that are in the pod: ten times the quick interval at which it looks. It
 * is the same with the feature and without, so that the one is the proof of the other.
 */
const soonMs = 20_000;

/** What is another after any restart: of the pod, or of a container in it. */
async function life(): Promise<string> {
  const pod = await untilPod(release, "the pod is ready", isReady);
  const containers = pod.status.containerStatuses?.map(({ containerID }) => containerID) ?? [];
  return [pod.metadata.uid, restarts(pod), ...containers].join(" ");
}

beforeAll(() => install(release, valuesWith({ interval: "2s", expression: "vector(1)" }, "1h")));

afterAll(() => takeAway(release));

test(
  "A2: where Prometheus does not look for changes, a change lies in the pod until somebody signals it",
  thorough,
  async () => {
    const before = { interval: "2s", expression: "vector(1)" };
    const changed = { interval: "3s", expression: "vector(2)" };
    expect(await isLive(before)).toBe(true);
    await install(release, valuesWith(changed, "1h"));
    await untilInPod(changed, true);
    expect(await until(() => isLive(changed), soonMs, 500)).toBe(false);
    expect(await isLive(before)).toBe(true);

    await inPod(release, "kill", "-HUP", "1");
    expect(await until(() => isLive(changed), soonMs, 500)).toBe(true);
  },
);

test("A2: a change of the configuration and of a rule is live without a restart", async () => {
  await install(release, valuesWith({ interval: "3s", expression: "vector(2)" }));
  const born = await life();
  const changed = { interval: "4s", expression: "vector(3)" };
  await install(release, valuesWith(changed));
  await untilInPod(changed, false);
  expect(await until(() => isLive(changed), soonMs, 500)).toBe(true);
  expect(await life()).toBe(born);
});

test("A2: of what is wrong Prometheus says why, and goes on with what it had", async () => {
  const right = { interval: "5s", expression: "vector(4)" };
  await install(release, valuesWith(right));
  await untilInPod(right, true);
  expect(await until(() => isLive(right), soonMs, 500)).toBe(true);
  const born = await life();

  // A configuration that is wrong, in a way that the chart leaves to Prometheus: all stays as it is.
  const wrong = { ...right, interval: "6s" };
  const selectors = ["a=b", "c=d"].map((label) => ({ role: "pod", label }));
  const undecided = { job_name: "undecided", kubernetes_sd_configs: [{ role: "endpoints", selectors }] };
  await install(release, joinValues(valuesWith(wrong), { scrape: { extraJobs: [undecided] } }));
  await untilInPod(wrong, true);
  await untilRefused("duplicated selector role: pod");
  expect(await isLive(right)).toBe(true);

  const mended = { interval: "6s", expression: "vector(5)" };
  await install(release, valuesWith(mended));
  await untilInPod(mended, true);
  expect(await until(() => isLive(mended), soonMs, 500)).toBe(true);
  expect(await lastReloadWentWell(release)).toBe(true);

  // A rule that is wrong: all rules stay, and the configuration, which is right, is taken.
  const unclosed = { interval: "7s", expression: "vector(6" };
  await install(release, valuesWith(unclosed));
  await untilInPod(unclosed, true);
  await untilRefused("could not parse expression: 1:9: parse error: unclosed left parenthesis");
  const partly = { ...mended, interval: unclosed.interval };
  expect(await until(() => isLive(partly), soonMs, 500)).toBe(true);

  const closed = { interval: "7s", expression: "vector(6)" };
  await install(release, valuesWith(closed));
  await untilInPod(closed, true);
  expect(await until(() => isLive(closed), soonMs, 500)).toBe(true);
  expect(await lastReloadWentWell(release)).toBe(true);
  expect(await life()).toBe(born);
});

/** Waits until Prometheus has refused what it read last, and looks for the reason in its log. */
async function untilRefused(reason: string): Promise<void> {
  expect(await until(async () => (await lastReloadWentWell(release)) === false, soonMs, 500)).toBe(true);
  expect(await logOf(release)).toContain(reason);
}
