import { expect, test } from "vitest";
import type { ValuesDocument } from "../../../schema/index.ts";
import {
  install,
  isReady,
  kubectl,
  logOf,
  needsMachines,
  podName,
  restarts,
  tidied,
  until,
  untilPod,
  volumesOf,
  whyNotScheduled,
} from "../harness/index.ts";
import { worker } from "../harness/node/layout.ts";
import { execute } from "../harness/node/machine/machine.ts";
import { collects, keptIn, tidiedWith } from "./fixtures/kept.ts";

/** The user and group of a directory on the worker, and what they may do in it. */
function ownerOf(directory: string): Promise<string> {
  return execute(worker, "stat", "--format", "%u:%g %a", directory);
}

test("A3, A4: a hostPath directory belongs to root: permission denied, until takeOwnership", async (context) => {
  needsMachines(context);
  const path = "/opt/storage/host-path";
  const release = tidiedWith("storage-host-path", path);
  const on = (enabled: boolean): ValuesDocument =>
    keptIn({ type: "hostPath", path, nodeName: worker.name, takeOwnership: { enabled } });

  await install(release, on(false), { wait: false });
  const denied = 'err="open /prometheus/queries.active: permission denied"';
  await untilPod(release, `the log says: ${denied}`, async () =>
    (await logOf(release).catch(() => "")).includes(denied),
  );
  await untilPod(release, "the container has failed", (pod) => restarts(pod) > 0);
  expect(await ownerOf(path)).toBe("0:0 755");

  const [volume] = await volumesOf(kubectl, release.namespace);
  expect(volume?.spec).toMatchObject({
    hostPath: { path, type: "DirectoryOrCreate" },
    persistentVolumeReclaimPolicy: "Retain",
    nodeAffinity: {
      required: {
        nodeSelectorTerms: [
          { matchExpressions: [{ key: "kubernetes.io/hostname", operator: "In", values: [worker.name] }] },
        ],
      },
    },
  });
  expect(volume?.status.phase).toBe("Bound");

  // The upgrade alone does it: the pod that fails need not be deleted by hand.
  await install(release, on(true));
  expect(await collects(release)).toBe(true);
  expect(await ownerOf(path)).toBe("65534:65534 755");
  expect(await ownerOf(`${path}/wal`)).toMatch(/^65534:65534 /);
});

test("A3, A4: a local directory has to be there, and is given to the pod's group by Kubernetes", async (context) => {
  needsMachines(context);
  const path = "/mnt/storage-local";
  const release = tidiedWith("storage-local", path);
  await install(release, keptIn({ type: "local", path, nodeName: worker.name }), { wait: false });
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
  expect(said).toContain(`path "${path}" does not exist`);

  await execute(worker, "mkdir", "--mode", "0755", path);
  await untilPod(release, "the pod is ready", isReady);
  expect(await collects(release)).toBe(true);
  expect(await ownerOf(path)).toMatch(/^0:65534 2775$/);
});

test("A3: a claim that is there already: without it the pod waits for it, and says so", async () => {
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
});
