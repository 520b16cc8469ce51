import { StatefulSet } from "kubernetes-models/apps/v1";
import type { IPod } from "kubernetes-models/v1";
import { describe, expect, test } from "vitest";
import type { Input } from "../../../schema/index.ts";
import type { Values } from "../../../stack/scope.ts";
import { discoveredPod, targetsOf } from "../discovery.ts";
import { promtoolVerdicts } from "../promtool.ts";
import { type Rendered, render } from "../render.ts";

type ControlPlane = NonNullable<Input<Values>["controlPlane"]>;

const watching = (controlPlane: ControlPlane) => render({ controlPlane });

/** A static pod of a machine of the control plane, as kubeadm makes it. */
function machinePod(component: string, ports: readonly number[] = []): IPod {
  return {
    apiVersion: "v1",
    kind: "Pod",
    metadata: { name: `${component}-node-1`, namespace: "kube-system", labels: { component } },
    spec: {
      containers: [{ name: component, ports: ports.map((containerPort) => ({ containerPort })) }],
    },
  };
}

const parts = [
  ["kube-scheduler", "scheduler", 10259, "https"],
  ["kube-controller-manager", "controllerManager", 10257, "https"],
  ["etcd", "etcd", 2381, "http"],
] as const;

describe.each(parts)("%s", (job, value, port, scheme) => {
  test("is asked only where somebody wants it: as kubeadm makes it, it answers its own machine alone", () => {
    expect(
      render()
        .jobs()
        .map(({ job_name }) => job_name),
    ).not.toContain(job);
  });

  test("is found by the label of its pods, each once, whatever ports its container names", async () => {
    const found = watching({ [value]: { enabled: true } }).job(job);
    expect(found.kubernetes_sd_configs).toEqual([{ role: "pod", namespaces: { names: ["kube-system"] } }]);
    for (const ports of [[], [port], [port, 8080]]) {
      const targets = await targetsOf(found, discoveredPod(machinePod(job, ports)));
      expect(targets).toEqual([
        {
          url: `${scheme}://192.0.2.10:${port}/metrics`,
          labels: {
            instance: `192.0.2.10:${port}`,
            job,
            namespace: "kube-system",
            node: "node-1",
            pod: `${job}-node-1`,
          },
        },
      ]);
    }
    expect(await targetsOf(found, discoveredPod(machinePod("kube-apiserver", [port])))).toEqual([]);
  });

  test("or asked at the addresses that are given, of either kind, and nothing is looked for", () => {
    const addresses = ["192.0.2.10", "2001:db8::10"];
    const found = watching({ [value]: { enabled: true, addresses, port: 8443 } }).job(job);
    expect(found.static_configs).toEqual([{ targets: ["192.0.2.10:8443", "[2001:db8::10]:8443"] }]);
    expect(found).not.toHaveProperty("kubernetes_sd_configs");
    expect(found).not.toHaveProperty("relabel_configs");
  });

  test("and only who looks for pods may watch them", () => {
    const rights = (addresses: readonly string[]) =>
      render({
        prometheus: { scrape: { enabled: false } },
        nodeExporter: { enabled: false },
        kubeStateMetrics: { enabled: false },
        grafana: { enabled: false },
        kubelet: { enabled: false, cadvisor: { enabled: false } },
        scrape: { annotated: { services: { enabled: false }, pods: { enabled: false } } },
        controlPlane: {
          apiServer: { enabled: false },
          dns: { enabled: false },
          [value]: { enabled: true, addresses },
        },
      }).rights("prometheus");
    const asks = scheme === "https" ? ["get /metrics"] : [];
    expect(rights([])).toEqual(["get,list,watch pods", ...asks]);
    expect(rights(["192.0.2.10"])).toEqual(asks);
  });

  test("is asked and thinned out as its settings say", () => {
    const settings = { interval: "10s", timeout: "5s", sampleLimit: 100 };
    expect(watching({ [value]: { enabled: true, ...settings } }).job(job)).toMatchObject({
      scrape_interval: "10s",
      scrape_timeout: "5s",
      sample_limit: 100,
    });
  });
});

describe("what answers by TLS", () => {
  const account = "/var/run/secrets/kubernetes.io/serviceaccount";

  test("is asked as the ServiceAccount; its certificate is one that it signed itself, unless somebody says more", () => {
    const on = (more: ControlPlane["scheduler"]) =>
      watching({ scheduler: { enabled: true, ...more } }).job("kube-scheduler");
    expect(on({}).authorization).toEqual({ credentials_file: `${account}/token` });
    expect(on({}).tls_config).toEqual({ ca_file: `${account}/ca.crt`, insecure_skip_verify: true });
    expect(on({ tls: "verify", serverName: "localhost" }).tls_config).toEqual({
      ca_file: `${account}/ca.crt`,
      server_name: "localhost",
    });
  });

  test("etcd and Prometheus know each other by certificates of a Secret, which the pod has only then", async () => {
    const without = watching({ etcd: { enabled: true } });
    expect(without.job("etcd")).not.toHaveProperty("tls_config");
    const tls = { secretName: "etcd-client", certKey: "client.crt", serverName: "localhost" };
    const rendered = watching({ etcd: { enabled: true, port: 2379, tls } });
    expect(rendered.job("etcd")).toMatchObject({
      scheme: "https",
      tls_config: {
        ca_file: "/etc/prometheus/etcd/ca.crt",
        cert_file: "/etc/prometheus/etcd/client.crt",
        key_file: "/etc/prometheus/etcd/tls.key",
        server_name: "localhost",
      },
    });
    const pod = (of: typeof rendered) => of.one(StatefulSet.is, "prometheus").spec?.template.spec;
    expect(pod(rendered)?.volumes).toContainEqual({ name: "etcd", secret: { secretName: "etcd-client" } });
    expect(pod(rendered)?.containers[0]?.volumeMounts).toContainEqual({
      name: "etcd",
      mountPath: "/etc/prometheus/etcd",
      readOnly: true,
    });
    for (const other of [without, watching({ etcd: { enabled: false, tls } })]) {
      expect(pod(other)?.volumes?.map(({ name }) => name)).not.toContain("etcd");
    }
  });
});

