import { afterAll, beforeAll, expect, test } from "vitest";
import { joinValues, type ValuesDocument } from "../../../../schema/index.ts";
import {
  annotatePods,
  cluster,
  install,
  kubectl,
  needsMachines,
  ofJob,
  quick,
  reconfigure,
  releaseNamed,
  type Target,
  takeAway,
  until,
  untilTargets,
} from "../../harness/index.ts";
import { untilAllServe } from "../../harness/kubernetes/nodes.ts";
import type { ServingCertificate } from "../../harness/node/daemons.ts";
import { controlPlane, machines, worker } from "../../harness/node/layout.ts";
import { askForCertificate, serveWith } from "../../harness/node/variants.ts";
import { thorough } from "../../tiers.ts";
import {
  clusterAuthority,
  contentOf,
  ownAuthority,
  pendingRequests,
} from "../fixtures/serving-certificates.ts";

const release = releaseNamed("kubelets");

/** The kubelets and nothing else, by the names of the machines or by their addresses. */
function byWayOf(kubelets: ValuesDocument): ValuesDocument {
  return joinValues(quick, {
    kubelets,
    scrape: { annotated: { services: { enabled: false }, pods: { enabled: false } } },
    prometheus: { hostAliases: machines.map(({ name, address }) => ({ ip: address, hostnames: [name] })) },
    controlPlane: { apiServer: { enabled: false } },
    nodeExporter: { enabled: false },
    kubeStateMetrics: { enabled: false },
    // Its program is none that can be built here: the tests approve with its rights.
    kubeletCsrApprover: {
      enabled: true,
      replicas: 0,
      nodeNames: "node-[0-9]",
      addressRanges: ["198.51.100.0/24"],
    },
  });
}

const approver = `system:serviceaccount:${release.namespace}:kms-kube-metrics-stack-kubelet-csr-approver`;

const paths = ["/metrics", "/metrics/cadvisor"];

/** The targets of a node's kubelet, in the order of `paths`. */
function ofNode(all: readonly Target[], node: string): readonly Target[] {
  return ofJob(all, "kubelet")
    .filter(({ labels }) => labels["node"] === node)
    .sort((one, other) => one.scrapeUrl.length - other.scrapeUrl.length);
}

/** Waits until Prometheus reaches all kubelets at the addresses where it is to ask. */
async function untilUp(urlOf: UrlOf): Promise<void> {
  await untilTargets(release, "all kubelets are up, each at its address", (all) =>
    machines.every(({ name }) => {
      const mine = ofNode(all, name);
      return (
        mine.map(({ scrapeUrl }) => scrapeUrl).join() === paths.map((path) => urlOf(name, path)).join() &&
        mine.every(({ health }) => health === "up")
      );
    }),
  );
}

/** Where Prometheus asks the kubelet of a node. */
type UrlOf = (node: string, path: string) => string;

const byAddress: UrlOf = (node, path) =>
  `https://${machines.find(({ name }) => name === node)?.address}:10250${path}`;
const byName: UrlOf = (node, path) => `https://${node}:10250${path}`;
const byApiServer: UrlOf = (node, path) =>
  `https://kubernetes.default.svc:443/api/v1/nodes/${node}/proxy${path}`;

/**
 * Waits until Prometheus reaches node-0's kubelet, and says these errors of node-1's, one for each of `paths`. While a
 * kubelet restarts, or a configuration is new, it may have others to say.
 */
async function untilWorkerFails(errors: readonly string[]): Promise<void> {
  await untilTargets(
    release,
    `only the kubelet of node-1 is down: ${errors.join("; ")}`,
    (each) =>
      ofNode(each, controlPlane.name).every(({ health }) => health === "up") &&
      ofNode(each, worker.name)
        .map(({ lastError }) => lastError)
        .join("\n") === errors.join("\n"),
  );
}

/** What Prometheus says of a certificate that kubelets sign themselves. */
const namesNoAddress = refused(
  byAddress,
  `cannot validate certificate for ${worker.address} because it doesn't contain any IP SANs`,
);

/** The certificate that node-1 serves with, where a test has had it changed. */
let serving: ServingCertificate = "clusterSigned";

async function workerServesWith(certificate: ServingCertificate): Promise<void> {
  if (certificate === serving) return;
  // Said first: also what goes wrong on the way has to be put back.
  serving = certificate;
  await serveWith(worker, certificate);
}

