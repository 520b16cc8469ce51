import { expect, onTestFinished, test } from "vitest";
import { joinValues, type ValuesDocument } from "../../../schema/index.ts";
import {
  alone,
  helmOf,
  install,
  isReady,
  type KubernetesObject,
  kubectl,
  logOf,
  needsMachines,
  podName,
  type Release,
  releaseNamed,
  restarts,
  scalar,
  takeAway,
  until,
  untilPod,
  volumesOf,
  whyNotScheduled,
} from "../harness/index.ts";
import { worker } from "../harness/node/layout.ts";
import { execute } from "../harness/node/machine/machine.ts";

/** A claim, as far as it is looked at. */
interface Claim extends KubernetesObject {
  readonly spec: { readonly storageClassName?: string };
  readonly status: { readonly phase: string };
}

/** A release that is gone when the test is over, and the directory on the worker with it. */
function tidied(scenario: string, directory?: string): Release {
  const release = releaseNamed(scenario);
  onTestFinished(async () => {
    await takeAway(release);
    if (directory !== undefined) await execute(worker, "rm", "-rf", directory);
  });
  return release;
}

function keptIn(persistence: ValuesDocument): ValuesDocument {
  return joinValues(alone, { prometheus: { persistence: { size: "1Gi", ...persistence } } });
}

function claimOf(release: Release): Promise<Claim> {
  const name = `data-${podName(release)}`;
  return kubectl.get<Claim>("persistentvolumeclaim", name, "--namespace", release.namespace);
}

/** What `kubectl describe` says of a release's claims. */
function described({ namespace }: Release): Promise<string> {
  return kubectl("describe", "persistentvolumeclaims", "--namespace", namespace);
}

/** The user and group of a directory on the worker, and what they may do in it. */
function ownerOf(directory: string): Promise<string> {
  return execute(worker, "stat", "--format", "%u:%g %a", directory);
}

/** Whether Prometheus answers with what it has written. */
async function collects(release: Release): Promise<boolean> {
  return until(async () => (await scalar(release, 'up{job="prometheus"}')) === 1, 30_000, 500);
}

test("A3, A4: a hostPath directory belongs to root: permission denied, until takeOwnership", async (context) => {
  needsMachines(context);
  const path = "/opt/storage/host-path";
  const release = tidied("storage-host-path", path);
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
  const release = tidied("storage-local", path);
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

const storageClass = "local-path";

async function makeDefault(is: boolean): Promise<void> {
  const annotation = `storageclass.kubernetes.io/is-default-class=${is}`;
  await kubectl("annotate", "--overwrite", "storageclass", storageClass, annotation);
}

test("A3: no default StorageClass: the claim waits and says why; a name, no persistence, or a default cures", async (context) => {
  // Others may rely on the default StorageClass of a cluster that is not ours.
  needsMachines(context);
  await makeDefault(false);
  onTestFinished(() => makeDefault(true));
  const unnamed = tidied("storage-unnamed");
  const named = tidied("storage-named");
  const cured = tidied("storage-none");
  for (const release of [unnamed, cured]) await install(release, keptIn({ type: "claim" }), { wait: false });
  await install(named, keptIn({ type: "claim", storageClassName: storageClass }), { wait: false });

  expect(await helmOf(unnamed, "helm3", ["get", "notes", unnamed.name])).toContain(
    "Where kubectl get storageclass marks none as the default, name one (prometheus.persistence.storageClassName).",
  );
  expect(await helmOf(named, "helm3", ["get", "notes", named.name])).not.toContain("StorageClass");
  const unbound = "pod has unbound immediate PersistentVolumeClaims";
  for (const release of [unnamed, cured]) {
    await untilPod(release, `the pod says: ${unbound}`, (pod) => whyNotScheduled(pod).includes(unbound));
    expect((await claimOf(release)).status.phase).toBe("Pending");
    expect(await described(release)).toContain(
      "no persistent volumes available for this claim and no storage class is set",
    );
  }

  await untilPod(named, "the pod of the claim with a name is ready", isReady);
  expect((await claimOf(named)).spec.storageClassName).toBe(storageClass);

  // What a StatefulSet claims cannot be changed; it is made anew, and takes its pods over.
  await expect(install(cured, keptIn({ type: "none" }))).rejects.toThrow(
    "updates to statefulset spec for fields other than",
  );
  const statefulSet = podName(cured).replace(/-0$/, "");
  await kubectl("delete", "statefulset", statefulSet, "--namespace", cured.namespace, "--cascade=orphan");
  await install(cured, keptIn({ type: "none" }));
  expect(await collects(cured)).toBe(true);

  await makeDefault(true);
  const hasClass = async (): Promise<boolean> =>
    (await claimOf(unnamed)).spec.storageClassName === storageClass;
  expect(await until(hasClass, 60_000, 500)).toBe(true);
  // The scheduler may leave a pod that fitted nowhere alone for five minutes; at a new one it looks at once.
  await kubectl("delete", "pod", podName(unnamed), "--namespace", unnamed.namespace);
  await untilPod(unnamed, "the pod of the claim without a name is ready", isReady);
  expect((await claimOf(unnamed)).status.phase).toBe("Bound");
});
