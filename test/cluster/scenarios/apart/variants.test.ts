/** @module-tag thorough */

import { afterAll, beforeAll, expect, test } from "vitest";
import { joinValues } from "../../../../schema/index.ts";
import {
  alone,
  cluster,
  install,
  type KubernetesObject,
  kubectl,
  needsMachines,
  ofJob,
  reconfigure,
  releaseNamed,
  takeAway,
  targets,
  uninstall,
  untilTargets,
} from "../../harness/index.ts";
import { worker } from "../../harness/node/layout.ts";
import { aggregate, closeKubeletPort, openKubeletPort } from "../../harness/node/variants.ts";
import { apiService, startExtension } from "../fixtures/extension.ts";

const release = releaseNamed("variants");

/** The kubelets, by themselves or by way of the API server. */
const direct = joinValues(alone, {
  kubelet: { enabled: true, cadvisor: { enabled: true } },
  kubelets: { tls: "verify" },
});
const proxied = joinValues(direct, { kubelets: { tls: "apiServerProxy" } });

const patience = { timeout: 90_000, interval: 500 };

/** What Prometheus says of the kubelet of node-1. */
async function errors(): Promise<readonly string[]> {
  return ofJob(await targets(release), "kubelet")
    .filter(({ labels }) => labels["node"] === worker.name)
    .map(({ lastError }) => lastError)
    .sort();
}

async function untilUp(): Promise<void> {
  await untilTargets(release, "the kubelets are up", (all) => {
    const mine = ofJob(all, "kubelet");
    return mine.length === 4 && mine.every(({ health }) => health === "up");
  });
}

// On a cluster of another kind all tests are skipped.
const here = cluster.way === "node";

beforeAll(async () => {
  if (here) await install(release, direct);
});

afterAll(async () => {
  if (here) await takeAway(release);
});

test("C5: a kubelet's port that a firewall closes: the error, directly and by way of the API server", async (context) => {
  needsMachines(context);
  await untilUp();
  const { address } = worker;
  await closeKubeletPort(worker);
  try {
    await expect
      .poll(errors, patience)
      .toEqual(
        ["/metrics", "/metrics/cadvisor"].map(
          (path) =>
            `Get "https://${address}:10250${path}": dial tcp ${address}:10250: connect: connection refused`,
        ),
      );
    await reconfigure(release, proxied);
    const bad = "server returned HTTP status 503 Service Unavailable";
    await expect.poll(errors, patience).toEqual([bad, bad]);
    const said = await kubectl("get", "--raw", `/api/v1/nodes/${worker.name}/proxy/metrics`).catch(String);
    expect(said).toContain(`dial tcp ${address}:10250: connect: connection refused`);
  } finally {
    await openKubeletPort(worker);
  }
  await untilUp();
  await reconfigure(release, direct);
  await untilUp();
});

/** An APIService, as far as it is looked at. */
interface ApiService extends KubernetesObject {
  readonly status?: {
    readonly conditions?: readonly {
      readonly type: string;
      readonly status: string;
      readonly reason: string;
      readonly message: string;
    }[];
  };
}

/** Whether the extension is available, and why. */
async function availability(): Promise<string> {
  const { status } = await kubectl.get<ApiService>("apiservice", apiService);
  const found = status?.conditions?.find(({ type }) => type === "Available");
  return found === undefined ? "" : `${found.status} ${found.reason} ${found.message}`;
}

/** The keys by which extensions learn whom to believe. */
async function authentication(): Promise<readonly string[]> {
  const { data } = await kubectl.get<KubernetesObject & { readonly data: object }>(
    ...["configmap", "extension-apiserver-authentication", "--namespace", "kube-system"],
  );
  return Object.keys(data);
}

test("C5: without the aggregation layer no extension is available; what the chart has so far needs none", async (context) => {
  needsMachines(context);
  const { objects, end } = await startExtension(release.namespace);
  try {
    await kubectl.apply(...objects);
    await expect.poll(availability, patience).toBe("True Passed all checks passed");
    expect(await authentication()).toContain("requestheader-client-ca-file");

    await aggregate(false);
    await expect.poll(availability, patience).toMatch(/^False FailedDiscoveryCheck .*: 401$/);
    expect(await authentication()).toEqual(["client-ca-file"]);
    // Installed and not only left as it was.
    await uninstall(release);
    await install(release, direct);
    await untilUp();
  } finally {
    await aggregate(true);
    await kubectl("delete", "apiservice", apiService, "--ignore-not-found");
    end();
  }
  await expect.poll(authentication, patience).toContain("requestheader-client-ca-file");
});