/** What Prometheus says of both paths of node-1's kubelet where the certificate is not to its liking. */
function refused(urlOf: UrlOf, why: string): readonly string[] {
  return paths.map(
    (path) => `Get "${urlOf(worker.name, path)}": tls: failed to verify certificate: x509: ${why}`,
  );
}

// On a cluster of another kind all tests are skipped.
const here = cluster.way === "node";

beforeAll(async () => {
  if (here) await install(release, byWayOf({ tls: "verify" }));
});

afterAll(async () => {
  if (!here) return;
  try {
    await workerServesWith("clusterSigned");
  } finally {
    await takeAway(release);
  }
});

test(
  "B4: with serverTLSBootstrap a kubelet serves once its certificate is approved",
  thorough,
  async (context) => {
    needsMachines(context);
    await askForCertificate(worker);
    try {
      let pending: readonly string[] = [];
      const asked = await until(
        async () => {
          pending = await pendingRequests();
          return pending.length > 0;
        },
        60_000,
        500,
      );
      expect(asked, "node-1 has asked for a certificate").toBe(true);
      const said = paths.map(
        (path) => `Get "${byAddress(worker.name, path)}": remote error: tls: internal error`,
      );
      await untilWorkerFails(said);
      const logs = ["logs", "--namespace", release.namespace, "kms-kube-metrics-stack-prometheus-0"];
      await expect(kubectl(...logs)).rejects.toThrow("remote error: tls: internal error");
      // Nobody's choice helps here: there is no certificate that could be left unchecked.
      await reconfigure(release, byWayOf({ tls: "insecureSkipVerify" }));
      await untilWorkerFails(said);
      await reconfigure(release, byWayOf({ tls: "verify" }));
      expect(await pendingRequests()).toEqual(pending);

      for (const request of pending) {
        expect(await contentOf(request)).toContain(`DNS:${worker.name}, IP Address:${worker.address}`);
        await kubectl("certificate", "approve", request, `--as=${approver}`);
      }
      await untilUp(byAddress);
    } finally {
      await untilAllServe(kubectl);
    }
  },
);

test("B1, A6: a certificate that names no address: the error, and each cure", async (context) => {
  needsMachines(context);
  await workerServesWith("selfSigned");
  await untilWorkerFails(namesNoAddress);

  await reconfigure(release, byWayOf({ tls: "insecureSkipVerify" }));
  await untilUp(byAddress);

  await reconfigure(release, byWayOf({ tls: "apiServerProxy" }));
  await untilUp(byApiServer);

  const pem = `${await clusterAuthority()}\n${await ownAuthority()}\n`;
  await reconfigure(release, byWayOf({ tls: "caBundle", caBundle: { pem }, address: "Hostname" }));
  await untilUp(byName);
});

test(
  "B2: a certificate that nobody known has signed: the error, and each cure",
  thorough,
  async (context) => {
    needsMachines(context);
    await workerServesWith("selfSigned");
    const unknown = refused(byName, "certificate signed by unknown authority");
    await reconfigure(release, byWayOf({ tls: "verify", address: "Hostname" }));
    await untilWorkerFails(unknown);

    await reconfigure(release, byWayOf({ tls: "insecureSkipVerify", address: "Hostname" }));
    await untilUp(byName);

    await reconfigure(release, byWayOf({ tls: "apiServerProxy" }));
    await untilUp(byApiServer);

    const pem = await clusterAuthority();
    await reconfigure(release, byWayOf({ tls: "caBundle", caBundle: { pem }, address: "Hostname" }));
    await untilWorkerFails(unknown);

    const both = `${pem}\n${await ownAuthority()}\n`;
    // The configuration stays as it is: Prometheus sees that the file has changed.
    await install(release, byWayOf({ tls: "caBundle", caBundle: { pem: both }, address: "Hostname" }));
    await annotatePods(release);
    await untilUp(byName);
  },
);

test(
  "B1, B2: the cluster signs the certificates: verified, by address and by name",
  thorough,
  async (context) => {
    needsMachines(context);
    await workerServesWith("selfSigned");
    await reconfigure(release, byWayOf({ tls: "verify" }));
    await untilWorkerFails(namesNoAddress);

    await workerServesWith("clusterSigned");
    await untilUp(byAddress);

    await reconfigure(release, byWayOf({ tls: "verify", address: "Hostname" }));
    await untilUp(byName);
  },
);
