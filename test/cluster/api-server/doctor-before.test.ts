import { mkdtemp, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { joinValues, type ValuesDocument } from "../../../schema/index.ts";
import { lookBefore, type Plan } from "../../../scripts/doctor/before/index.ts";
import { forbidden, type SecuredPod } from "../../../scripts/doctor/before/kubernetes/pod-security.ts";
import { podTemplates, type Rendered } from "../../../scripts/doctor/before/rendered.ts";
import { clusterOf } from "../../../scripts/doctor/cluster.ts";
import { diagnose, type Finding } from "../../../scripts/doctor/diagnose.ts";
import { greet } from "../../../scripts/doctor/kubelets/handshake.ts";
import { commandOf, curesOf } from "../../../scripts/doctor/report.ts";
import { valuesOf } from "../../../scripts/suggest/suggestion.ts";
import { suggestFor } from "../../../scripts/suggest.ts";
import { chart } from "../../../stack/index.ts";
import { run } from "../../../tools/index.ts";
import { folder as chartFolder } from "../../chart/render.ts";
import { violations } from "./pod-security.ts";
import { type Release, startRelease } from "./release.ts";
import { renderedExamples } from "./renders.ts";

/*
 * What an API server has against an install, and what `kmstack doctor --before` says of it beforehand: each object that is in the way is
 * made, found, and no finding any more once what was said is done. Nobody runs anything here: nodes and pods are objects, and no more.
 */
const minutes = 60_000;
const usual = ["node-1", "node-2"];

let server: Release;

beforeAll(async () => {
  server = await startRelease("kube-apiserver");
  const before = { apiVersion: "v1", kind: "Namespace", metadata: { name: "before" } };
  await apply(before, ...usual.map((name) => nodeNamed(name)), classNamed("standard", "true"));
  return server.stop;
}, 40 * minutes);

function nodeNamed(name: string, labels = {}): object {
  return {
    apiVersion: "v1",
    kind: "Node",
    metadata: { name, labels: { "kubernetes.io/os": "linux", "kubernetes.io/hostname": name, ...labels } },
  };
}

function classNamed(name: string, isDefault: "true" | "false"): object {
  return {
    apiVersion: "storage.k8s.io/v1",
    kind: "StorageClass",
    metadata: { name, annotations: { "storageclass.kubernetes.io/is-default-class": isDefault } },
    provisioner: "example.com/volumes",
  };
}

async function apply(...objects: readonly object[]): Promise<void> {
  const folder = await mkdtemp(join(server.folder, "objects-"));
  const file = join(folder, "objects.json");
  await writeFile(file, JSON.stringify({ apiVersion: "v1", kind: "List", items: objects }));
  await kubectl("apply", "--server-side", "--filename", file);
}

async function kubectl(...args: readonly string[]): Promise<void> {
  const { complaints } = await server.kubectl(...args);
  expect(complaints).toEqual([]);
}

/** Makes some objects, and takes them away when the test is over. */
async function having(objects: readonly object[], test: () => Promise<void>): Promise<void> {
  await apply(...objects);
  try {
    await test();
  } finally {
    for (const object of objects) {
      const { kind, metadata } = object as { kind: string; metadata: { name: string; namespace?: string } };
      const inside = metadata.namespace === undefined ? [] : ["--namespace", metadata.namespace];
      await server.kubectl(
        "delete",
        kind,
        metadata.name,
        ...inside,
        "--ignore-not-found",
        // Nobody is here who would let go of what is protected, such as a claim.
        "--wait=false",
        "--force",
        "--grace-period=0",
      );
    }
  }
}

function planOf(values: ValuesDocument, namespace = "before"): Plan {
  return { chart, values, release: { name: "kms", namespace }, kubernetesVersion: server.version };
}

async function findings(values: ValuesDocument = {}, namespace?: string): Promise<readonly Finding[]> {
  const cluster = clusterOf({ kubeconfig: server.kubeconfig });
  const seen = await lookBefore(cluster, planOf(values, namespace));
  expect(seen.flatMap(({ unread }) => unread)).toEqual([]);
  return diagnose(seen.flatMap(({ sights }) => sights));
}

const idsOf = (all: readonly Finding[]) => all.map(({ trouble, sights }) => trouble?.id ?? sights[0].message);

/** Finds this alone, and nothing once the values that it says are there. */
async function curedByValues(values: ValuesDocument, id: string): Promise<void> {
  const all = await findings(values);
  expect(idsOf(all)).toEqual([id]);
  const cures = all.map((finding) => curesOf(finding)[0]?.values).filter((one) => one !== undefined);
  expect(cures).not.toEqual([]);
  expect(idsOf(await findings(cures.reduce(joinValues, values)))).toEqual([]);
}

describe("doctor --before", () => {
  it("finds nothing where all is well", async () => {
    expect(idsOf(await findings())).toEqual([]);
  });

  it("values-name-no-class: a StorageClass that is not there", () =>
    curedByValues({ prometheus: { persistence: { storageClassName: "fast" } } }, "values-name-no-class"));

  it("no default StorageClass", async () => {
    await apply(classNamed("standard", "false"));
    try {
      await curedByValues({}, "values-name-no-class");
    } finally {
      await apply(classNamed("standard", "true"));
    }
  });

  it("no-node-for-pod: a label that no node has, until the command gives it one", async () => {
    const values = { prometheus: { nodeSelector: { disk: "ssd" } } };
    const [finding, ...others] = await findings(values);
    if (finding === undefined) return expect.fail("nothing is found");
    expect([finding.trouble?.id, others]).toEqual(["no-node-for-pod", []]);
    const command = commandOf(curesOf(finding)[0]?.command ?? "", {
      ...finding.sights[0],
      words: { NODE: "node-1" },
    });
    await kubectl(...command.split(" ").slice(1));
    expect(idsOf(await findings(values))).toEqual([]);
    await kubectl("label", "node", "node-1", "disk-");
  });

  it("port-of-node-taken: a port of a node that another has, where the next one is free", () =>
    having(
      [
        {
          apiVersion: "v1",
          kind: "Pod",
          metadata: { name: "other-exporter", namespace: "default" },
          spec: {
            nodeName: "node-1",
            hostNetwork: true,
            containers: [
              { name: "main", image: "prom/node-exporter:v1.9.0", ports: [{ containerPort: 9100 }] },
            ],
          },
        },
      ],
      () => curedByValues({}, "port-of-node-taken"),
    ));

  it("node-port-not-to-be-had: NodePorts that another Service has, or that no Service gets, as the API server says itself", async () => {
    const service = (name: string, nodePort: number) => ({
      apiVersion: "v1",
      kind: "Service",
      metadata: { name, namespace: "default" },
      spec: { type: "NodePort", ports: [{ port: 80, nodePort }] },
    });
    await having([service("taken", 30_090)], async () => {
      const values = { prometheus: { service: { type: "NodePort", nodePort: 30_090 } } };
      await curedByValues(values, "node-port-not-to-be-had");
      const folder = await mkdtemp(join(server.folder, "refused-"));
      const refusalOf = async (nodePort: number) => {
        await writeFile(join(folder, "service.json"), JSON.stringify(service("second", nodePort)));
        const { complaints } = await server.kubectl(
          // A dry run is told of ports that are taken, and not of those that no Service gets.
          "create",
          "--filename",
          join(folder, "service.json"),
        );
        return complaints.join("\n");
      };
      expect(await refusalOf(30_090)).toContain("provided port is already allocated");
      expect(await refusalOf(29_999)).toContain("The range of valid ports is 30000-32767");
    });
    await curedByValues(
      { grafana: { service: { type: "NodePort", nodePort: 29_999 } } },
      "node-port-not-to-be-had",
    );
  });

  it("pod-security-forbids: a namespace that does not let node-exporter in", async () => {
    const [finding, ...others] = await findings({}, "restricted");
    expect([finding?.trouble?.id, others]).toEqual(["pod-security-forbids", []]);
    expect(idsOf(await findings({ nodeExporter: { enabled: false } }, "restricted"))).toEqual([]);
  });

  it("kind-not-served: what the chart says is not served, and what nobody serves", async () => {
    const thing = { apiVersion: "example.com/v1", kind: "Thing", metadata: { name: "thing" } };
    const all = await findings({ extraManifests: [thing] });
    expect(all.map(({ trouble, sights }) => [trouble?.id, sights[0].message])).toEqual([
      ["kind-not-served", "the cluster does not know Thing of example.com/v1"],
    ]);
    // Of these the API server knows the kinds.
    expect(idsOf(await findings({ operator: { enabled: true } }))).toEqual([]);
  });

  it("metrics-api-taken: a metrics API that is there already", () =>
    having(
      [
        {
          apiVersion: "apiregistration.k8s.io/v1",
          kind: "APIService",
          metadata: { name: "v1beta1.metrics.k8s.io" },
          spec: {
            group: "metrics.k8s.io",
            version: "v1beta1",
            groupPriorityMinimum: 100,
            versionPriority: 100,
            insecureSkipTLSVerify: true,
            service: { name: "metrics-server", namespace: "kube-system" },
          },
        },
      ],
      () => curedByValues({ metricsServer: { enabled: true } }, "metrics-api-taken"),
    ));

  it("named-object-missing: Secrets, claims and priority classes that are named", async () => {
    const values = {
      imagePullSecrets: [{ name: "registry-login" }],
      prometheus: {
        priorityClassName: "important",
        persistence: { type: "existingClaim", existingClaim: "data" },
      },
    };
    const metadata = { namespace: "before" };
    const all = await findings(values);
    expect(idsOf(all)).toEqual(["named-object-missing"]);
    const named = all.flatMap(({ sights }) => sights.flatMap(({ values = [] }) => values));
    expect([...new Set(named)].toSorted()).toEqual([
      "imagePullSecrets[0].name",
      "prometheus.persistence.existingClaim",
      "prometheus.priorityClassName",
    ]);
    await having(
      [
        { apiVersion: "v1", kind: "Secret", metadata: { ...metadata, name: "registry-login" } },
        {
          apiVersion: "v1",
          kind: "PersistentVolumeClaim",
          metadata: { ...metadata, name: "data" },
          spec: { accessModes: ["ReadWriteOnce"], resources: { requests: { storage: "1Gi" } } },
        },
        {
          apiVersion: "scheduling.k8s.io/v1",
          kind: "PriorityClass",
          metadata: { name: "important" },
          value: 1000,
        },
      ],
      async () => expect(idsOf(await findings(values))).toEqual([]),
    );
  });

  it("ingress-without-class: an Ingress that nobody would take", async () => {
    const ingress = { prometheus: { ingress: { enabled: true, hosts: ["metrics.example.com"] } } };
    expect(idsOf(await findings(ingress))).toEqual(["ingress-without-class"]);
    const nginx = {
      apiVersion: "networking.k8s.io/v1",
      kind: "IngressClass",
      metadata: { name: "nginx" },
      spec: { controller: "example.com/ingress" },
    };
    await having([nginx], () => curedByValues(ingress, "ingress-without-class"));
  });

  it("no-node-for-volume: data on a node that is not there", async () => {
    const persistence = { type: "hostPath", path: "/opt/prometheus", nodeName: "gone" };
    expect(idsOf(await findings({ prometheus: { persistence } }))).toEqual(["no-node-for-volume"]);
    expect(
      idsOf(await findings({ prometheus: { persistence: { ...persistence, nodeName: "node-1" } } })),
    ).toEqual([]);
  });

  it("gateway-without-class, route-without-gateway: a Gateway of a class that nobody has, and a route to one that is not there", async () => {
    const hostnames = ["metrics.example.com"];
    const gateway = { enabled: true, className: "nobody" };
    expect(
      idsOf(await findings({ gateway, prometheus: { httpRoute: { enabled: true, hostnames } } })),
    ).toEqual(["gateway-without-class"]);
    const httpRoute = { enabled: true, hostnames, parentRefs: [{ name: "none" }] };
    expect(idsOf(await findings({ prometheus: { httpRoute } }))).toEqual(["route-without-gateway"]);
  });

  it("a load balancer, where nothing shows who gives it an address", async () => {
    // MetalLB's kinds are served here: so somebody does.
    const values = { prometheus: { service: { type: "LoadBalancer" } } };
    expect(idsOf(await findings(values))).toEqual([]);
    const ofClass = {
      prometheus: { service: { type: "LoadBalancer", loadBalancerClass: "example.com/none" } },
    };
    expect(idsOf(await findings(ofClass))).toEqual([]);
  });

  it("object-taken: what another release or nobody has made, as Helm says itself; what Helm has installed is its own", async () => {
    const own = { grafana: { enabled: false } };
    const folder = await mkdtemp(join(server.folder, "values-"));
    const file = join(folder, "values.json");
    await writeFile(file, JSON.stringify(own));
    const helm = (verb: string, name: string, ...more: readonly string[]) =>
      run("helm3", [verb, name, ...more, "--namespace", "owned", "--kubeconfig", server.kubeconfig]);
    const values = ["--values", file];
    expect(await helm("install", "kms", chartFolder, "--create-namespace", ...values)).toMatchObject({
      exitCode: 0,
    });
    try {
      expect(idsOf(await findings(own, "owned"))).toEqual([]);
      // The other release has all of these names.
      const second = { ...own, fullnameOverride: "kms-kube-metrics-stack" };
      const cluster = clusterOf({ kubeconfig: server.kubeconfig });
      const plan = { ...planOf(second, "owned"), release: { name: "other", namespace: "owned" } };
      const seen = diagnose((await lookBefore(cluster, plan)).flatMap(({ sights }) => sights));
      expect(idsOf(seen)).toContain("object-taken");
      await writeFile(file, JSON.stringify(second));
      const refused = await helm("install", "other", chartFolder, ...values);
      expect(refused.stderr).toContain(
        "cannot be imported into the current release: invalid ownership metadata",
      );
    } finally {
      await helm("uninstall", "kms");
    }
  });

  it("says which rule is missing where the caller may not read, and looks at the rest", async () => {
    await kubectl("create", "serviceaccount", "nobody", "--namespace", "default");
    const { answers } = await server.kubectl("create", "token", "nobody", "--namespace", "default");
    const { answers: config } = await server.kubectl("config", "view", "--raw", "--output", "json");
    const { clusters } = JSON.parse(config.join("\n")) as { clusters: readonly { readonly name: string }[] };
    const kubeconfig = join(await mkdtemp(join(server.folder, "nobody-")), "kubeconfig");
    const name = clusters[0]?.name;
    await writeFile(
      kubeconfig,
      JSON.stringify({
        apiVersion: "v1",
        kind: "Config",
        clusters,
        users: [{ name: "nobody", user: { token: answers[0] } }],
        contexts: [{ name: "nobody", context: { cluster: name, user: "nobody" } }],
        "current-context": "nobody",
      }),
    );
    const seen = await lookBefore(clusterOf({ kubeconfig }), planOf({}));
    const messages = seen.flatMap(({ unread }) => unread.map(({ message }) => message));
    expect(messages).toContainEqual(
      expect.stringContaining('User "system:serviceaccount:default:nobody" cannot list resource "nodes"'),
    );
    expect(seen.flatMap(({ sights }) => sights)).toEqual([]);
  });
});

describe("Pod Security", () => {
  it("what the API server refuses of all that the chart makes is what is said beforehand, in the same words", async () => {
    const examples = await renderedExamples(server);
    const { refused } = await violations(server, examples);
    const expected = examples.flatMap(({ name: file, content }) =>
      podTemplates(content as readonly Rendered[])
        .filter(({ of }) => !of.apiVersion.startsWith("monitoring.coreos.com/"))
        .flatMap(({ of: { kind, metadata }, spec }) => {
          const reasons = forbidden("restricted", spec as SecuredPod);
          return reasons.length === 0
            ? []
            : [{ file, of: `${kind} ${metadata.name}`, reasons: reasons.toSorted() }];
        }),
    );
    const said = refused.map((one) => ({ ...one, reasons: [...one.reasons].toSorted() }));
    expect(expected).toEqual(said);
  });
});

describe("a greeting by TLS", () => {
  const authority = async () => {
    const { answers } = await server.kubectl("config", "view", "--raw", "--output", "json");
    const { clusters } = JSON.parse(answers.join("\n")) as {
      clusters: readonly { cluster: { server: string; "certificate-authority-data": string } }[];
    };
    const [first] = clusters;
    if (first === undefined) return expect.fail("the kubeconfig names no cluster");
    const ca = Buffer.from(first.cluster["certificate-authority-data"], "base64").toString();
    return { port: Number(new URL(first.cluster.server).port), ca };
  };

  it("tells who signed a certificate, and whether it names the address", async () => {
    const { port, ca } = await authority();
    expect(await greet("127.0.0.1", port, ca)).toMatchObject({
      kind: "answered",
      isKnown: true,
      namesAddress: true,
    });
    expect(await greet("127.0.0.1", port, "")).toMatchObject({ kind: "answered", isKnown: false });
    expect(await greet("127.0.0.2", port, ca)).toMatchObject({ kind: "unreachable" });
  });
});

describe("suggest", () => {
  afterAll(() => apply(classNamed("standard", "true")));

  it("says what its looks find, and what it says fits", async () => {
    await apply(classNamed("standard", "false"));
    await kubectl("create", "configmap", "kubeadm-config", "--namespace", "kube-system");
    const cluster = clusterOf({ kubeconfig: server.kubeconfig });
    const { suggestions, unread } = await suggestFor(cluster, planOf({}));
    // There are no kubelets behind these nodes.
    expect(unread.map(({ path }) => path)).toEqual(
      usual.map((name) => `/api/v1/nodes/${name}/proxy/configz`),
    );
    const values = valuesOf(suggestions);
    expect(values).toEqual({
      cluster: { profile: "kubeadm" },
      prometheus: { persistence: { storageClassName: "standard" } },
      grafana: { persistence: { storageClassName: "standard" } },
    });
    expect(idsOf(await findings(values))).toEqual([]);
  });
});
