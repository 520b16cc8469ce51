/** @module-tag thorough */

import { afterAll, beforeEach, expect, test } from "vitest";
import { joinValues, type ValuesDocument } from "../../../../../schema/index.ts";
import {
  alone,
  cluster,
  install,
  type KubernetesObject,
  kubectl,
  needsMachines,
  quick,
  releaseNamed,
  takeAway,
  tidied,
} from "../../../harness/index.ts";
import { untilAllServe } from "../../../harness/kubernetes/nodes.ts";
import { worker } from "../../../harness/node/layout.ts";
import { askForCertificate, beforeKubelet, behind, serveWith } from "../../../harness/node/variants.ts";
import { curedByValues, found, foundAlone, nothingIsWrong, runCure } from "../../fixtures/doctored.ts";
import { startForbidden } from "../../fixtures/forbidden.ts";

/* What goes wrong between kubelets and those that ask them: Prometheus and metrics-server. */

const release = releaseNamed("doctor");
const healthy: ValuesDocument = joinValues(quick, {
  kubelets: { tls: "verify" },
  metricsServer: {
    enabled: cluster.way !== "existing",
    metricResolution: "10s",
    kubelets: { requestTimeout: "5s" },
    updateStrategy: { type: "Recreate" },
  },
});

beforeEach(() => install(release, healthy));
afterAll(() => takeAway(release));

test("nothing is wrong with a healthy cluster", () => nothingIsWrong(release));

test("kubelet-without-ip-san, B1: a kubelet with a certificate that it signed itself", async (context) => {
  needsMachines(context);
  await serveWith(worker, "selfSigned");
  try {
    await curedByValues(release, "kubelet-without-ip-san", healthy);
  } finally {
    await serveWith(worker, "clusterSigned");
  }
});

test("kubelet-of-unknown-authority, B2: an authority that has signed no kubelet's certificate", async (context) => {
  needsMachines(context);
  await nothingIsWrong(release);
  const { data } = await kubectl.get<KubernetesObject & { readonly data: Record<string, string> }>(
    ...["configmap", "extension-apiserver-authentication", "--namespace", "kube-system"],
  );
  const pem = data["requestheader-client-ca-file"] ?? "";
  const wrong = joinValues(healthy, { kubelets: { tls: "caBundle", caBundle: { pem } } });
  await install(release, wrong, { wait: false });
  // No kubelet answers metrics-server, and so it is never ready.
  const [finding] = await found(release, "kubelet-of-unknown-authority", "metrics-api-without-endpoints");
  const cure = finding?.trouble?.cures[0].values ?? {};
  await install(release, joinValues(healthy, cure as ValuesDocument));
  await nothingIsWrong(release);
});

test("kubelet-certificate-pending, kubelet-request-pending, B4: a certificate that nobody has approved", async (context) => {
  needsMachines(context);
  await nothingIsWrong(release);
  await askForCertificate(worker);
  try {
    const [, pending] = await found(release, "kubelet-certificate-pending", "kubelet-request-pending");
    if (pending !== undefined) await runCure(pending);
    await nothingIsWrong(release);
  } finally {
    await untilAllServe(kubectl);
  }
});

test("kubelet-forbidden, B3: an account without the right to their metrics", async () => {
  const forbidden = tidied("doctor-forbidden");
  const kubelets = (replicas: number): ValuesDocument =>
    joinValues(alone, { kubelet: { enabled: true }, kubelets: { tls: "verify" }, prometheus: { replicas } });
  await install(forbidden, kubelets(0));
  await startForbidden(forbidden);
  await curedByValues(forbidden, "kubelet-forbidden", kubelets(1));
});

test.each([
  ["kubelet-refused", "refusing"],
  ["kubelet-unreachable", "silent"],
] as const)("%s: a firewall before a kubelet's port, %s", async (id, manner) => {
  if (cluster.way !== "node") return;
  await nothingIsWrong(release);
  await behind(beforeKubelet(worker, manner), async () => {
    const finding = await foundAlone(release, id);
    expect(finding.sights.some(({ where }) => where.includes(`${worker.address}:10250`))).toBe(true);
  });
  await nothingIsWrong(release);
});
