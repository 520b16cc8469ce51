import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { joinValues, type ValuesDocument } from "../../../schema/index.ts";
import {
  alone,
  cluster,
  install,
  kubectl,
  needsMachines,
  podName,
  type Release,
  releaseNamed,
  rollBack,
  scalar,
  takeAway,
  uninstall,
  until,
} from "../harness/index.ts";
import { worker } from "../harness/node/layout.ts";
import { execute } from "../harness/node/machine/machine.ts";
import { reboot } from "../harness/node/variants.ts";

/** When the process of Prometheus was started: a value that no other process writes again. */
const started = 'process_start_time_seconds{job="prometheus"}';

/** A sample that Prometheus has written. */
interface Memory {
  /** The expression that asks for it, whenever that is. */
  readonly expression: string;
  readonly value: number;
}

/** Waits for a sample of the process that runs, and remembers it. */
async function remember(release: Release): Promise<Memory> {
  let memory: Memory | undefined;
  await until(
    async () => {
      const time = await scalar(release, `max(timestamp(${started}))`);
      const expression = `max(${started} @ ${time})`;
      const value = time === undefined ? undefined : await scalar(release, expression);
      if (value !== undefined) memory = { expression, value };
      return memory !== undefined;
    },
    30_000,
    500,
  );
  return memory ?? expect.fail("no sample after 30 s");
}

/** Waits until a later process has written samples too; gives what it knows of the time before it. */
async function recall(release: Release, { expression, value }: Memory): Promise<number | undefined> {
  const lives = await until(
    async () => ((await scalar(release, `max(${started})`)) ?? 0) > value,
    150_000,
    500,
  );
  expect(lives, "another process of Prometheus has written samples").toBe(true);
  return scalar(release, expression);
}

function keptIn(persistence: ValuesDocument): ValuesDocument {
  return joinValues(alone, { prometheus: { persistence: { size: "1Gi", ...persistence } } });
}

async function deletePod(release: Release): Promise<void> {
  await kubectl("delete", "pod", podName(release), "--namespace", release.namespace);
}

describe("A3: data in a directory of a node", () => {
  const release = releaseNamed("data-host-path");
  const path = "/opt/data-host-path";
  const values = keptIn({ type: "hostPath", path, nodeName: worker.name, takeOwnership: { enabled: true } });
  // On a cluster of another kind all tests are skipped.
  const here = cluster.way === "node";

  beforeAll(async () => {
    if (here) await install(release, values);
  });

  afterAll(async () => {
    if (!here) return;
    await takeAway(release);
    await execute(worker, "rm", "-rf", path);
  });

  test("A3: survive that the pod is deleted", async (context) => {
    needsMachines(context);
    const memory = await remember(release);
    await deletePod(release);
    expect(await recall(release, memory)).toBe(memory.value);
  });

  test("A3: survive an upgrade that replaces the pod, and its rollback", async (context) => {
    needsMachines(context);
    const first = await remember(release);
    await install(release, joinValues(values, { prometheus: { podAnnotations: { scenario: "upgraded" } } }));
    expect(await recall(release, first)).toBe(first.value);

    const second = await remember(release);
    const previous = 0;
    await rollBack(release, previous);
    expect(await recall(release, second)).toBe(second.value);
    expect(await recall(release, first)).toBe(first.value);
  });

  test("A3: survive that the node is lost, and boots again", async (context) => {
    needsMachines(context);
    const memory = await remember(release);
    await reboot(worker);
    expect(await recall(release, memory)).toBe(memory.value);
  });

  test("A3: survive that the release is uninstalled, and installed again", async (context) => {
    needsMachines(context);
    const memory = await remember(release);
    await uninstall(release);
    await install(release, values);
    expect(await recall(release, memory)).toBe(memory.value);
  });

  test("A3: survive even that claim and volume go with the release: Retain leaves the directory", async (context) => {
    needsMachines(context);
    const gone = joinValues(values, { prometheus: { persistence: { keepOnUninstall: false } } });
    await install(release, gone);
    const memory = await remember(release);
    await uninstall(release);
    const left = ["persistentvolumes,persistentvolumeclaims", "--all-namespaces", "--output=name"];
    const isGone = async (): Promise<boolean> => !(await kubectl("get", ...left)).includes(release.namespace);
    expect(await until(isGone, 30_000, 500)).toBe(true);
    await install(release, gone);
    expect(await recall(release, memory)).toBe(memory.value);
  });
});

/** A release that is gone when the test is over. */
function tidied(scenario: string): Release {
  const release = releaseNamed(scenario);
  onTestFinished(() => takeAway(release));
  return release;
}

test("A3: data in a claim survive an uninstall where it is kept, and go where it is not", async () => {
  const release = tidied("data-claim");
  const kept = keptIn({ type: "claim", keepOnUninstall: true });
  await install(release, kept);
  const memory = await remember(release);
  await uninstall(release);
  await install(release, kept);
  expect(await recall(release, memory)).toBe(memory.value);

  await install(release, joinValues(kept, { prometheus: { persistence: { keepOnUninstall: false } } }));
  const last = await remember(release);
  await uninstall(release);
  await install(release, kept);
  expect(await recall(release, last)).toBeUndefined();
});

test("A3: data in the pod only are gone with it", async () => {
  const release = tidied("data-none");
  await install(release, keptIn({ type: "none" }));
  const memory = await remember(release);
  await deletePod(release);
  expect(await recall(release, memory)).toBeUndefined();
});
