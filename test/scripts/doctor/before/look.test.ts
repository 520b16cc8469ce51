import { describe, expect, it } from "vitest";
import { joinValues, type ValuesDocument } from "../../../../schema/index.ts";
import { lookBefore } from "../../../../scripts/doctor/before/index.ts";
import { diagnose, type Finding } from "../../../../scripts/doctor/diagnose.ts";
import { curesOf, report } from "../../../../scripts/doctor/report.ts";
import { chart } from "../../../../stack/index.ts";
import { clusterWith, type Fixture, node } from "./cluster.ts";

const storageClass: Fixture = {
  apiVersion: "storage.k8s.io/v1",
  kind: "StorageClass",
  metadata: { name: "standard", annotations: { "storageclass.kubernetes.io/is-default-class": "true" } },
};

const usual: readonly Fixture[] = [node("node-1"), storageClass];

const release = { name: "monitoring", namespace: "monitoring" };

async function look(
  objects: readonly Fixture[],
  values: ValuesDocument = {},
  forbidden: readonly string[] = [],
) {
  const plan = { chart, values, release, kubernetesVersion: "v1.34.1" };
  const seen = await lookBefore(clusterWith(objects, forbidden), plan);
  return { seen, findings: diagnose(seen.flatMap(({ sights }) => sights)) };
}

/** What was found: which trouble, where it comes from, and the values that cure it. */
function brief(findings: readonly Finding[]) {
  return findings.map((finding) => ({
    id: finding.trouble?.id ?? finding.sights[0].message,
    values: [...new Set(finding.sights.flatMap(({ values = [] }) => values))],
    cure: curesOf(finding)[0]?.values,
  }));
}

/** With what the first cure says, nothing is wrong any more. */
async function expectCured(
  objects: readonly Fixture[],
  values: ValuesDocument,
  findings: readonly Finding[],
) {
  const cures = findings.map((finding) => curesOf(finding)[0]?.values).filter((one) => one !== undefined);
  const cured = cures.reduce(joinValues, values);
  expect(brief((await look(objects, cured)).findings)).toEqual([]);
}

