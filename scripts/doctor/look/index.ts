import type { Cluster } from "../cluster.ts";
import { type Seen, unread } from "../sight.ts";
import { logs } from "./logs.ts";
import { metricsApi } from "./metrics-api.ts";
import { autoscalers, claims, requests, services } from "./objects.ts";
import { pods } from "./pods.ts";
import { podsPath, runningIn } from "./programs.ts";
import { prometheus } from "./prometheus.ts";

/**
 * Looks at all that has to do with metrics: of one namespace, or of whatever namespaces programs of monitoring run in.
 *
 * @param namespace left out: all of the cluster
 */
export async function lookAround(cluster: Cluster, namespace: string | undefined): Promise<readonly Seen[]> {
  const running = await runningIn(cluster, namespace);
  if (!running.ok) return [unread("pods", podsPath(namespace), running.message)];
  const found = new Set(running.value.map(({ pod }) => pod.metadata.namespace));
  // What the cluster itself runs has no volumes, and no way in.
  const namespaces =
    namespace === undefined ? [...found].filter((one) => one !== "kube-system") : [namespace];
  return Promise.all([
    pods(cluster, running.value),
    prometheus(cluster, running.value),
    logs(cluster, running.value),
    metricsApi(cluster),
    requests(cluster),
    autoscalers(cluster),
    ...namespaces.flatMap((one) => [claims(cluster, one), services(cluster, one)]),
  ]);
}
