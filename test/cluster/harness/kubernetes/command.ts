import { randomUUID } from "node:crypto";
import { imageOf } from "../images/index.ts";
import type { Release } from "../release/release.ts";
import { until } from "../until.ts";
import { kubectlOf } from "../ways/cluster.ts";
import type { Pod } from "./pods.ts";

/**
 * Runs one of busybox' programs to its end, as root in a pod on a node, whatever taints that has; gives what it wrote.
 *
 * @param release in whose namespace the pod is, which must be there
 * @param nodeName the node's host name
 * @param folder a folder of the node that the pod has in its place
 * @throws Error with what the program wrote where it failed
 */
export async function runOn(
  release: Release,
  nodeName: string,
  command: readonly string[],
  folder?: string,
): Promise<string> {
  const kubectl = kubectlOf(release.cluster);
  const name = `command-${randomUUID().slice(0, 8)}`;
  const inNamespace = ["--namespace", release.namespace];
  const mounted = folder === undefined ? [] : [{ name: "folder", path: folder }];
  await kubectl.apply({
    apiVersion: "v1",
    kind: "Pod",
    metadata: { name, namespace: release.namespace },
    spec: {
      nodeSelector: { "kubernetes.io/hostname": nodeName },
      tolerations: [{ operator: "Exists" }],
      restartPolicy: "Never",
      terminationGracePeriodSeconds: 0,
      automountServiceAccountToken: false,
      volumes: mounted.map((each) => ({ name: each.name, hostPath: { path: each.path, type: "Directory" } })),
      containers: [
        {
          name: "command",
          image: await imageOf("busybox"),
          command,
          securityContext: { runAsUser: 0 },
          volumeMounts: mounted.map((each) => ({ name: each.name, mountPath: each.path })),
        },
      ],
    },
  });
  const what = `${command.join(" ")} on ${nodeName}`;
  let last: Pod | undefined;
  const ended = await until(
    async () => {
      last = await kubectl.get<Pod>("pod", name, ...inNamespace);
      return ["Succeeded", "Failed"].includes(last.status.phase);
    },
    120_000,
    250,
  );
  if (!ended) {
    throw new Error(
      `${what}: not ended after 120 s; its pod is: ${JSON.stringify(last?.status, undefined, 2)}`,
    );
  }
  const output = await kubectl("logs", name, ...inNamespace);
  if (last?.status.phase === "Failed") throw new Error(`${what} failed: ${output}`);
  await kubectl("delete", "pod", name, ...inNamespace, "--wait=false");
  return output;
}
