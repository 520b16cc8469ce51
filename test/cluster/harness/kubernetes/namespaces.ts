import { until } from "../until.ts";
import type { Kubectl, KubernetesObject, List } from "./kubectl.ts";

/** What the names of all namespaces begin with that scenarios make. */
export const namespacePrefix = "kmstack-";

/**
 * Deletes a namespace with all that is in it, and does not wait: that takes Kubernetes some seconds, in which others can
 * go on.
 */
export async function deleteNamespace(kubectl: Kubectl, name: string): Promise<void> {
  await kubectl("delete", "namespace", name, "--ignore-not-found", "--wait=false");
}

/**
 * Waits until the namespaces of scenarios are gone.
 *
 * @throws Error with those that are not
 */
export async function untilNamespacesAreGone(kubectl: Kubectl): Promise<void> {
  let left: readonly string[] = [];
  const gone = await until(
    async () => {
      const { items } = await kubectl.get<List<KubernetesObject>>("namespaces");
      left = items.map(({ metadata }) => metadata.name).filter((name) => name.startsWith(namespacePrefix));
      return left.length === 0;
    },
    90_000,
    500,
  );
  if (!gone)
    throw new Error(
      `namespaces that are still there after 90 s: ${left.join(", ")}; see why in their status`,
    );
}
