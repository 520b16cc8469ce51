import { homedir } from "node:os";
import { join } from "node:path";
import { kubectlFor } from "../kubernetes/kubectl.ts";
import { namespacePrefix } from "../kubernetes/namespaces.ts";
import { progress } from "../progress.ts";
import type { BroughtUp } from "./cluster.ts";

/** Takes the cluster of the kubeconfig's current context, as it is, and leaves it as it is. */
export async function takeExisting(): Promise<BroughtUp> {
  const kubeconfig = process.env["KUBECONFIG"] || join(homedir(), ".kube", "config");
  const kubectl = kubectlFor(kubeconfig);
  const context = (await kubectl("config", "current-context")).trim();
  await kubectl("get", "--raw", "/readyz");
  progress(
    `the cluster of context ${context} in ${kubeconfig}; the tests make namespaces named ${namespacePrefix}… there, and on a node directories /opt/${namespacePrefix}… and /mnt/${namespacePrefix}…`,
  );
  return { cluster: { way: "existing", kubeconfig }, end: async () => undefined };
}
