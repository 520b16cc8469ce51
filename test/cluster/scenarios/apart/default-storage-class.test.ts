/** @module-tag thorough */

import { expect, onTestFinished, test } from "vitest";
import {
  cluster,
  helmOf,
  install,
  isReady,
  type KubernetesObject,
  kubectl,
  type List,
  podName,
  type Release,
  tidied,
  until,
  untilPod,
  whyNotScheduled,
} from "../../harness/index.ts";
import { collects, keptIn } from "../fixtures/kept.ts";

/** A claim, as far as it is looked at. */
interface Claim extends KubernetesObject {
  readonly spec: { readonly storageClassName?: string };
  readonly status: { readonly phase: string };
}

function claimOf(release: Release): Promise<Claim> {
  const name = `data-${podName(release)}`;
  return kubectl.get<Claim>("persistentvolumeclaim", name, "--namespace", release.namespace);
}

/** What `kubectl describe` says of a release's claims. */
function described({ namespace }: Release): Promise<string> {
  return kubectl("describe", "persistentvolumeclaims", "--namespace", namespace);
}

/** What marks the StorageClass of claims that name none. */
const mark = "storageclass.kubernetes.io/is-default-class";

async function makeDefault(storageClass: string, is: boolean): Promise<void> {
  await kubectl("annotate", "--overwrite", "storageclass", storageClass, `${mark}=${is}`);
}

test("A3: no default StorageClass: the claim waits and says why; a name, no persistence, or a default cures", async (context) => {
  context.skip(
    cluster.way === "existing",
    "others may rely on the default StorageClass of an existing cluster",
  );
  const { items } = await kubectl.get<List<KubernetesObject>>("storageclasses");
  const storageClass = items.find(({ metadata }) => metadata.annotations?.[mark] === "true")?.metadata.name;
  if (storageClass === undefined) throw new Error("the cluster has no default StorageClass to begin with");
  await makeDefault(storageClass, false);
  onTestFinished(() => makeDefault(storageClass, true));
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

  await makeDefault(storageClass, true);
  const hasClass = async (): Promise<boolean> =>
    (await claimOf(unnamed)).spec.storageClassName === storageClass;
  expect(await until(hasClass, 60_000, 500)).toBe(true);
  // The scheduler may leave a pod that fitted nowhere alone for five minutes; at a new one it looks at once.
  await kubectl("delete", "pod", podName(unnamed), "--namespace", unnamed.namespace);
  await untilPod(unnamed, "the pod of the claim without a name is ready", isReady);
  expect((await claimOf(unnamed)).status.phase).toBe("Bound");
});
