import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { stringify } from "yaml";
import { cacheFolder } from "../../../../tools/cache.ts";
import { run } from "../../../../tools/index.ts";
import { kubectlFor } from "../kubernetes/kubectl.ts";
import { untilAllServe } from "../kubernetes/nodes.ts";
import { progress } from "../progress.ts";
import type { BroughtUp } from "./cluster.ts";

const name = "kmstack";

/** The kubelets ask the cluster for their serving certificates, as the chart's `verify` wants it. */
const kubeletConfiguration = stringify({
  apiVersion: "kubelet.config.k8s.io/v1beta1",
  kind: "KubeletConfiguration",
  serverTLSBootstrap: true,
});

const configuration = stringify({
  apiVersion: "kind.x-k8s.io/v1alpha4",
  kind: "Cluster",
  nodes: [{ role: "control-plane" }, { role: "worker" }],
  kubeadmConfigPatches: [kubeletConfiguration],
});

/** The StorageClass that the chart's examples name; kind has the same provisioner under another name. */
const storageClass = {
  apiVersion: "storage.k8s.io/v1",
  kind: "StorageClass",
  metadata: { name: "local-path" },
  provisioner: "rancher.io/local-path",
  volumeBindingMode: "WaitForFirstConsumer",
};

/** Creates a cluster with kind, of the image that `KMSTACK_KIND_IMAGE` names or else kind's own, and deletes it again. */
export async function createKind(): Promise<BroughtUp> {
  const folder = join(cacheFolder(), "kind");
  const kubeconfig = join(folder, "kubeconfig");
  await mkdir(folder, { recursive: true });
  const kind = async (...args: readonly string[]): Promise<void> => {
    const { exitCode, stderr } = await run("kind", args, { input: configuration });
    if (exitCode !== 0) throw new Error(`kind ${args.join(" ")} failed:\n${stderr}`);
  };
  const image = process.env["KMSTACK_KIND_IMAGE"];
  const end = async (): Promise<void> => {
    await kind("delete", "cluster", "--name", name, "--kubeconfig", kubeconfig);
    await rm(folder, { recursive: true, force: true });
  };
  await end();
  progress("creating a cluster with kind …");
  await kind(
    ...["create", "cluster", "--name", name, "--kubeconfig", kubeconfig, "--config", "-", "--wait", "3m"],
    ...(image ? ["--image", image] : []),
  );
  const kubectl = kubectlFor(kubeconfig);
  await untilAllServe(kubectl);
  await kubectl.apply(storageClass);
  await kubectl("label", "node", `${name}-worker`, "system.rule=monitoring");
  return { cluster: { way: "kind", kubeconfig }, end };
}
