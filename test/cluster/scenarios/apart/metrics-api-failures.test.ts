/** @module-tag thorough */

import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  cluster,
  install,
  type KubernetesObject,
  kubectl,
  releaseNamed,
  takeAway,
} from "../../harness/index.ts";
import { untilAllServe } from "../../harness/kubernetes/nodes.ts";
import { controlPlane, rootOf, worker } from "../../harness/node/layout.ts";
import {
  aggregate,
  askForCertificate,
  beforeKubelet,
  beforePods,
  behind,
  serveWith,
} from "../../harness/node/variants.ts";
import {
  metricsServer,
  patience,
  top,
  untilAvailable,
  untilUnavailable,
  values,
  valuesWith,
} from "../fixtures/metrics-api.ts";

/*
 * C5: each way in which the metrics API fails, and how docs/metrics-api.md says that it shows. What metrics-server has
 * written is read on its machine: kubectl would ask the kubelet, which is what some of these keep it from.
 */

const release = releaseNamed("metrics-api-failures");

/** What metrics-server has written since a moment. Source: Kubernetes, "Logging Architecture"; the lines begin with the time. */
async function logSince(start: Date): Promise<string> {
  const pods = join(rootOf(worker), "var/log/pods");
  const mine = (await readdir(pods)).filter((pod) =>
    pod.startsWith(`${release.namespace}_${metricsServer}-`),
  );
  const lines: string[] = [];
  for (const pod of mine) {
    const folder = join(pods, pod, "metrics-server");
    for (const file of await readdir(folder))
      lines.push(...(await readFile(join(folder, file), "utf8")).split("\n"));
  }
  return lines.filter((line) => new Date(line.slice(0, line.indexOf(" "))) >= start).join("\n");
}

/** Waits until metrics-server writes something, from now on. */
async function untilLogged(what: RegExp | string): Promise<void> {
  const start = new Date();
  const said = expect.poll(() => logSince(start), patience);
  await (typeof what === "string" ? said.toContain(what) : said.toMatch(what));
}

const missing = "Metrics API not available";

// On a cluster of another kind nothing of this can be done.
describe.skipIf(cluster.way !== "node")("C5: the metrics API", () => {
  beforeAll(() => install(release, values));
  afterAll(() => takeAway(release));

  describe("without an answer of one kubelet knows all other nodes", () => {
    const { address } = worker;

    /** One node is not known, as metrics-server says, and then it is again. */
    async function oneIsUnknown(why: string): Promise<void> {
      await untilLogged(why);
      await expect.poll(top, patience).toMatch(new RegExp(`^${worker.name} +<unknown>`, "m"));
      expect(await top()).toMatch(new RegExp(`^${controlPlane.name} +[0-9]+m `, "m"));
    }

    test("C5: a firewall that refuses", async () => {
      await untilAvailable();
      await behind(beforeKubelet(worker, "refusing"), () =>
        oneIsUnknown(`dial tcp ${address}:10250: connect: connection refused`),
      );
      await untilAvailable();
    });

    test("C5: a firewall that is silent", async () => {
      await behind(beforeKubelet(worker, "silent"), () => oneIsUnknown("context deadline exceeded"));
      await untilAvailable();
    });

    test("C5: a certificate that names no address", async () => {
      await serveWith(worker, "selfSigned");
      try {
        await oneIsUnknown(
          `cannot validate certificate for ${address} because it doesn't contain any IP SANs`,
        );
      } finally {
        await serveWith(worker, "clusterSigned");
      }
      await untilAvailable();
    });

    test("C5: a certificate that nobody has approved", async () => {
      await askForCertificate(worker);
      try {
        await oneIsUnknown("remote error: tls: internal error");
      } finally {
        await untilAllServe(kubectl);
      }
      await untilAvailable();
    });
  });

  test("C5: no pod behind the Service: MissingEndpoints", async () => {
    await install(release, valuesWith({ replicas: 0 }));
    await untilUnavailable(/^False MissingEndpoints: /);
    expect(await top()).toContain(missing);
    await install(release, values);
    await untilAvailable();
  });

  test.each([
    [
      "certificates that nobody known has signed",
      async () => {
        // The authority of the front proxy, which has signed no kubelet's certificate.
        const { data } = await kubectl.get<KubernetesObject & { readonly data: Record<string, string> }>(
          ...["configmap", "extension-apiserver-authentication", "--namespace", "kube-system"],
        );
        return valuesWith(
          {},
          { kubelets: { tls: "caBundle", caBundle: { pem: data["requestheader-client-ca-file"] ?? "" } } },
        );
      },
      "x509: certificate signed by unknown authority",
    ],
    [
      "the port without TLS, which is closed",
      async () => valuesWith({ kubelets: { useNodeStatusPort: false, port: 10255 } }),
      ":10255: connect: connection refused",
    ],
  ])("C5: no kubelet to get to, %s: not ready, and so MissingEndpoints", async (_, valuesOf, why) => {
    // The one that is ready would stay until this one is.
    await install(release, valuesWith({ updateStrategy: { type: "Recreate" } }, await valuesOf()), {
      wait: false,
    });
    await untilLogged(why);
    await untilUnavailable(/^False MissingEndpoints: /);
    await install(release, values);
    await untilAvailable();
  });

  test("C5, C2: no way from the API server to pods: FailedDiscoveryCheck; the network of a node is the way", async () => {
    await behind(beforePods(worker, 10250), async () => {
      await untilUnavailable(/^False FailedDiscoveryCheck: .*(context deadline exceeded|Client\.Timeout)/);
      expect(await top()).toContain(missing);
      await install(release, valuesWith({ hostNetwork: true }));
      await untilAvailable();
    });
    await install(release, values);
    await untilAvailable();
  });

  test("C5: without the aggregation layer: FailedDiscoveryCheck, and all else goes on", async () => {
    await aggregate(false);
    try {
      await kubectl("--namespace", release.namespace, "rollout", "restart", `deployment/${metricsServer}`);
      await untilUnavailable(/^False FailedDiscoveryCheck: .*: 403$/);
      expect(await top()).toContain(missing);
      // Installed and not only left as it was.
      await install(release, valuesWith({ enabled: false }));
    } finally {
      await aggregate(true);
    }
    await install(release, values);
    await untilAvailable();
  });
});
