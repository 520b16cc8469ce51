/** @module-tag thorough */

import { afterAll, expect, test } from "vitest";
import { joinValues, type ValuesDocument } from "../../../../../schema/index.ts";
import {
  deleteNamespace,
  install,
  kubectl,
  needsMachines,
  podName,
  releaseNamed,
  takeAway,
  tidied,
} from "../../../harness/index.ts";
import { worker } from "../../../harness/node/layout.ts";
import { execute } from "../../../harness/node/machine/machine.ts";
import { curedByValues, found, foundAlone, nothingIsWrong, runCure } from "../../fixtures/doctored.ts";
import { keptIn, tidiedWithDirectory } from "../../fixtures/kept.ts";

/* What keeps programs from their data. */

const claimed = releaseNamed("doctor-claims");
afterAll(() => deleteNamespace(kubectl, claimed.namespace));

function claim(name: string, storageClassName: string): object {
  return {
    apiVersion: "v1",
    kind: "PersistentVolumeClaim",
    metadata: { name, namespace: claimed.namespace },
    spec: {
      storageClassName,
      accessModes: ["ReadWriteOnce"],
      resources: { requests: { storage: "1Gi" } },
    },
  };
}

test("no-such-class, no-default-class: claims of no class that there is", async () => {
  await kubectl("create", "namespace", claimed.namespace);
  await kubectl.apply(claim("misspelt", "no-such"), claim("without", ""));
  await found(claimed, "no-such-class", "no-default-class");
  await kubectl("delete", "persistentvolumeclaim", "--all", "--namespace", claimed.namespace);
  await kubectl.apply(claim("misspelt", "local-path"), claim("without", "local-path"));
  await nothingIsWrong(claimed);
});

test("nobody-provides: a class whose provisioner does not run", async () => {
  await kubectl.apply({
    apiVersion: "storage.k8s.io/v1",
    kind: "StorageClass",
    metadata: { name: "doctor-nobody" },
    provisioner: "example.com/nobody",
  });
  try {
    await kubectl.apply(claim("waiting", "doctor-nobody"));
    const finding = await foundAlone(claimed, "nobody-provides");
    await runCure(finding);
  } finally {
    await kubectl("delete", "storageclass", "doctor-nobody");
    await kubectl("delete", "persistentvolumeclaim", "waiting", "--namespace", claimed.namespace);
  }
  await nothingIsWrong(claimed);
});

test("volume-lost: a volume that was deleted", async () => {
  const name = "doctor-lost";
  await kubectl.apply(
    {
      apiVersion: "v1",
      kind: "PersistentVolume",
      metadata: { name },
      spec: {
        accessModes: ["ReadWriteOnce"],
        capacity: { storage: "1Gi" },
        storageClassName: "by-hand",
        hostPath: { path: "/opt/doctor-lost" },
      },
    },
    claim("lost", "by-hand"),
  );
  await kubectl("--namespace", claimed.namespace, "wait", "pvc/lost", "--for=jsonpath={.status.phase}=Bound");
  await kubectl("delete", "persistentvolume", name, "--wait=false");
  await kubectl(
    "patch",
    "persistentvolume",
    name,
    "--type=merge",
    "--patch",
    '{"metadata":{"finalizers":null}}',
  );
  await found(claimed, "volume-lost");
  await kubectl("delete", "persistentvolumeclaim", "lost", "--namespace", claimed.namespace);
  await nothingIsWrong(claimed);
});

test("data-not-writable, A4: a directory of a node that belongs to root", async () => {
  const { release, directory } = await tidiedWithDirectory("doctor-owner", "/opt/kmstack-doctor-owner");
  const values = keptIn({ type: "hostPath", ...directory.place, takeOwnership: { enabled: false } });
  await install(release, values, { wait: false });
  await curedByValues(release, "data-not-writable", values);
});

test("data-in-use: two releases that keep their data in one directory of a node", async () => {
  const { release, directory } = await tidiedWithDirectory("doctor-shared", "/opt/kmstack-doctor-shared");
  const other = tidied("doctor-shared-too");
  const values = keptIn({ type: "hostPath", ...directory.place, takeOwnership: { enabled: true } });
  await install(release, values);
  await install(other, values, { wait: false });
  const finding = await foundAlone(other, "data-in-use");
  const cure = finding.trouble?.cures[0].values ?? {};
  await takeAway(other);
  const anew = tidied("doctor-shared-no-more");
  await install(anew, joinValues(values, cure as ValuesDocument));
  await nothingIsWrong(anew);
});

test("volume-not-mounted: a local directory that nobody has made", async () => {
  const { release, directory } = await tidiedWithDirectory("doctor-local", "/mnt/kmstack-doctor-local");
  await install(release, keptIn({ type: "local", ...directory.place }), { wait: false });
  await found(release, "volume-not-mounted");
  await directory.make();
  await nothingIsWrong(release);
});

test("claim-missing: a claim that somebody was to make", async () => {
  const release = tidied("doctor-existing");
  const existing: ValuesDocument = { type: "existingClaim", existingClaim: "metrics" };
  await install(release, { ...keptIn({}), prometheus: { persistence: existing } }, { wait: false });
  await found(release, "claim-missing");
  await kubectl.apply({
    apiVersion: "v1",
    kind: "PersistentVolumeClaim",
    metadata: { name: "metrics", namespace: release.namespace },
    spec: { accessModes: ["ReadWriteOnce"], resources: { requests: { storage: "1Gi" } } },
  });
  await nothingIsWrong(release);
});

test("volume-elsewhere: the node with the data takes no pods", async (context) => {
  needsMachines(context);
  const { release, directory } = await tidiedWithDirectory("doctor-gone", "/opt/kmstack-doctor-gone");
  const kept = keptIn({ type: "hostPath", ...directory.place, takeOwnership: { enabled: true } });
  // The other machine takes the pod, and is not where the data are.
  const tolerations = [{ key: "node-role.kubernetes.io/control-plane", operator: "Exists" }];
  await install(release, joinValues(kept, { prometheus: { tolerations } }));
  await kubectl("cordon", worker.name);
  try {
    await kubectl("delete", "pod", podName(release), "--namespace", release.namespace);
    await found(release, "volume-elsewhere");
  } finally {
    await kubectl("uncordon", worker.name);
  }
  await nothingIsWrong(release);
});

test("volume-full: a file system on which nothing is left", async (context) => {
  needsMachines(context);
  const [image, folder] = ["/doctor-full.img", "/mnt/kmstack-doctor-full"];
  const release = tidied("doctor-full");
  const run = (script: string) => execute(worker, "sh", "-c", script);
  await run(`truncate -s 64M ${image} && mkfs.ext4 -q ${image} && mkdir -p ${folder}`);
  await execute(worker, "mount", "-o", "loop", image, folder);
  try {
    await run(`mkdir ${folder}/data && chown 65534:65534 ${folder}/data`);
    const path = `${folder}/data`;
    const kept = keptIn({ type: "hostPath", path, nodeName: worker.name });
    await install(release, kept);
    await nothingIsWrong(release);
    await run(`head -c 64M /dev/zero > ${folder}/filler || true`);
    const finding = await foundAlone(release, "volume-full");
    expect(finding.sights[0].message).toContain("no space left on device");
    await execute(worker, "rm", `${folder}/filler`);
    await nothingIsWrong(release);
    await install(release, joinValues(kept, { prometheus: { replicas: 0 } }));
  } finally {
    await run(`umount --lazy ${folder}; rm ${image}`);
  }
});
