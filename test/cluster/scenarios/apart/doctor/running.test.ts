/** @module-tag thorough */

import { describe, expect, test } from "vitest";
import { joinValues, type ValuesDocument } from "../../../../../schema/index.ts";
import { imageOf } from "../../../harness/images/index.ts";
import { alone, install, kubectl, needsMachines, tidied } from "../../../harness/index.ts";
import { pki, ready } from "../../../harness/node/cluster.ts";
import { startKubelet } from "../../../harness/node/daemons.ts";
import { onControlPlane, worker } from "../../../harness/node/layout.ts";
import { stop } from "../../../harness/node/machine/machine.ts";
import { curedByValues, found, foundAlone, nothingIsWrong, runCure } from "../../fixtures/doctored.ts";

/* What keeps programs from running: found, and gone once what doctor says is done. */

const prometheusWith = (prometheus: ValuesDocument) => joinValues(alone, { prometheus });

describe("a value is the cause, and another one the cure", () => {
  test.each([
    ["account-missing", { serviceAccount: { create: false, name: "nobody" } }],
    ["account-without-rights", { rbac: { create: false } }],
    ["out-of-memory", { resources: { requests: { memory: "24Mi" }, limits: { memory: "24Mi" } } }],
  ] as const)("%s: a value of Prometheus, %j", async (id, prometheus) => {
    const release = tidied(`doctor-${id}`);
    // Something is to be discovered.
    const values = joinValues(prometheusWith(prometheus), {
      scrape: { annotated: { pods: { enabled: true } } },
    });
    await install(release, values, { wait: false });
    await curedByValues(release, id, values);
  });

  test("host-port-taken: a node-exporter where another one is", async () => {
    const first = tidied("doctor-first-exporter");
    const second = tidied("doctor-second-exporter");
    const values = joinValues(alone, { nodeExporter: { enabled: true, port: 9123 } });
    await install(first, values);
    await install(second, values, { wait: false });
    await curedByValues(second, "host-port-taken", values);
  });

  test("image-not-pulled: a registry that is nowhere", async () => {
    const release = tidied("doctor-image");
    const registry = "registry.invalid";
    await install(release, prometheusWith({ image: { registry } }), { wait: false });
    const finding = await foundAlone(release, "image-not-pulled");
    expect(finding.sights[0].message).toContain(registry);
    await install(release, alone);
    await nothingIsWrong(release);
  });
});

describe("something is missing, or in the way", () => {
  test("secret-missing: a Secret that somebody was to make", async () => {
    const release = tidied("doctor-secret");
    await install(release, prometheusWith({ secrets: ["shop"] }), { wait: false });
    const finding = await foundAlone(release, "secret-missing");
    await runCure(finding);
    await kubectl("create", "secret", "generic", "shop", "--namespace", release.namespace);
    await nothingIsWrong(release);
  });

  test("pod-security: node-exporter in a namespace that lets nobody see its node", async () => {
    const release = tidied("doctor-pod-security");
    await kubectl("create", "namespace", release.namespace);
    await kubectl(
      ...["label", "namespace", release.namespace, "pod-security.kubernetes.io/enforce=baseline"],
    );
    const values = joinValues(alone, { nodeExporter: { enabled: true, port: 9124 } });
    await install(release, values, { wait: false });
    const finding = await foundAlone(release, "pod-security");
    await runCure(finding);
    await nothingIsWrong(release);
  });

  test("quota-used-up: a quota that leaves no room for a pod", async () => {
    const release = tidied("doctor-quota");
    const { namespace } = release;
    await kubectl("create", "namespace", namespace);
    await kubectl("create", "quota", "none", "--hard=pods=0", "--namespace", namespace);
    await install(release, alone, { wait: false });
    const finding = await foundAlone(release, "quota-used-up");
    await runCure(finding);
    await kubectl("delete", "quota", "none", "--namespace", namespace);
    await nothingIsWrong(release);
  });

  test("pod-refused: a policy of the cluster that lets no pods in", async () => {
    const release = tidied("doctor-policy");
    const { namespace } = release;
    const metadata = { name: "doctor-refuses-pods" };
    const apiVersion = "admissionregistration.k8s.io/v1";
    const matches = {
      namespaceSelector: { matchLabels: { "kubernetes.io/metadata.name": namespace } },
      resourceRules: [{ apiGroups: [""], apiVersions: ["v1"], operations: ["CREATE"], resources: ["pods"] }],
    };
    await kubectl.apply(
      {
        apiVersion,
        kind: "ValidatingAdmissionPolicy",
        metadata,
        spec: { matchConstraints: matches, validations: [{ expression: "false", message: "no pods here" }] },
      },
      {
        apiVersion,
        kind: "ValidatingAdmissionPolicyBinding",
        metadata,
        spec: { policyName: metadata.name, validationActions: ["Deny"] },
      },
    );
    try {
      await install(release, alone, { wait: false });
      const finding = await foundAlone(release, "pod-refused");
      expect(finding.sights[0].message).toContain("no pods here");
    } finally {
      await kubectl("delete", "validatingadmissionpolicybinding,validatingadmissionpolicy", metadata.name);
    }
    await nothingIsWrong(release);
  });

  test("no-node-fits: a label that no node has", async () => {
    const release = tidied("doctor-label");
    await install(release, prometheusWith({ nodeSelector: { disk: "fast" } }), { wait: false });
    const finding = await foundAlone(release, "no-node-fits");
    await runCure(finding);
    await install(release, alone);
    await nothingIsWrong(release);
  });
});

