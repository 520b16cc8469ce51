/** @module-tag thorough */

import { afterAll, beforeAll, expect, test } from "vitest";
import { joinValues } from "../../../../schema/index.ts";
import { install, kubectl, needsMachines, releaseNamed, takeAway, until } from "../../harness/index.ts";
import { pki, ready } from "../../harness/node/cluster.ts";
import { startKubelet } from "../../harness/node/daemons.ts";
import { onControlPlane, worker } from "../../harness/node/layout.ts";
import { execute, stop } from "../../harness/node/machine/machine.ts";
import { firing, impatient, minutes, untilFiring } from "../fixtures/alarms.ts";
import { webhook } from "../fixtures/webhook.ts";

/*
 * What machines break, and what is said of it.
 */

const release = releaseNamed("machines");

beforeAll(async () => {
  await kubectl("create", "namespace", release.namespace);
  await kubectl.apply(...(await webhook(release.namespace, onControlPlane)));
  await install(
    release,
    joinValues(impatient, {
      // Where nothing is broken, so that it goes on seeing.
      prometheus: onControlPlane,
      kubeStateMetrics: onControlPlane,
      alertmanager: onControlPlane,
      metricsServer: { enabled: false },
    }),
  );
});

afterAll(() => takeAway(release));

test("a file system that is full", { timeout: 20 * minutes }, async (context) => {
  needsMachines(context);
  const [image, folder] = ["/full.img", "/mnt/kmstack-full"];
  await untilFiring(release, ["Watchdog"], 5 * minutes);
  await execute(
    worker,
    "sh",
    "-c",
    `truncate -s 24M ${image} && mkfs.ext4 -q ${image} && mkdir -p ${folder}`,
  );
  await execute(worker, "mount", "-o", "loop", image, folder);
  try {
    await untilFiring(release, ["Watchdog"], 2 * minutes);
    await execute(worker, "sh", "-c", `head -c 24M /dev/zero > ${folder}/file || true`);
    await untilFiring(release, [`NodeFilesystemAlmostOutOfSpace ${worker.name}`, "Watchdog"], 5 * minutes);
    await execute(worker, "rm", `${folder}/file`);
    await untilFiring(release, ["Watchdog"], 5 * minutes);
  } finally {
    await execute(worker, "umount", folder);
    await execute(worker, "rm", image);
  }
});

test("a node whose kubelet has stopped", { timeout: 20 * minutes }, async (context) => {
  needsMachines(context);
  const certificates = await pki();
  await untilFiring(release, ["Watchdog"], 5 * minutes);
  await stop(worker, "kubelet");
  const since = new Date();
  const expected = [`KubeNodeNotReady ${worker.name}`, `KubeNodeUnreachable ${worker.name}`, "TargetDown"];
  try {
    const seen = async () => {
      const now = await firing(release);
      return expected.every((one) => now.includes(one));
    };
    expect(await until(seen, 10 * minutes, 5000), `the alerts are ${await firing(release)}`).toBe(true);
    // What else there is is about what ran there.
    const ofPods =
      /^(Watchdog|KubePodNotReady|KubeDaemonSet\w+|KubeDeployment\w+|KubeStatefulSet\w+|KubeletDown)\b/;
    const others = (await firing(release)).filter((one) => !expected.includes(one) && !ofPods.test(one));
    expect(others).toEqual([]);
  } finally {
    await startKubelet(worker, certificates, "clusterSigned");
    await ready(kubectl, worker, "clusterSigned", since);
  }
  await untilFiring(release, ["Watchdog"], 10 * minutes);
});
