import { readFile } from "node:fs/promises";
import { StatefulSet } from "kubernetes-models/apps/v1";
import { ConfigMap } from "kubernetes-models/v1";
import { describe, expect, test } from "vitest";
import type { Input } from "../../schema/index.ts";
import { parseYaml } from "../../schema/index.ts";
import type { RelabelConfig } from "../../stack/kit/scrape/write/configuration.ts";
import type { Values } from "../../stack/scope.ts";
import { caseFile } from "../cases/case-file.ts";
import { targetsOf } from "./discovery.ts";
import { render } from "./render.ts";

type Access = NonNullable<Input<Values>["kubelets"]>;

const through = (kubelets: Access) => render({ kubelets });
const account = "/var/run/secrets/kubernetes.io/serviceaccount";

describe.each(["kubelet", "kubelet-cadvisor"])("B1, B2: the certificates of the kubelets, job %s", (job) => {
  test("are not checked by default", () => {
    expect(render().job(job)).toMatchObject({ scheme: "https", tls_config: { insecure_skip_verify: true } });
  });

  test("verify: they are signed by the cluster", () => {
    expect(through({ tls: "verify" }).job(job).tls_config).toEqual({ ca_file: `${account}/ca.crt` });
  });

  test("caBundle: they are signed by someone else", () => {
    const rendered = through({
      tls: "caBundle",
      caBundle: { configMap: { name: "node-ca", key: "ca.pem" } },
    });
    expect(rendered.job(job).tls_config).toEqual({ ca_file: "/etc/prometheus/kubelet-ca/ca.crt" });
  });

  test("apiServerProxy: the API server is asked, at the node's path, and its certificate is checked", () => {
    const { tls_config, relabel_configs } = through({ tls: "apiServerProxy" }).job(job);
    const path = job === "kubelet" ? "/metrics" : "/metrics/cadvisor";
    expect(tls_config).toEqual({ ca_file: `${account}/ca.crt` });
    expect(relabel_configs).toEqual(
      expect.arrayContaining<RelabelConfig>([
        { target_label: "__address__", replacement: "kubernetes.default.svc:443" },
        {
          source_labels: ["__meta_kubernetes_node_name"],
          regex: "(.+)",
          target_label: "__metrics_path__",
          replacement: `/api/v1/nodes/$1/proxy${path}`,
        },
        { target_label: "metrics_path", replacement: path },
      ]),
    );
  });

  test("a node can be asked by the name that a certificate of its own has", () => {
    const { relabel_configs } = through({ tls: "verify", address: "Hostname" }).job(job);
    expect(relabel_configs).toContainEqual({
      source_labels: ["__meta_kubernetes_node_address_Hostname", "__address__"],
      regex: "(.+);.+:([0-9]+)",
      target_label: "__address__",
      replacement: "$1:$2",
    });
  });
});

describe("B2: certificates of one's own", () => {
  const volume = (caBundle: NonNullable<Access["caBundle"]>) =>
    through({ tls: "caBundle", caBundle })
      .one(StatefulSet.is, "prometheus")
      .spec?.template.spec?.volumes?.find(({ name }) => name === "kubelet-ca")?.projected?.sources;

  test("from a ConfigMap or a Secret", () => {
    expect(volume({ configMap: { name: "node-ca", key: "ca.pem" } })).toEqual([
      { configMap: { name: "node-ca", items: [{ key: "ca.pem", path: "ca.crt" }] } },
    ]);
    expect(volume({ secret: { name: "node-ca", key: "tls.crt" } })).toEqual([
      { secret: { name: "node-ca", items: [{ key: "tls.crt", path: "ca.crt" }] } },
    ]);
  });

  test("from the values, in a ConfigMap of the chart", () => {
    const pem = "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n";
    const rendered = through({ tls: "caBundle", caBundle: { pem } });
    const { metadata, data } = rendered.one(ConfigMap.is, "kubelet-ca");
    expect(data).toEqual({ "ca.crt": pem });
    expect(volume({ pem })).toEqual([
      { configMap: { name: metadata?.name, items: [{ key: "ca.crt", path: "ca.crt" }] } },
    ]);
  });

  test("are mounted only where they are used", () => {
    const mounts = (rendered = render()) =>
      rendered
        .one(StatefulSet.is, "prometheus")
        .spec?.template.spec?.containers[0]?.volumeMounts?.map(({ mountPath }) => mountPath);
    expect(mounts()).not.toContain("/etc/prometheus/kubelet-ca");
    expect(
      mounts(through({ tls: "caBundle", caBundle: { secret: { name: "ca", key: "ca.crt" } } })),
    ).toContain("/etc/prometheus/kubelet-ca");
  });
});

describe("B3: the kubelets let Prometheus in", () => {
  test("it shows its token, and may read the metrics of nodes", () => {
    expect(render().job("kubelet").authorization).toEqual({ credentials_file: `${account}/token` });
    const rights = render().rights("prometheus");
    expect(rights).toContain("get nodes/metrics");
    expect(rights.join()).not.toContain("nodes/proxy");
  });

  test("through the API server it needs nodes/proxy, and then no nodes/metrics", () => {
    const rights = through({ tls: "apiServerProxy" }).rights("prometheus");
    expect(rights).toContain("get nodes/proxy");
    expect(rights.join()).not.toContain("nodes/metrics");
  });
});