describe("is a matter of the cluster, not of where its metrics are kept:", () => {
  const all: ControlPlane = {
    scheduler: { enabled: true },
    controllerManager: { enabled: true, addresses: ["192.0.2.10"] },
    etcd: { enabled: true },
    kubeProxy: { enabled: true },
  };
  const names = ["etcd", "kube-controller-manager", "kube-dns", "kube-proxy", "kube-scheduler"];
  const agent: Input<Values> = {
    cluster: { name: "edge" },
    prometheus: { mode: "agent", remoteWrite: [{ url: "https://centre.example.com/api/v1/write" }] },
  };
  const among = (rendered: Rendered) =>
    rendered
      .jobs()
      .map(({ job_name }) => job_name)
      .filter((name) => names.includes(name))
      .sort();

  test("an agent collects it as a server does", () => {
    const rendered = render({ ...agent, controlPlane: all });
    expect(among(rendered)).toEqual(names);
    for (const name of names) expect(rendered.job(name)).toEqual(watching(all).job(name));
    expect(rendered.rights("prometheus")).toEqual(watching(all).rights("prometheus"));
  });

  test("who is told to collect nothing of the cluster collects none of it, and may do nothing for it", () => {
    for (const profile of ["auto", "eks"] as const) {
      const rendered = render({ scrape: { cluster: false }, cluster: { profile }, controlPlane: all });
      expect(rendered.jobs().filter(({ job_name }) => /etcd|^eks-|kube-/.test(job_name))).toEqual([]);
      const rights = (controlPlane: ControlPlane) =>
        render({ scrape: { cluster: false }, cluster: { profile }, controlPlane }).rights("prometheus");
      expect(rights(all)).toEqual(rights({}));
    }
  });
});

test("kube-proxy is asked at the address of each node", async () => {
  const job = watching({ kubeProxy: { enabled: true } }).job("kube-proxy");
  const node = {
    __address__: "192.0.2.10:10250",
    instance: "node-1",
    __meta_kubernetes_node_name: "node-1",
  };
  expect(await targetsOf(job, [node])).toEqual([
    {
      url: "http://192.0.2.10:10249/metrics",
      labels: { instance: "node-1", job: "kube-proxy", node: "node-1" },
    },
  ]);
});

test("the DNS is found by its pods, whose Service need not name the port", async () => {
  const pod: IPod = {
    apiVersion: "v1",
    kind: "Pod",
    metadata: { name: "coredns-a", namespace: "kube-system", labels: { "k8s-app": "kube-dns" } },
    spec: { containers: [{ name: "coredns", ports: [{ containerPort: 53 }, { containerPort: 9153 }] }] },
  };
  const targets = await targetsOf(render().job("kube-dns"), discoveredPod(pod));
  expect(targets.map(({ url }) => url)).toEqual(["http://192.0.2.10:9153/metrics"]);
});

describe("where a cluster shows them by an API of its own", () => {
  const shown = (controlPlane: ControlPlane = {}) => render({ cluster: { profile: "eks" }, controlPlane });

  test("that API is asked, once, and allowed", async () => {
    const rendered = shown();
    for (const [name, inApi] of [
      ["kube-scheduler", "ksh"],
      ["kube-controller-manager", "kcm"],
    ]) {
      const path = `/apis/metrics.eks.amazonaws.com/v1/${inApi}/container/metrics`;
      const job = rendered.job(`eks-${name}`);
      const servers = ["192.0.2.1", "192.0.2.2"].map((address) => ({
        __address__: `${address}:443`,
        __meta_kubernetes_service_name: "kubernetes",
        __meta_kubernetes_endpointslice_port_name: "https",
      }));
      const urls = (await targetsOf(job, servers)).map(({ url, labels }) => [url, labels["job"]]);
      expect(new Set(urls.map((one) => one.join(" ")))).toEqual(
        new Set([`https://kubernetes.default.svc:443${path} ${name}`]),
      );
      expect(rendered.rights("prometheus")).toContain(`get ${inApi}/metrics.metrics.eks.amazonaws.com`);
    }
  });

  test("addresses that are given go before it, and each can be left out", () => {
    const names = shown({
      scheduler: { enabled: true, addresses: ["192.0.2.1"] },
      controllerManager: { enabled: false },
    })
      .jobs()
      .map(({ job_name }) => job_name);
    expect(names).toContain("kube-scheduler");
    expect(names.filter((name) => /controller-manager|^eks-/.test(name))).toEqual([]);
  });
});

test("Prometheus takes all of it", async () => {
  const all: ControlPlane = {
    scheduler: { enabled: true },
    controllerManager: { enabled: true, addresses: ["2001:db8::10"] },
    etcd: { enabled: true },
    kubeProxy: { enabled: true },
  };
  const configurations = (["auto", "eks"] as const).map((profile) =>
    render({ cluster: { profile }, controlPlane: all }).configuration(),
  );
  expect(await promtoolVerdicts(configurations)).toEqual(["", ""]);
});
