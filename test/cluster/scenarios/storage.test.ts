import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { joinValues, parseYaml, type ValuesDocument } from "../../../schema/index.ts";
import {
  alone,
  chartFolder,
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
    // Its size is its own affair: one in the values would be refused.
    const persistence = { type: "existingClaim", existingClaim: "metrics" };
    await install(release, joinValues(alone, { prometheus: { persistence } }), { wait: false });
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

test(
  "A3: a volume that was made by hand and has no class: without it the pod waits, with it the data is below its subPath",
  thorough,
  async () => {
    const name = "storage-by-hand";
    const { release, directory } = await tidiedWithDirectory(name, "/opt/kmstack-by-hand");
    // What the example says of the volume, but for the name: volumes are in no namespace.
    const example = await readFile(join(chartFolder, "ci/a3-volume-by-hand-values.yaml"), "utf8");
    const values = joinValues(
      parseYaml(example) as ValuesDocument,
      joinValues(alone, { prometheus: { persistence: { type: "claim", volumeName: name } } }),
    );
    await install(release, values, { wait: false });
    await untilPod(release, "the pod says that its claim waits", (pod) =>
      whyNotScheduled(pod).includes("unbound immediate PersistentVolumeClaims"),
    );

    await directory.make();
    const { path, nodeName } = directory.place;
    await kubectl.apply({
      apiVersion: "v1",
      kind: "PersistentVolume",
      metadata: { name },
      spec: {
        accessModes: ["ReadWriteMany"],
        capacity: { storage: "20Gi" },
        hostPath: { path },
        persistentVolumeReclaimPolicy: "Retain",
        nodeAffinity: {
          required: {
            nodeSelectorTerms: [
              {
                matchExpressions: [{ key: "kubernetes.io/hostname", operator: "In", values: [nodeName] }],
              },
            ],
          },
        },
      },
    });
    onTestFinished(() =>
      kubectl("delete", "persistentvolume", name, "--ignore-not-found", "--wait=false").then(() => {}),
    );
    await untilPod(release, "the pod is ready", isReady);
    expect(await collects(release)).toBe(true);
    expect(await directory.ownerOf("prometheus")).toMatch(/^65534:65534 /);
  },
);
