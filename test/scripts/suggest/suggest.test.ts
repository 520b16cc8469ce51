import { describe, expect, it } from "vitest";
import { validateValues } from "../../../schema/index.ts";
import { forbidden, type SecuredPod } from "../../../scripts/doctor/before/kubernetes/pod-security.ts";
import { evident, profileFor } from "../../../scripts/suggest/platform.ts";
import { probePod, verdictsOf } from "../../../scripts/suggest/probe.ts";
import { valuesFile, valuesOf } from "../../../scripts/suggest/suggestion.ts";
import { suggestFor } from "../../../scripts/suggest.ts";
import { chart } from "../../../stack/index.ts";
import { platformNames, toldBy } from "../../../stack/kit/cluster/platforms.ts";
import { clusterWith, type Fixture, node } from "../doctor/before/cluster.ts";

const release = { name: "monitoring", namespace: "monitoring" };

async function suggestions(
  objects: readonly Fixture[],
  more: Readonly<Record<string, unknown>> = {},
  forbidden: readonly string[] = [],
) {
  const plan = { chart, values: {}, release, kubernetesVersion: "v1.34.1" };
  return suggestFor(clusterWith(objects, forbidden, more), plan);
}

/** What a kubelet tells of itself. */
function configuration(name: string, kubeletconfig: object) {
  return { [`/api/v1/nodes/${name}/proxy/configz`]: { kubeletconfig } };
}

function storageClass(name: string, isDefault = false): Fixture {
  const annotations = { "storageclass.kubernetes.io/is-default-class": String(isDefault) };
  return { apiVersion: "storage.k8s.io/v1", kind: "StorageClass", metadata: { name, annotations } };
}

function kubeSystem(kind: "Pod" | "ConfigMap", name: string, more: object): Fixture {
  return { apiVersion: "v1", kind, metadata: { name, namespace: "kube-system" }, ...more };
}

const metricsApi: Fixture = {
  apiVersion: "apiregistration.k8s.io/v1",
  kind: "APIService",
  metadata: { name: "v1beta1.metrics.k8s.io" },
  spec: { service: { name: "metrics-server", namespace: "kube-system" } },
};

const signed = configuration("node-1", { serverTLSBootstrap: true });
const selfSigned = configuration("node-1", { tlsCertFile: "/var/lib/kubelet/pki/kubelet.crt" });

describe("suggest", () => {
  it("says nothing where the chart's defaults are right", async () => {
    const objects = [node("node-1"), storageClass("standard", true), metricsApi];
    expect(await suggestions(objects, selfSigned)).toEqual({ suggestions: [], unread: [] });
    expect(valuesFile(["Fine."], [])).toBe("# Fine.\n");
  });

  it("writes a file that the chart takes, each value with its reason above it", async () => {
    const objects = [
      node("node-1"),
      storageClass("slow"),
      kubeSystem("ConfigMap", "kubeadm-config", {}),
      kubeSystem("ConfigMap", "kube-proxy", {
        data: { "config.conf": 'kind: KubeProxyConfiguration\nmetricsBindAddress: "0.0.0.0:10249"\n' },
      }),
      metricsApi,
    ];
    const found = await suggestions(objects, signed);
    expect(found.unread).toEqual([]);
    const file = valuesFile(["Values for a cluster."], found.suggestions);
    expect(file).toMatchInlineSnapshot(`
      "# Values for a cluster.
      cluster:
        # It is kubeadm: kube-system has the ConfigMap kubeadm-config.
        profile: kubeadm
      kubelets:
        # The cluster signs the kubelets' certificates: so it is with 1 kubelet that was looked at, by its configuration, as the API server tells it.
        tls: verify
      metricsServer:
        # The metrics API is answered by the Service kube-system/metrics-server already.
        enabled: false
      controlPlane:
        kubeProxy:
          # kube-proxy answers Prometheus: its metricsBindAddress is 0.0.0.0:10249.
          enabled: true
      prometheus:
        persistence:
          # No StorageClass is the default one, and the claim names none; there is slow.
          storageClassName: slow
      grafana:
        persistence:
          # No StorageClass is the default one, and the claim names none; there is slow.
          storageClassName: slow
      "
    `);
    expect(validateValues(chart.values, file, "suggested.yaml")).toEqual([]);
  });

  it("a metrics-server where nobody answers the API, and no profile brings one", async () => {
    const found = await suggestions([node("node-1"), storageClass("standard", true)], selfSigned);
    expect(valuesOf(found.suggestions)).toEqual({ metricsServer: { enabled: true } });
  });

  it("certificates that are not to be checked, where the profile would have it", async () => {
    const plan = { chart, values: {}, release, kubernetesVersion: "v1.34.1+k3s1" };
    const cluster = clusterWith([node("node-1"), storageClass("standard", true), metricsApi], [], selfSigned);
    const { suggestions } = await suggestFor(cluster, plan);
    expect(valuesOf(suggestions)).toEqual({ kubelets: { tls: "insecureSkipVerify" } });
  });

  it("what may not be read is named, and the rest is suggested all the same", async () => {
    const objects = [node("node-1"), storageClass("slow"), metricsApi];
    const found = await suggestions(objects, {}, ["/api/v1/nodes"]);
    expect(found.unread.map(({ path }) => path)).toEqual(["/api/v1/nodes", "/api/v1/nodes"]);
    expect(valuesOf(found.suggestions)).toMatchObject({
      prometheus: { persistence: { storageClassName: "slow" } },
    });
  });
});

