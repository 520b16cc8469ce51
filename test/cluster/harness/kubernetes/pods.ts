import { expect } from "vitest";
import type { Release } from "../release/release.ts";
import { until } from "../until.ts";
import { kubectlOf } from "../ways/cluster.ts";
import type { KubernetesObject, List } from "./kubectl.ts";

/** A pod, as far as it is looked at. */
export interface Pod extends KubernetesObject {
  readonly status: {
    readonly phase: string;
    readonly conditions?: readonly {
      readonly type: string;
      readonly status: string;
      readonly message?: string;
    }[];
    readonly containerStatuses?: readonly {
      readonly name: string;
      readonly ready: boolean;
      readonly restartCount: number;
      readonly containerID?: string;
    }[];
  };
}

/** The name of the first pod of a release's Prometheus. */
export function podName({ name }: Release): string {
  return `${name}-kube-metrics-stack-prometheus-0`;
}

/** The first pod of a release's Prometheus; undefined while there is none. */
export async function prometheusPod(release: Release): Promise<Pod | undefined> {
  const inNamespace = ["--namespace", release.namespace];
  const { items } = await kubectlOf(release.cluster).get<List<Pod>>("pods", ...inNamespace);
  return items.find(({ metadata }) => metadata.name === podName(release));
}

/**
 * Waits until something holds of the first pod of Prometheus, and fails with the pod's state where it does not.
 *
 * @param what like `the container has failed`
 */
export async function untilPod(
  release: Release,
  what: string,
  holds: (pod: Pod) => boolean | Promise<boolean>,
): Promise<Pod> {
  let last: Pod | undefined;
  const held = await until(
    async () => {
      last = await prometheusPod(release);
      return last !== undefined && (await holds(last));
    },
    150_000,
    500,
  );
  if (!held || last === undefined) {
    expect.fail(`${what}: not after 150 s; the pod is: ${JSON.stringify(last?.status, undefined, 2)}`);
  }
  return last;
}

/** Whether a pod is ready. */
export function isReady({ status }: Pod): boolean {
  return status.conditions?.some((each) => each.type === "Ready" && each.status === "True") ?? false;
}

/** How often the container of Prometheus has been started again. */
export function restarts({ status }: Pod): number {
  return status.containerStatuses?.find(({ name }) => name === "prometheus")?.restartCount ?? 0;
}

/** Why the scheduler finds no node for a pod; empty where it does not say. */
export function whyNotScheduled({ status }: Pod): string {
  return status.conditions?.find(({ type }) => type === "PodScheduled")?.message ?? "";
}

/** What the container of Prometheus has written. */
export function logOf(release: Release, ...options: readonly string[]): Promise<string> {
  const container = [podName(release), "--container", "prometheus"];
  return kubectlOf(release.cluster)("--namespace", release.namespace, "logs", ...container, ...options);
}

/** Runs a command in the container of Prometheus; gives what it wrote. */
export function inPod(release: Release, ...command: readonly string[]): Promise<string> {
  const container = [podName(release), "--container", "prometheus"];
  return kubectlOf(release.cluster)("--namespace", release.namespace, "exec", ...container, "--", ...command);
}