describe("pods that somebody has put up by hand", () => {
  /** A pod of Prometheus' image. */
  async function byHand(
    namespace: string,
    container: object,
    volumes: readonly object[] = [],
  ): Promise<void> {
    const image = await imageOf("prometheus");
    const spec = {
      restartPolicy: "Always",
      containers: [{ name: "prometheus", image, ...container }],
      volumes,
    };
    await kubectl("create", "namespace", namespace);
    await kubectl.apply({ apiVersion: "v1", kind: "Pod", metadata: { name: "by-hand", namespace }, spec });
  }

  const deleted = (namespace: string) =>
    kubectl("delete", "pod", "by-hand", "--namespace", namespace, "--now");

  test("evicted: a volume beyond its size", async () => {
    const { namespace } = tidied("doctor-evicted");
    const fill = "head -c 4194304 /dev/zero > /data/file; sleep 600";
    await byHand(
      namespace,
      { command: ["sh", "-c", fill], volumeMounts: [{ name: "data", mountPath: "/data" }] },
      [{ name: "data", emptyDir: { sizeLimit: "1Mi" } }],
    );
    const finding = await foundAlone({ namespace }, "evicted");
    await runCure(finding);
    await nothingIsWrong({ namespace });
  });

  test("wrong-architecture: a program that is none of this processor's", async () => {
    const { namespace } = tidied("doctor-architecture");
    await kubectl("create", "namespace", namespace);
    const strange = {
      binaryData: { prometheus: Buffer.from([0x7f, 0x45, 0x4c, 0x46, 9, 9]).toString("base64") },
    };
    const metadata = { name: "strange", namespace };
    await kubectl.apply({ apiVersion: "v1", kind: "ConfigMap", metadata, ...strange });
    const image = await imageOf("prometheus");
    const container = {
      name: "prometheus",
      image,
      command: ["/strange/prometheus"],
      volumeMounts: [{ name: "strange", mountPath: "/strange" }],
    };
    const volumes = [{ name: "strange", configMap: { name: "strange", defaultMode: 0o755 } }];
    await kubectl.apply({
      apiVersion: "v1",
      kind: "Pod",
      metadata: { name: "by-hand", namespace },
      spec: { containers: [container], volumes },
    });
    await found({ namespace }, "wrong-architecture");
    await deleted(namespace);
    await nothingIsWrong({ namespace });
  });

  test("not-ready-yet: a program that listens elsewhere than it is asked", async () => {
    const { namespace } = tidied("doctor-not-ready");
    await byHand(namespace, {
      command: ["sleep", "600"],
      readinessProbe: { httpGet: { path: "/-/ready", port: 9091 }, periodSeconds: 1 },
    });
    await found({ namespace }, "not-ready-yet");
    await deleted(namespace);
    await nothingIsWrong({ namespace });
  });
});

test("node-not-ready: a kubelet that has stopped", async (context) => {
  needsMachines(context);
  const watching = tidied("doctor-node");
  const values = joinValues(alone, {
    kubelet: { enabled: true },
    kubelets: { tls: "verify" },
    prometheus: onControlPlane,
  });
  await install(watching, values);
  await nothingIsWrong(watching);
  const since = new Date();
  await stop(worker, "kubelet");
  try {
    await found(watching, "node-not-ready", "kubelet-refused");
  } finally {
    await startKubelet(worker, await pki(), "clusterSigned");
    await ready(kubectl, worker, "clusterSigned", since);
  }
  await nothingIsWrong(watching);
});