describe("parts of the control plane", () => {
  const pod = (component: string, command: readonly string[]): Fixture => ({
    apiVersion: "v1",
    kind: "Pod",
    metadata: { name: `${component}-node-1`, namespace: "kube-system", labels: { component } },
    spec: { containers: [{ name: component, command }] },
    status: { phase: "Running" },
  });

  async function partsOf(command: readonly string[]) {
    const path = "/api/v1/namespaces/kube-system/pods";
    // All are asked for by their labels; that is for the API server.
    const more = { ...selfSigned, [path]: { metadata: {}, items: [pod("any", command)] } };
    const found = await suggestions([node("node-1"), storageClass("standard", true), metricsApi], more);
    return valuesOf(found.suggestions)["controlPlane"];
  }

  it("those that answer others than their own machine, by what they were started with", async () => {
    expect(await partsOf(["kube-scheduler", "--bind-address=127.0.0.1"])).toBeUndefined();
    expect(
      await partsOf(["etcd", "--bind-address=::1", "--listen-metrics-urls=http://127.0.0.1:2381"]),
    ).toBeUndefined();
    expect(
      await partsOf([
        "any",
        "--bind-address=0.0.0.0",
        "--listen-metrics-urls=http://127.0.0.1:2381,http://192.0.2.1:2381",
      ]),
    ).toEqual({
      scheduler: { enabled: true },
      controllerManager: { enabled: true },
      etcd: { enabled: true },
    });
  });
});

describe("kinds of clusters", () => {
  it("each is told by its version or an API, by what else it shows, or by both", () => {
    expect(platformNames.filter((name) => toldBy(name) === undefined && !evident.includes(name))).toEqual([]);
  });

  const shown = { version: "v1.34.1", apiVersions: [], nodes: [node("node-1")], hasKubeadmConfig: false };

  it.each([
    ["kubeadm", { hasKubeadmConfig: true }],
    [
      "kind",
      { hasKubeadmConfig: true, nodes: [{ ...node("a"), spec: { providerID: "kind://docker/kind/a" } }] },
    ],
    ["minikube", { hasKubeadmConfig: true, nodes: [node("a", { "minikube.k8s.io/name": "minikube" })] }],
    ["aks", { nodes: [node("aks-a", { "kubernetes.azure.com/cluster": "c" })] }],
    ["talos", { nodes: [{ ...node("a"), status: { nodeInfo: { osImage: "Talos (v1.11.0)" } } }] }],
    ["gkeAutopilot", { version: "v1.34.1-gke.100", nodes: [node("gk3-a")] }],
  ])("%s", (profile, more) => {
    expect(profileFor({ ...shown, ...more })?.values).toEqual({ cluster: { profile } });
  });

  it.each([
    ["nobody knows it", {}],
    ["the chart tells k3s by itself", { version: "v1.34.1+k3s1" }],
    ["the chart tells OpenShift by itself", { apiVersions: ["config.openshift.io/v1"] }],
    ["the chart tells GKE by itself", { version: "v1.34.1-gke.100", nodes: [node("gke-a")] }],
  ])("nothing where %s", (_, more) => {
    expect(profileFor({ ...shown, ...more })).toBeUndefined();
  });
});

describe("the probe", () => {
  it("is a pod without rights, which the strictest namespaces let in", () => {
    const { spec } = probePod("quay.io/prometheus/prometheus:v3.16.0", [node("node-1")]) as {
      readonly spec: SecuredPod & { readonly automountServiceAccountToken: boolean };
    };
    expect(forbidden("restricted", spec)).toEqual([]);
    expect(spec.automountServiceAccountToken).toBe(false);
  });

  it("tells what Prometheus has found of each kubelet", () => {
    const target = (name: string, lastError: string) => ({
      labels: { node: name, instance: `${name}:10250` },
      health: "down",
      lastError,
    });
    const activeTargets = [
      target("a", "server returned HTTP status 401 Unauthorized"),
      target(
        "b",
        'Get "https://10.0.0.1:10250/metrics": tls: failed to verify certificate: x509: cannot validate certificate for 10.0.0.1 because it doesn\'t contain any IP SANs',
      ),
      target("c", 'Get "https://10.0.0.2:10250/metrics": remote error: tls: internal error'),
      target("d", 'Get "https://10.0.0.3:10250/metrics": context deadline exceeded'),
    ];
    const names = ["a", "b", "c", "d"].map((name) => node(name));
    const found = verdictsOf(JSON.stringify({ status: "success", data: { activeTargets } }), names);
    expect(found.map(({ node, verdict }) => [node, verdict])).toEqual([
      ["a", "signed"],
      ["b", "noAddress"],
      ["c", "pending"],
    ]);
  });
});
