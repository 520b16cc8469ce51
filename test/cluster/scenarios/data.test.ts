import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { joinValues, type ValuesDocument } from "../../../schema/index.ts";
import { version } from "../../../stack/components/prometheus/version.ts";
import { releasedChart } from "../../chart/released/released.ts";
import {
  alone,
  helmOf,
  install,
  kubectl,
  podName,
  type Release,
  recall,
  remember,
  rollBack,
  takeAway,
  tidied,
  uninstall,
  until,
} from "../harness/index.ts";
import { thorough } from "../tiers.ts";
import { keptIn, tidiedWithDirectory, withDirectory } from "./fixtures/kept.ts";

async function deletePod(release: Release): Promise<void> {
  await kubectl("delete", "pod", podName(release), "--namespace", release.namespace);
}

describe("A3: data in a directory of a node", async () => {
  const { release, directory } = await withDirectory("data-host-path", "/opt/kmstack-data");
  const values = keptIn({ type: "hostPath", ...directory.place, takeOwnership: { enabled: true } });

  beforeAll(() => install(release, values));
  afterAll(() => takeAway(release, directory));

  test("A3: survive that the pod is deleted", async () => {
    const memory = await remember(release);
    await deletePod(release);
    expect(await recall(release, memory)).toBe(memory.value);
  });

  test("A3: survive an upgrade that replaces the pod, and its rollback", thorough, async () => {
    const first = await remember(release);
    await install(release, joinValues(values, { prometheus: { podAnnotations: { scenario: "upgraded" } } }));
    expect(await recall(release, first)).toBe(first.value);

    const second = await remember(release);
    const previous = 0;
    await rollBack(release, previous);
    expect(await recall(release, second)).toBe(second.value);
    expect(await recall(release, first)).toBe(first.value);
  });

  test("A3: survive that the release is uninstalled, and installed again", async () => {
    const memory = await remember(release);
    await uninstall(release);
    await install(release, values);
    expect(await recall(release, memory)).toBe(memory.value);
  });

  test(
    "A3: survive even that claim and volume go with the release: Retain leaves the directory",
    thorough,
    async () => {
      const gone = joinValues(values, { prometheus: { persistence: { keepOnUninstall: false } } });
      await install(release, gone);
      const memory = await remember(release);
      await uninstall(release);
      const left = ["persistentvolumes,persistentvolumeclaims", "--all-namespaces", "--output=name"];
      const isGone = async (): Promise<boolean> =>
        !(await kubectl("get", ...left)).includes(release.namespace);
      expect(await until(isGone, 30_000, 500)).toBe(true);
      await install(release, gone);
      expect(await recall(release, memory)).toBe(memory.value);
    },
  );
});

describe("A3: data of a release of 0.1.0 survive the upgrade", () => {
  // Images are built of the program that is pinned now.
  const image = { tag: `v${version}` };

  const upgraded = async (release: Release, persistence: ValuesDocument): Promise<void> => {
    const values = joinValues(alone, { prometheus: { image, persistence } });
    const args = ["install", release.name, releasedChart, "--create-namespace", "--values", "-"];
    const input = JSON.stringify(values);
    await helmOf(release, "helm3", [...args, "--wait", "--timeout", "2m"], { input });
    const memory = await remember(release);
    await install(release, values);
    expect(await recall(release, memory)).toBe(memory.value);
  };

  test("in a claim, as most releases have them", thorough, () =>
    upgraded(tidied("data-claim-0-1-0"), { type: "claim", size: "1Gi" }),
  );

  test("in a directory of a node, whose StorageClass the chart named", thorough, async () => {
    const { release, directory } = await tidiedWithDirectory("data-host-path-0-1-0", "/opt/kmstack-0-1-0");
    await upgraded(release, { type: "hostPath", ...directory.place, takeOwnership: { enabled: true } });
  });
});

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

test("A3: data in the pod only are gone with it", thorough, async () => {
  const release = tidied("data-none");
  await install(release, keptIn({ type: "none" }));
  const memory = await remember(release);
  await deletePod(release);
  expect(await recall(release, memory)).toBeUndefined();
});