describe("doctor --before", () => {
  it("finds nothing where all fits, and says what it has looked at", async () => {
    const { seen, findings } = await look(usual);
    expect(report(seen, findings)).toMatchInlineSnapshot(`
      "✓ kinds: the cluster knows those of all 23 objects
      ✓ nodes: of 1 there is one for every pod
      ✓ claims: 2, each of a class that is there, or with its volume
      ✓ ports of nodes: 9100, of which none is another's
      ✓ Pod Security: monitoring lets all pods in
      ✓ names: 23, none of which is another's"
    `);
  });

  it("a StorageClass that is not there: which value names it, and which there are", async () => {
    const values = { prometheus: { persistence: { storageClassName: "fast" } } };
    const { seen, findings } = await look(usual, values);
    expect(report(seen, findings).split("\n").slice(-13)).toMatchInlineSnapshot(`
      [
        "✓ ports of nodes: 9100, of which none is another's",
        "✓ Pod Security: monitoring lets all pods in",
        "✓ names: 23, none of which is another's",
        "✗ Nobody would make a volume",
        "    claim data-monitoring-kube-metrics-stack-prometheus-0 of StatefulSet monitoring/monitoring-kube-metrics-stack-prometheus (prometheus.persistence.storageClassName): there is no StorageClass fast; there is standard",
        "  Because: A claim is bound by its StorageClass, or by the default one where it names none.",
        "  Cure: Name a class that the cluster has.",
        "      prometheus:",
        "        persistence:",
        "          storageClassName: standard",
        "  Cure: Or have one made the default one.",
        "      kubectl annotate storageclass NAME storageclass.kubernetes.io/is-default-class=true",
        "  More: docs/troubleshooting.md",
      ]
    `);
    await expectCured(usual, values, findings);
  });

  it("no default StorageClass: all values that could name one", async () => {
    const objects = [node("node-1"), { ...storageClass, metadata: { name: "standard" } }];
    const { findings } = await look(objects);
    expect(brief(findings)).toMatchInlineSnapshot(`
      [
        {
          "cure": {
            "grafana": {
              "persistence": {
                "storageClassName": "standard",
              },
            },
            "prometheus": {
              "persistence": {
                "storageClassName": "standard",
              },
            },
          },
          "id": "values-name-no-class",
          "values": [
            "prometheus.persistence.storageClassName",
            "grafana.persistence.storageClassName",
          ],
        },
      ]
    `);
    await expectCured(objects, {}, findings);
    const none = await look([node("node-1")]);
    expect(brief(none.findings)).toMatchInlineSnapshot(`
      [
        {
          "cure": {
            "grafana": {
              "persistence": {
                "type": "none",
              },
            },
            "prometheus": {
              "persistence": {
                "type": "none",
              },
            },
          },
          "id": "values-name-no-class",
          "values": [
            "prometheus.persistence.storageClassName",
            "grafana.persistence.storageClassName",
          ],
        },
      ]
    `);
    await expectCured([node("node-1")], {}, none.findings);
  });

  it("labels that no node has, and taints that a pod does not tolerate", async () => {
    const labelled = await look(usual, { prometheus: { nodeSelector: { disk: "ssd" } } });
    expect(brief(labelled.findings)).toEqual([
      { id: "no-node-for-pod", values: ["prometheus.nodeSelector.disk"], cure: undefined },
    ]);
    const taint = { key: "node-role.kubernetes.io/control-plane", effect: "NoSchedule" };
    const tainted = await look([node("node-1", {}, [taint]), storageClass]);
    expect(tainted.findings.flatMap(({ sights }) => sights.map(({ message }) => message))).toEqual(
      Array(3).fill(
        "every node that it may be on has a taint that it does not tolerate: node-role.kubernetes.io/control-plane:NoSchedule",
      ),
    );
  });

  it("a directory of a node that is not there", async () => {
    const persistence = { type: "local", path: "/mnt/metrics", nodeName: "node-9" };
    const { findings } = await look(usual, { prometheus: { persistence } });
    expect(brief(findings)).toMatchObject([
      { id: "no-node-for-volume", values: ["prometheus.persistence.nodeName"] },
    ]);
  });

  it("another node-exporter, whether or not it says its port; one's own is none", async () => {
    const pod = (name: string, namespace: string, containers: object, labels = {}): Fixture => ({
      apiVersion: "v1",
      kind: "Pod",
      metadata: { name, namespace, labels },
      spec: { nodeName: "node-1", hostNetwork: true, containers: [containers] },
      status: { phase: "Running" },
    });
    const image = "quay.io/prometheus/node-exporter:v1.9.0";
    const args = ["--web.listen-address=0.0.0.0:9100"];
    const silent = pod("silent", "others", { name: "a", image, args });
    const { findings } = await look([...usual, silent]);
    expect(brief(findings)).toEqual([
      { id: "port-of-node-taken", values: ["nodeExporter.port"], cure: { nodeExporter: { port: 9101 } } },
    ]);
    await expectCured([...usual, silent], {}, findings);
    const ports = [{ containerPort: 9100, hostPort: 9100, protocol: "TCP" }];
    const said = pod("said", "others", { name: "a", image: "something-else", ports });
    expect(brief((await look([...usual, said])).findings)).toMatchObject([{ id: "port-of-node-taken" }]);
    const labels = { "app.kubernetes.io/name": "node-exporter", "app.kubernetes.io/instance": "monitoring" };
    expect(
      (await look([...usual, pod("own", "monitoring", { name: "a", image, ports }, labels)])).findings,
    ).toEqual([]);
  });

  it("NodePorts that are taken, out of the range, or asked for twice", async () => {
    const taken: Fixture = {
      apiVersion: "v1",
      kind: "Service",
      metadata: { name: "web", namespace: "shop" },
      spec: { type: "NodePort", ports: [{ port: 80, nodePort: 30_090, protocol: "TCP" }] },
      status: {},
    };
    const values = {
      prometheus: { service: { type: "NodePort", nodePort: 30_090 } },
      grafana: { service: { type: "NodePort", nodePort: 3000 } },
    };
    const { findings } = await look([...usual, taken], values);
    expect(brief(findings)).toEqual([
      {
        id: "node-port-not-to-be-had",
        values: ["prometheus.service.nodePort", "grafana.service.nodePort"],
        cure: {
          prometheus: { service: { nodePort: 30_091 } },
          grafana: { service: { nodePort: 30_000 } },
        },
      },
    ]);
    await expectCured([...usual, taken], values, findings);
  });

  it("a namespace that does not let node-exporter in", async () => {
    const labels = { "pod-security.kubernetes.io/enforce": "restricted" };
    const namespace: Fixture = {
      apiVersion: "v1",
      kind: "Namespace",
      metadata: { name: "monitoring", labels },
    };
    const { findings } = await look([...usual, namespace]);
    expect(
      findings.map(({ trouble, sights }) => [trouble?.id, sights.map(({ message }) => message)]),
    ).toEqual([
      [
        "pod-security-forbids",
        [
          "the namespace enforces Pod Security restricted, which forbids its pods: host namespaces, hostPort, restricted volume types",
        ],
      ],
    ]);
  });

  it("kinds that nobody serves, by the command that brings them", async () => {
    const { findings } = await look(usual, { operator: { enabled: true } });
    expect(findings.map(({ trouble }) => trouble?.id)).toEqual(["kind-not-served"]);
    const ofOthers = { apiVersion: "example.com/v1", kind: "Thing", metadata: { name: "thing" } };
    const extra = await look(usual, { extraManifests: [ofOthers] });
    expect(extra.findings.flatMap(({ sights }) => sights.map(({ message }) => message))).toEqual([
      "the cluster does not know Thing of example.com/v1",
    ]);
  });

  it("a cluster that is too old, and one that does not tell what it serves", async () => {
    const plan = { chart, values: {}, release, kubernetesVersion: "v1.20.0" };
    const old = await lookBefore(clusterWith(usual), plan);
    expect(brief(diagnose(old.flatMap(({ sights }) => sights)))).toMatchObject([
      { id: "version-not-supported" },
    ]);
    const silent = await look(usual, {}, ["/apis"]);
    expect(silent.seen).toMatchObject([{ unread: [{ path: "/apis" }] }]);
  });

  it("objects of others, and who answers the metrics API", async () => {
    const name = "monitoring-kube-metrics-stack-prometheus";
    const own = {
      labels: { "app.kubernetes.io/managed-by": "Helm" },
      annotations: {
        "meta.helm.sh/release-name": "monitoring",
        "meta.helm.sh/release-namespace": "monitoring",
      },
    };
    const service = (metadata: object): Fixture => ({
      apiVersion: "v1",
      kind: "Service",
      metadata: { name, namespace: "monitoring", ...metadata },
      spec: {},
      status: {},
    });
    expect((await look([...usual, service(own)])).findings).toEqual([]);
    const byHand = await look([...usual, service({})]);
    expect(
      byHand.findings.map((finding) => [finding.trouble?.id, curesOf(finding)[0]?.command]),
    ).toMatchInlineSnapshot(`
      [
        [
          "object-taken",
          "kubectl annotate service monitoring-kube-metrics-stack-prometheus --namespace monitoring meta.helm.sh/release-name=monitoring meta.helm.sh/release-namespace=monitoring
      kubectl label service monitoring-kube-metrics-stack-prometheus --namespace monitoring app.kubernetes.io/managed-by=Helm --overwrite",
        ],
      ]
    `);
    const api: Fixture = {
      apiVersion: "apiregistration.k8s.io/v1",
      kind: "APIService",
      metadata: { name: "v1beta1.metrics.k8s.io" },
      spec: { service: { name: "metrics-server", namespace: "kube-system" } },
    };
    const values = { metricsServer: { enabled: true } };
    const { findings } = await look([...usual, api], values);
    expect(brief(findings)).toEqual([
      { id: "metrics-api-taken", values: [], cure: { metricsServer: { enabled: false } } },
    ]);
    await expectCured([...usual, api], values, findings);
  });

  it("what is named and not there: of Secrets nothing but the names is asked for", async () => {
    const values = {
      imagePullSecrets: [{ name: "registry" }],
      prometheus: {
        priorityClassName: "high",
        persistence: { type: "existingClaim", existingClaim: "data" },
      },
    };
    const { findings } = await look(usual, values);
    const seen = findings.flatMap(({ sights }) => sights.map(({ message, values }) => [message, values]));
    expect(seen).toMatchInlineSnapshot(`
      [
        [
          "there is no Secret registry in the namespace monitoring",
          [
            "imagePullSecrets[0].name",
          ],
        ],
        [
          "there is no PersistentVolumeClaim data in the namespace monitoring",
          [
            "prometheus.persistence.existingClaim",
          ],
        ],
        [
          "there is no PriorityClass high",
          [
            "prometheus.priorityClassName",
          ],
        ],
      ]
    `);
  });

  it("Ingresses without anybody who takes them, load balancers without anybody who gives addresses", async () => {
    const values = {
      prometheus: {
        ingress: { enabled: true, hosts: ["metrics.example.com"] },
        service: { type: "LoadBalancer" },
      },
    };
    const { findings } = await look(usual, values);
    expect(findings.map(({ trouble }) => trouble?.id)).toEqual([
      "ingress-without-class",
      "load-balancer-without-giver",
    ]);
    const nginx: Fixture = {
      apiVersion: "networking.k8s.io/v1",
      kind: "IngressClass",
      metadata: { name: "nginx" },
    };
    const withClass = await look([...usual, nginx], values);
    expect(brief(withClass.findings)).toMatchObject([
      {
        values: ["prometheus.ingress.className"],
        cure: { prometheus: { ingress: { className: "nginx" } } },
      },
      {},
    ]);
  });

  it("what may not be read is said, and all else is looked at", async () => {
    const values = { prometheus: { persistence: { storageClassName: "fast" } } };
    const { seen, findings } = await look(usual, values, ["/api/v1/nodes", "/api/v1/pods"]);
    expect(findings.map(({ trouble }) => trouble?.id)).toEqual(["values-name-no-class"]);
    expect([...new Set(seen.flatMap(({ unread }) => unread.map(({ path }) => path)))]).toEqual([
      "/api/v1/nodes",
    ]);
  });
});
