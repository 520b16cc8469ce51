/** What the scenarios are written with. */

import { inject, onTestFinished, type TestContext } from "vitest";
import { joinValues, type ValuesDocument } from "../../../schema/index.ts";
import type { Directory } from "./kubernetes/directory.ts";
import type { Kubectl } from "./kubernetes/kubectl.ts";
import { deleteNamespace, namespacePrefix } from "./kubernetes/namespaces.ts";
import { removeVolumesOf } from "./kubernetes/volumes.ts";
import { type Release, uninstall } from "./release/release.ts";
import { type Cluster, kubectlOf } from "./ways/cluster.ts";

export { runOn } from "./kubernetes/command.ts";
export { type Directory, directoryOn } from "./kubernetes/directory.ts";
export type { KubernetesObject, List } from "./kubernetes/kubectl.ts";
export { deleteNamespace, namespacePrefix } from "./kubernetes/namespaces.ts";
export { addressOf, hostNameOf, nodeForAll, nodes } from "./kubernetes/nodes.ts";
export * from "./kubernetes/pods.ts";
export { rights } from "./kubernetes/rights.ts";
export * from "./kubernetes/volumes.ts";
export { type Memory, recall, remember } from "./release/memory.ts";
export * from "./release/prometheus.ts";
export { annotatePods, reconfigure } from "./release/reconfigure.ts";
export * from "./release/release.ts";
export { until } from "./until.ts";

/** The cluster that all scenarios share. */
export const cluster: Cluster = inject("cluster");

/** kubectl for it. */
export const kubectl: Kubectl = kubectlOf(cluster);

/** A release in a namespace of its own, both named for a scenario. */
export function releaseNamed(scenario: string): Release {
  return { cluster, name: "kms", namespace: `${namespacePrefix}${scenario}` };
}

/**
 * Takes a release away, its namespace with all that is in it, and the volumes that claims in it had.
 *
 * @param directory of a node, where the release kept its data in one: it goes too
 */
export async function takeAway(release: Release, directory?: Directory): Promise<void> {
  await uninstall(release);
  // Nothing writes any more, and the namespace is there still.
  await directory?.remove();
  await deleteNamespace(kubectl, release.namespace);
  await removeVolumesOf(kubectl, release.namespace);
}

/** A release that is gone when the test is over. */
export function tidied(scenario: string): Release {
  const release = releaseNamed(scenario);
  onTestFinished(() => takeAway(release));
  return release;
}

/** Values for a scenario: quick to scrape, and with data that is gone with the pod, unless the scenario says else. */
export const quick: ValuesDocument = {
  scrape: { interval: "2s", timeout: "2s" },
  prometheus: { persistence: { type: "none" }, reloadInterval: "2s", terminationGracePeriodSeconds: 10 },
};

/** Prometheus by itself, which collects nothing but its own series: for scenarios that are about nothing else. */
export const alone: ValuesDocument = joinValues(quick, {
  scrape: { annotated: { services: { enabled: false }, pods: { enabled: false } } },
  kubelet: { enabled: false, cadvisor: { enabled: false } },
  controlPlane: { apiServer: { enabled: false } },
  nodeExporter: { enabled: false },
  kubeStateMetrics: { enabled: false },
});

/**
 * Says that a scenario cannot run here, and why, where the machines of the cluster are not in the harness' hands.
 *
 * @param what it needs of them
 */
export function needsMachines(context: TestContext, what = "a cluster whose machines can be changed"): void {
  context.skip(cluster.way !== "node", `needs ${what} (KMSTACK_CLUSTER=node)`);
}
