import { randomUUID } from "node:crypto";
import { posix } from "node:path";
import { imageOf } from "../images/index.ts";
import type { Release } from "../release/release.ts";
import { until } from "../until.ts";
import { kubectlOf } from "../ways/cluster.ts";
import type { Pod } from "./pods.ts";

/** A directory of a node, in which a release keeps its data. */
export interface Directory {
  /** What values say of it: where it is. */
  readonly place: { readonly path: string; readonly nodeName: string };
  /** Makes it, as root. */
  make(): Promise<void>;
  /** The user, group and mode of it or of what is in it, like `0:0 755`. */
  ownerOf(inside?: string): Promise<string>;
  /** Removes it with all that is in it. */
  remove(): Promise<void>;
}

/**
 * A directory of a node, reached as anybody can on any cluster: by pods that mount the folder it is in.
 *
 * @param release in whose namespace the pods are; it must be there by the time that one is needed
 * @param nodeName the node's host name
 * @param path like `/opt/metrics`; the folder `/opt` is on the node
 */
export function directoryOn(release: Release, nodeName: string, path: string): Directory {
  const execute = (...command: readonly string[]): Promise<string> =>
    executeIn(posix.dirname(path), release, nodeName, command);
  return {
    place: { path, nodeName },
    make: async () => {
      await execute("mkdir", "-m", "0755", path);
    },
    ownerOf: async (inside = ".") =>
      (await execute("stat", "-c", "%u:%g %a", posix.join(path, inside))).trim(),
    remove: async () => {
      await execute("rm", "-rf", path);
    },
  };
}

/** Runs one of busybox' programs as root in a pod that has a folder of the node in its place; gives what it wrote. */
async function executeIn(
  folder: string,
  release: Release,
  nodeName: string,
  command: readonly string[],
): Promise<string> {
  const kubectl = kubectlOf(release.cluster);
  const name = `directory-${randomUUID().slice(0, 8)}`;
  const inNamespace = ["--namespace", release.namespace];
  await kubectl.apply({
    apiVersion: "v1",
    kind: "Pod",
    metadata: { name, namespace: release.namespace },
    spec: {
      nodeSelector: { "kubernetes.io/hostname": nodeName },
      restartPolicy: "Never",
      terminationGracePeriodSeconds: 0,
      automountServiceAccountToken: false,
      volumes: [{ name: "folder", hostPath: { path: folder, type: "Directory" } }],
      containers: [
        {
          name: "command",
          image: await imageOf("busybox"),
          command,
          securityContext: { runAsUser: 0 },
          volumeMounts: [{ name: "folder", mountPath: folder }],
        },
      ],
    },
  });
  let last: Pod | undefined;
  const ended = await until(
    async () => {
      last = await kubectl.get<Pod>("pod", name, ...inNamespace);
      return ["Succeeded", "Failed"].includes(last.status.phase);
    },
    120_000,
    250,
  );
  const state = JSON.stringify(last?.status, undefined, 2);
  if (!ended)
    throw new Error(`${command.join(" ")} on ${nodeName}: not ended after 120 s; its pod is: ${state}`);
  const output = await kubectl("logs", name, ...inNamespace);
  if (last?.status.phase === "Failed")
    throw new Error(`${command.join(" ")} on ${nodeName} failed: ${output}`);
  await kubectl("delete", "pod", name, ...inNamespace, "--wait=false");
  return output;
}
