import { startRegistry } from "../../../../release/oci-registry.ts";
import { type ImageName, imageOf } from "../../images/index.ts";
import { ctr } from "../containerd.ts";
import { machines, network, worker } from "../layout.ts";
import { install } from "../machine/machine.ts";

/** The registry that the chart's example for clusters without a way to the internet names. */
const mirror = "registry.example.com:5000";

/** What it holds, by the folder that the example gives to each registry of upstream's. */
const folders: Readonly<Record<string, string>> = { "quay.io": "quay", "registry.k8s.io": "k8s" };

const mirrored: readonly ImageName[] = ["prometheus", "nodeExporter", "kubeStateMetrics"];

/**
 * Starts a registry on this host that the machines take for {@link mirror}, with the chart's images in it.
 *
 * @returns the function that stops it
 */
export async function startMirror(): Promise<() => Promise<void>> {
  const registry = await startRegistry({ host: network.host });
  for (const machine of machines) {
    const host = `[host."http://${registry.address}"]\n  capabilities = ["pull", "resolve"]\n`;
    await install(machine, `/etc/containerd/certs.d/${mirror}/hosts.toml`, host);
  }
  for (const name of mirrored) {
    const image = await imageOf(name);
    const [host = "", ...path] = image.split("/");
    const copy = [registry.address, folders[host], ...path].join("/");
    await ctr(worker, "images", "tag", "--force", image, copy);
    await ctr(worker, "images", "push", "--plain-http", copy);
    await ctr(worker, "images", "remove", copy);
  }
  return () => registry.stop();
}