describe("B5: labels of nodes", () => {
  const nodeLabels = ["topology.kubernetes.io/zone", "node.kubernetes.io/instance-type"];
  const of = (name: string) => name.replace(/[./-]/g, "_");
  /** What series of a node get from its labels. */
  const carried = async (
    job: string,
    chosen: readonly string[],
    labels: Readonly<Record<string, string>>,
  ) => {
    const discovered = Object.entries(labels).flatMap(([key, text]) => [
      [`__meta_kubernetes_node_label_${of(key)}`, text],
      [`__meta_kubernetes_node_labelpresent_${of(key)}`, "true"],
    ]);
    const rendered = render({ scrape: { nodeLabels: [...chosen] } }).job(job);
    // Of a job's Services only the relabelling counts here, not which of them is kept.
    const steps = rendered.relabel_configs?.filter(({ action }) => action !== "keep") ?? [];
    const [target] = await targetsOf({ ...rendered, relabel_configs: steps }, [
      { __address__: "192.0.2.1:80", ...Object.fromEntries(discovered) },
    ]);
    return target?.labels;
  };

  const jobs = ["kubelet", "kubelet-cadvisor", "node-exporter"] as const;

  test.concurrent.each(jobs)("%s: its series carry those chosen, and no others", async (job) => {
    const labels = { "topology.kubernetes.io/zone": "a", other: "b" };
    const target = await carried(job, nodeLabels, labels);
    expect(target).toMatchObject({ topology_kubernetes_io_zone: "a" });
    expect(target).not.toHaveProperty("other");
    expect(target).not.toHaveProperty("node_kubernetes_io_instance_type");
    expect(await carried(job, [], labels)).not.toHaveProperty("topology_kubernetes_io_zone");
  });

  test.concurrent.each(jobs)("%s: a label without a value, such as that of a role, is true", async (job) => {
    const values = parseYaml(await readFile(caseFile("scrape/node-roles"), "utf8")) as Input<Values>;
    const [role = ""] = values.scrape?.nodeLabels ?? [];
    const target = await carried(job, [role, ...nodeLabels], {
      [role]: "",
      "topology.kubernetes.io/zone": "a",
    });
    expect(target).toMatchObject({ [of(role)]: "true", topology_kubernetes_io_zone: "a" });
    expect(await carried(job, [role], {})).not.toHaveProperty(of(role));
  });

  test.each(["instance", "job", "metrics-path", "metrics.path", "namespace", "node", "pod"])(
    "%s is a label that series have already",
    (name) => {
      expect(() => render({ scrape: { nodeLabels: ["zone", name] } })).toThrow(
        /^scrape.nodeLabels: instance, job, /,
      );
      expect(() => render({ scrape: { nodeLabels: [`my-${name}`, `a.b/${name}`] } })).not.toThrow();
    },
  );

  test("node-exporter learns of its nodes, for which Prometheus has to know them", () => {
    const rendered = render({
      scrape: { nodeLabels },
      kubelet: { enabled: false, cadvisor: { enabled: false } },
    });
    expect(rendered.job("node-exporter").kubernetes_sd_configs?.[0]?.attach_metadata).toEqual({ node: true });
    expect(rendered.rights("prometheus")).toContain("get,list,watch nodes");
  });
});

test("series of the kubelet and of cAdvisor are told apart by metrics_path, as kubernetes-mixin expects", () => {
  for (const [job, path] of [
    ["kubelet", "/metrics"],
    ["kubelet-cadvisor", "/metrics/cadvisor"],
  ] as const) {
    expect(render().job(job)).toMatchObject({ metrics_path: path });
    expect(render().job(job).relabel_configs?.slice(0, 2)).toEqual([
      { target_label: "job", replacement: "kubelet" },
      { target_label: "metrics_path", replacement: path },
    ]);
  }
});

describe("each of the two jobs has a switch of its own", () => {
  const jobsOf = (kubelet: NonNullable<Input<Values>["kubelet"]>) =>
    render({ kubelet })
      .jobs()
      .map(({ job_name }) => job_name)
      .filter((name) => name.startsWith("kubelet"));

  test("cAdvisor's alone, as somebody wrote it", async () => {
    const text = await readFile(caseFile("conditions/cadvisor-alone"), "utf8");
    const { kubelet = {} } = parseYaml(text) as Input<Values>;
    expect(jobsOf(kubelet)).toEqual(["kubelet-cadvisor"]);
    expect(render({ kubelet }).rights("prometheus")).toContain("get nodes/metrics");
  });

  test("the kubelet's alone, and neither", () => {
    expect(jobsOf({ cadvisor: { enabled: false } })).toEqual(["kubelet"]);
    expect(jobsOf({ enabled: false, cadvisor: { enabled: false } })).toEqual([]);
  });
});
