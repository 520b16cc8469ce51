import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { joinValues } from "../../../schema/index.ts";
import {
  alone,
  install,
  type KubernetesObject,
  kubectl,
  releaseNamed,
  rights,
  takeAway,
} from "../harness/index.ts";
import { ask } from "./fixtures/request.ts";

/*
 * The program itself is no Go module and cannot be built here: no pod of it runs. Its account is what the chart makes,
 * and the API server says what that may do.
 */

const release = releaseNamed("approver");
const approver = "kms-kube-metrics-stack-kubelet-csr-approver";
const user = `system:serviceaccount:${release.namespace}:${approver}`;

const values = joinValues(alone, {
  kubeletCsrApprover: {
    enabled: true,
    replicas: 0,
    nodeNames: "scenario-.*",
    addressRanges: ["192.0.2.0/24"],
  },
});

/** A request, as far as it is looked at. */
interface Request extends KubernetesObject {
  readonly status: {
    readonly certificate?: string;
    readonly conditions?: readonly { readonly type: string }[];
  };
}

async function request(name: string): Promise<Request["status"]> {
  return (await kubectl.get<Request>("csr", name)).status;
}

function approve(name: string): Promise<string> {
  return kubectl("certificate", "approve", name, `--as=${user}`);
}

beforeAll(() => install(release, values));
afterAll(() => takeAway(release));

test("B4: the approver's account may approve what kubelets ask for, and the cluster signs it", async () => {
  const name = "scenario-serving";
  onTestFinished(async () => {
    await kubectl("delete", "csr", name);
  });
  await ask({
    name,
    signerName: "kubernetes.io/kubelet-serving",
    usages: ["digital signature", "server auth"],
    subject: `/O=system:nodes/CN=system:node:${name}`,
    alternativeNames: `DNS:${name},IP:192.0.2.7`,
  });
  expect(await request(name)).toEqual({});
  await approve(name);
  await expect
    .poll(async () => (await request(name)).certificate, { timeout: 60_000, interval: 500 })
    .toBeDefined();
});

test("B4: it may not approve what another signer is to sign", async () => {
  const name = "scenario-client";
  onTestFinished(async () => {
    await kubectl("delete", "csr", name);
  });
  await ask({
    name,
    signerName: "kubernetes.io/kube-apiserver-client",
    usages: ["digital signature", "client auth"],
    subject: "/O=scenario/CN=someone",
  });
  await expect(approve(name)).rejects.toThrow(
    'user not permitted to approve requests with signerName "kubernetes.io/kube-apiserver-client"',
  );
  expect(await request(name)).toEqual({});
});

test("B4: it may do nothing else", async () => {
  expect(await rights(kubectl, release.namespace, approver)).toEqual([
    "approve signers.certificates.k8s.io kubernetes.io/kubelet-serving",
    "get,list,watch certificatesigningrequests.certificates.k8s.io",
    "update certificatesigningrequests.certificates.k8s.io/approval",
  ]);
});
