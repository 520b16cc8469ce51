/** @module-tag thorough */

import { afterAll, beforeAll, expect, test } from "vitest";
import { joinValues } from "../../../../schema/index.ts";
import {
  alone,
  cluster,
  install,
  kubectl,
  needsMachines,
  ofJob,
  reconfigure,
  releaseNamed,
  takeAway,
  targets,
  untilUp,
} from "../../harness/index.ts";
import { worker } from "../../harness/node/layout.ts";
import { beforeKubelet, behind } from "../../harness/node/variants.ts";

const release = releaseNamed("firewall");

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

const untilKubeletsUp = () => untilUp(release, { kubelet: 4 });

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
  await untilKubeletsUp();
  const { address } = worker;
  await behind(beforeKubelet(worker, "refusing"), async () => {
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
  });
  await untilKubeletsUp();
  await reconfigure(release, direct);
  await untilKubeletsUp();
});
