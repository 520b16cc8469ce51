import { expect, test } from "vitest";
import type { ValuesDocument } from "../../../schema/index.ts";
import {
  install,
  isReady,
  kubectl,
  logOf,
  podName,
  restarts,
  tidied,
  until,
  untilPod,
  volumesOf,
  whyNotScheduled,
} from "../harness/index.ts";
import { thorough } from "../tiers.ts";
import { collects, keptIn, tidiedWithDirectory } from "./fixtures/kept.ts";

test("A3, A4: a hostPath directory belongs to root: permission denied, until takeOwnership", async () => {
  const { release, directory } = await tidiedWithDirectory("storage-host-path", "/opt/kmstack-host-path");
  const { path, nodeName } = directory.place;
  const on = (enabled: boolean): ValuesDocument =>
    keptIn({ type: "hostPath", path, nodeName, takeOwnership: { enabled } });

  await install(release, on(false), { wait: false });
  const denied = 'err="open /prometheus/queries.active: permission denied"';
  await untilPod(release, `the log says: ${denied}`, async () =>
    (await logOf(release).catch(() => "")).includes(denied),
  );
  await untilPod(release, "the container has failed", (pod) => restarts(pod) > 0);
  expect(await directory.ownerOf()).toBe("0:0 755");

  const [volume] = await volumesOf(kubectl, release.namespace);
  expect(volume?.spec).toMatchObject({
    hostPath: { path, type: "DirectoryOrCreate" },
    persistentVolumeReclaimPolicy: "Retain",
    nodeAffinity: {
      required: {
        nodeSelectorTerms: [
          { matchExpressions: [{ key: "kubernetes.io/hostname", operator: "In", values: [nodeName] }] },
        ],
      },
    },
  });
  expect(volume?.status.phase).toBe("Bound");

  // The upgrade alone does it: the pod that fails need not be deleted by hand.
  await install(release, on(true));
  expect(await collects(release)).toBe(true);
  expect(await directory.ownerOf()).toBe("65534:65534 755");
  expect(await directory.ownerOf("wal")).toMatch(/^65534:65534 /);
});

test(
  "A3, A4: a local directory has to be there, and is given to the pod's group by Kubernetes",
  thorough,
  async () => {
    const { release, directory } = await tidiedWithDirectory("storage-local", "/mnt/kmstack-local");
    await install(release, keptIn({ type: "local", ...directory.place }), { wait: false });
    let said = "";
    const told = await until(
      async () => {
        said = await kubectl("describe", "pod", podName(release), "--namespace", release.namespace);
        return said.includes("FailedMount");
      },
      60_000,
      500,
    );
    expect(told, said).toBe(true);
    expect(said).toContain(`path "${directory.place.path}" does not exist`);

    await directory.make();
    await untilPod(release, "the pod is ready", isReady);
    expect(await collects(release)).toBe(true);
    expect(await directory.ownerOf()).toBe("0:65534 2775");
  },
);

test(
  "A3: a claim that is there already: without it the pod waits for it, and says so",
  thorough,
  async () => {
    const release = tidied("storage-existing");
    await install(release, keptIn({ type: "existingClaim", existingClaim: "metrics" }), { wait: false });
    const missing = 'persistentvolumeclaim "metrics" not found';
    await untilPod(release, `the pod says: ${missing}`, (pod) => whyNotScheduled(pod).includes(missing));

    await kubectl.apply({
      apiVersion: "v1",
      kind: "PersistentVolumeClaim",
      metadata: { name: "metrics", namespace: release.namespace },
      spec: {
        storageClassName: "local-path",
        accessModes: ["ReadWriteOnce"],
        resources: { requests: { storage: "1Gi" } },
      },
    });
    await untilPod(release, "the pod is ready", isReady);
    expect(await collects(release)).toBe(true);
  },
);
