import type { Cluster } from "../cluster.ts";
import { type Seen, unread } from "../sight.ts";
import { metricsApi } from "./metrics-api.ts";
import { autoscalers, claims, namespaces, nodes, requests } from "./objects/objects.ts";
import { pods } from "./objects/pods.ts";
import { ingresses, routes, services } from "./objects/ways-in.ts";
import { workloads } from "./objects/workloads.ts";
import { declared } from "./operator/declared.ts";
import { webhooks } from "./operator/webhooks.ts";
import { alertmanager } from "./programs/alertmanager.ts";
import { logs } from "./programs/logs.ts";
import { podsPath, runningIn } from "./programs/programs.ts";
import { askAll, prometheus } from "./programs/prometheus.ts";

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
  const theirs = namespace === undefined ? [...found].filter((one) => one !== "kube-system") : [namespace];
  const told = askAll(cluster, running.value);
  return Promise.all([
    nodes(cluster),
    pods(cluster, running.value),
    workloads(cluster, namespace),
    told.then(prometheus),
    alertmanager(cluster, running.value),
    logs(cluster, running.value),
    metricsApi(cluster, running.value),
    requests(cluster),
    autoscalers(cluster),
    namespaces(cluster),
    told.then((all) => declared(cluster, running.value, all)),
    webhooks(cluster),
    ...theirs.flatMap((one) => [
      claims(cluster, one),
      services(cluster, one),
      ingresses(cluster, one),
      routes(cluster, one),
    ]),
  ]);
}
