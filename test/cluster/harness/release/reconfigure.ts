import type { ValuesDocument } from "../../../../schema/index.ts";
import { podName } from "../kubernetes/pods.ts";
import { until } from "../until.ts";
import { kubectlOf } from "../ways/cluster.ts";
import { loadedConfiguration } from "./prometheus.ts";
import { install, type Release } from "./release.ts";

/**
 * Upgrades a release to values by which Prometheus is configured otherwise, and waits until it has loaded that: what
 * its targets are then is not what they were before.
 *
 * A kubelet brings a changed ConfigMap to a pod within its minute or so, or when the pod's annotations change. Source:
 * Kubernetes, "Configure a Pod to Use a ConfigMap", Mounted ConfigMaps are updated automatically.
 *
 * @throws Error where the values change nothing of the configuration, or Prometheus does not load it
 */
export async function reconfigure(release: Release, values: ValuesDocument): Promise<void> {
  const before = await loadedConfiguration(release);
  await install(release, values);
  const loaded = await until(
    async () => {
      await annotatePods(release);
      const now = await loadedConfiguration(release);
      return now !== undefined && now !== before;
    },
    90_000,
    1000,
  );
  if (!loaded) throw new Error(`${release.namespace}: Prometheus has no other configuration after 90 s`);
}

/** Changes an annotation of Prometheus' pod, upon which the kubelet looks at once whether its files are current. */
export async function annotatePods(release: Release): Promise<void> {
  const annotation = `scenario/looked-at=${Date.now()}`;
  const change = ["annotate", "--overwrite", "pod", podName(release), annotation];
  await kubectlOf(release.cluster)("--namespace", release.namespace, ...change);
}
