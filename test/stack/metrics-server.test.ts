import { APIService } from "kubernetes-models/apiregistration.k8s.io/v1";
import { Deployment } from "kubernetes-models/apps/v1";
import { PodDisruptionBudget } from "kubernetes-models/policy/v1";
import { ClusterRole, ClusterRoleBinding, RoleBinding } from "kubernetes-models/rbac.authorization.k8s.io/v1";
import { ConfigMap, Service } from "kubernetes-models/v1";
import { describe, expect, test } from "vitest";
import { type Input, stringify, type ValuesDocument, validateValues } from "../../schema/index.ts";
import { metricsApi } from "../../stack/examples/metrics-api.ts";
import { chart } from "../../stack/index.ts";
import type { Values } from "../../stack/scope.ts";
import { evaluateNotes } from "../../template/index.ts";
import { render } from "./render.ts";
import { helmVerdict, verdict } from "./verdict.ts";

type MetricsServer = NonNullable<Input<Values>["metricsServer"]>;

const running = (values: MetricsServer = {}, others: Input<Values> = {}) =>
  render({ ...others, metricsServer: { enabled: true, ...values } });

const podOf = (...values: Parameters<typeof running>) =>
  running(...values).one(Deployment.is, "metrics-server").spec?.template.spec;

const argumentsOf = (...values: Parameters<typeof running>) => podOf(...values)?.containers[0]?.args ?? [];

const apiServiceOf = (...values: Parameters<typeof running>) => running(...values).all(APIService.is)[0];

/** What is wrong with values, as `kmstack validate` says it. */
const faults = (metricsServer: object): readonly string[] =>
  validateValues(
    chart.values,
    stringify({ metricsServer: { enabled: true, ...metricsServer } } as ValuesDocument),
    "my.yaml",
  ).map(({ message }) => message);

const example = (name: string) => render(metricsApi[name]?.values ?? {});

describe("C1: metrics-server", () => {
  test("is off by default, with all that belongs to it: many platforms bring their own", () => {
    expect(
      render()
        .names()
        .filter((name) => name.includes("metrics-server")),
    ).toEqual([]);
    expect(render().all(APIService.is)).toEqual([]);
  });

  test("is found by the API server where its Service is", () => {
    const rendered = running();
    const { metadata, spec } = rendered.one(Service.is, "metrics-server");
    expect(apiServiceOf()?.metadata?.name).toBe("v1beta1.metrics.k8s.io");
    expect(apiServiceOf()?.spec?.service).toEqual({
      name: metadata?.name,
      namespace: metadata?.namespace,
      port: spec?.ports?.[0]?.port,
    });
  });

  test.each([
    ["v1.36.0", "v0.9.0"],
    ["v1.34.0", "v0.9.0"],
    ["v1.33.5-gke.1162000", "v0.8.1"],
    ["v1.31.0", "v0.8.1"],
    ["v1.30.9-eks-113cf36", "v0.7.2"],
    ["v1.27.16", "v0.7.2"],
  ])("on Kubernetes %s it is %s", (kubernetesVersion, version) => {
    const rendered = render({ metricsServer: { enabled: true } }, { kubernetesVersion });
    const { spec } = rendered.one(Deployment.is, "metrics-server");
    expect(spec?.template.spec?.containers[0]?.image).toBe(
      `registry.k8s.io/metrics-server/metrics-server:${version}`,
    );
  });

  test("may read metrics of kubelets and ask who asks, and people who may view may read what it knows", () => {
    const rendered = running();
    expect(rendered.rights("metrics-server")).toEqual(["get nodes/metrics", "get,list,watch nodes,pods"]);
    expect(rendered.rights("metrics-server-reader")).toEqual(["get,list,watch nodes,pods.metrics.k8s.io"]);
    expect(rendered.one(ClusterRole.is, "metrics-server-reader").metadata?.labels).toMatchObject({
      "rbac.authorization.k8s.io/aggregate-to-view": "true",
    });
    expect(rendered.one(ClusterRoleBinding.is, "auth-delegator").roleRef.name).toBe("system:auth-delegator");
    const binding = rendered.one(RoleBinding.is, "metrics-server");
    expect(binding.metadata?.namespace).toBe("kube-system");
    expect(binding.roleRef.name).toBe("extension-apiserver-authentication-reader");
    expect(binding.subjects?.[0]?.namespace).toBe("monitoring");
  });

  test("has no rights of the chart's where they are somebody else's affair", () => {
    const rendered = running({ rbac: { create: false } });
    expect(rendered.names().filter((name) => /Role.*metrics-server/.test(name))).toEqual([]);
  });

  test("of which there are several is spread over nodes, and one of them may be away", () => {
    expect(running().all(PodDisruptionBudget.is)).toEqual([]);
    expect(podOf()).not.toHaveProperty("topologySpreadConstraints");
    const rendered = running({ replicas: 2 });
    const selector = rendered.one(Deployment.is, "metrics-server").spec?.selector;
    expect(rendered.one(PodDisruptionBudget.is, "metrics-server").spec).toEqual({
      maxUnavailable: 1,
      selector,
    });
    expect(podOf({ replicas: 2 })?.topologySpreadConstraints).toEqual([
      {
        maxSkew: 1,
        topologyKey: "kubernetes.io/hostname",
        whenUnsatisfiable: "ScheduleAnyway",
        labelSelector: selector,
      },
    ]);
  });
});

describe("C2: the arguments of metrics-server", () => {
  test("are those of its own manifests by default, and the kubelets are not checked as `kubelets.tls` says", () => {
    expect(argumentsOf()).toEqual([
      "--secure-port=10250",
      "--cert-dir=/tmp",
      "--metric-resolution=15s",
      "--kubelet-preferred-address-types=InternalIP,ExternalIP,Hostname",
      "--kubelet-use-node-status-port",
      "--kubelet-request-timeout=10s",
      "--kubelet-insecure-tls",
    ]);
  });

  test("follow kubelets.tls, and never have both an authority and none", () => {
    const certificates = (kubelets: Input<Values>["kubelets"], own: MetricsServer = {}) =>
      argumentsOf(own, { kubelets: kubelets ?? {} }).filter((argument) =>
        /insecure-tls|certificate-authority/.test(argument),
      );
    expect(certificates({ tls: "insecureSkipVerify" })).toEqual(["--kubelet-insecure-tls"]);
    expect(certificates({ tls: "verify" })).toEqual([]);
    const caBundle = { configMap: { name: "node-ca", key: "ca.pem" } };
    const authority = ["--kubelet-certificate-authority=/etc/metrics-server/kubelet-ca/ca.crt"];
    expect(certificates({ tls: "caBundle", caBundle })).toEqual(authority);
    expect(certificates({ tls: "caBundle", caBundle }, { kubelets: { tls: "verify" } })).toEqual([]);
    const pod = podOf({}, { kubelets: { tls: "caBundle", caBundle } });
    expect(pod?.volumes).toContainEqual({
      name: "kubelet-ca",
      projected: {
        sources: [{ configMap: { name: "node-ca", items: [{ key: "ca.pem", path: "ca.crt" }] } }],
      },
    });
    expect(pod?.containers[0]?.volumeMounts).toContainEqual({
      name: "kubelet-ca",
      mountPath: "/etc/metrics-server/kubelet-ca",
      readOnly: true,
    });
  });

  test("have nothing for apiServerProxy, which is refused until it is said how the kubelets are known", async () => {
    const values: Input<Values> = { kubelets: { tls: "apiServerProxy" }, metricsServer: { enabled: true } };
    expect(await helmVerdict(values)).toBe(
      "metricsServer.kubelets.tls: metrics-server asks the kubelets itself, so kubelets.tls=apiServerProxy is nothing for it; set metricsServer.kubelets.tls to verify, or to insecureSkipVerify",
    );
    expect(verdict({ ...values, metricsServer: { enabled: true, kubelets: { tls: "verify" } } })).toBe("");
    expect(verdict({ kubelets: { tls: "apiServerProxy" } })).toBe("");
  });

  test.each([
    ["InternalIP", "InternalIP,ExternalIP,Hostname"],
    ["Hostname", "Hostname,InternalIP,ExternalIP"],
    ["InternalDNS", "InternalDNS,InternalIP,ExternalIP,Hostname"],
  ] as const)("begin with the address that kubelets.address says: %s", (address, types) => {
    expect(argumentsOf({}, { kubelets: { address } })).toContain(
      `--kubelet-preferred-address-types=${types}`,
    );
  });

  test("are all sayable", () => {
    const [deployment] = example("c2-flags")
      .all(Deployment.is)
      .filter(({ metadata }) => metadata?.name?.endsWith("metrics-server"));
    expect(deployment?.spec?.template.spec?.containers[0]?.args).toEqual([
      "--secure-port=4443",
      "--cert-dir=/tmp",
      "--metric-resolution=30s",
      "--kubelet-preferred-address-types=Hostname,InternalIP",
      "--kubelet-port=10250",
      "--kubelet-request-timeout=20s",
      "--kubelet-certificate-authority=/etc/metrics-server/kubelet-ca/ca.crt",
      "--requestheader-client-ca-file=/etc/front-proxy/ca.crt",
      "--requestheader-allowed-names=front-proxy-client",
      "--requestheader-username-headers=X-Remote-User",
      "--requestheader-group-headers=X-Remote-Group",
      "--requestheader-extra-headers-prefix=X-Remote-Extra-",
      "--v=2",
    ]);
  });

  test("do not speak of headers without the authority, which metrics-server would leave unread", () => {
    expect(faults({ requestHeader: { allowedNames: ["front-proxy-client"] } })).toHaveLength(1);
  });

  test.each([
    [{ metricResolution: "9s" }, "metricsServer.metricResolution: metrics-server asks every ten seconds"],
    [{ metricResolution: "10s" }, "metricsServer.kubelets.requestTimeout: a kubelet may take nine tenths"],
    [{ kubelets: { requestTimeout: "14s" } }, "metricsServer.kubelets.requestTimeout: a kubelet may take"],
    [
      { hostNetwork: true, port: 10250 },
      "metricsServer.port: in the network of a node 10250 is its kubelet's",
    ],
    [
      { extraArgs: ["--kubelet-insecure-tls"] },
      "metricsServer.extraArgs: --kubelet-insecure-tls is the chart's own affair; set kubelets.tls instead",
    ],
    [
      { extraArgs: ["--deprecated-kubelet-completely-insecure"] },
      "metricsServer.extraArgs: --deprecated-kubelet-completely-insecure is the chart's own affair",
    ],
  ] as const)("that it would not start with are refused: %j", (values, message) => {
    expect(verdict({ metricsServer: { enabled: true, ...values } })).toContain(message);
  });

  test.each([
    { metricResolution: "10s", kubelets: { requestTimeout: "9s" } },
    { metricResolution: "1m30s", kubelets: { requestTimeout: "1m" } },
    { hostNetwork: true, port: 4443 },
  ])("that it starts with are taken: %j", (values) => {
    expect(verdict({ metricsServer: { enabled: true, ...values } })).toBe("");
  });

  test.each(["1d", "1w", "15", "500ms", "1h1h", "-15s"])(
    "are durations as Go reads them, and not %s",
    (metricResolution) => {
      expect(faults({ metricResolution })).toHaveLength(1);
    },
  );

  test("in the network of a node leave the kubelet its port", () => {
    const pod = podOf({ hostNetwork: true });
    expect(pod?.hostNetwork).toBe(true);
    expect(pod?.containers[0]?.args).toContain("--secure-port=10251");
    expect(pod?.containers[0]?.ports).toEqual([{ name: "https", containerPort: 10251 }]);
  });
});

describe("C3: the certificate of metrics-server", () => {
  test("is checked by nobody where it signs it itself", () => {
    expect(apiServiceOf()?.spec).toMatchObject({ insecureSkipTLSVerify: true });
    expect(apiServiceOf()?.spec).not.toHaveProperty("caBundle");
    expect(running().job("metrics-server").tls_config).toMatchObject({ insecure_skip_verify: true });
  });

  test("comes from a Secret, and is checked by its authority", () => {
    const rendered = example("c3-ca-bundle");
    const pem = metricsApi["c3-ca-bundle"]?.values.metricsServer?.tls?.caBundle ?? "";
    const spec = rendered.all(APIService.is)[0]?.spec;
    expect(spec).not.toHaveProperty("insecureSkipTLSVerify");
    expect(Buffer.from(spec?.caBundle ?? "", "base64").toString()).toBe(pem);
    expect(rendered.one(ConfigMap.is, "metrics-server-ca").data).toEqual({ "ca.crt": pem });
    expect(rendered.job("metrics-server").tls_config).toEqual({
      ca_file: "/etc/prometheus/metrics-server-ca/ca.crt",
      server_name: "metrics-kube-metrics-stack-metrics-server.monitoring.svc",
    });
    const pod = rendered.one(Deployment.is, "metrics-server").spec?.template.spec;
    expect(pod?.volumes).toEqual([{ name: "tls", secret: { secretName: "metrics-server-tls" } }]);
    expect(pod?.containers[0]?.args).toContain("--tls-cert-file=/etc/metrics-server/tls/tls.crt");
  });

  test("is cert-manager's, which tells the API server how to check it", () => {
    const rendered = example("c3-cert-manager");
    const [api] = rendered.all(APIService.is);
    expect(api?.spec).not.toHaveProperty("insecureSkipTLSVerify");
    expect(api?.spec).not.toHaveProperty("caBundle");
    expect(api?.metadata?.annotations).toEqual({
      "cert-manager.io/inject-ca-from": "monitoring/metrics-kube-metrics-stack-metrics-server-tls",
    });
    const made = rendered.objects.filter((object) =>
      (object as { readonly apiVersion: string }).apiVersion.startsWith("cert-manager.io/"),
    );
    expect(made).toMatchObject([
      {
        kind: "Certificate",
        spec: {
          dnsNames: [
            "metrics-kube-metrics-stack-metrics-server.monitoring",
            "metrics-kube-metrics-stack-metrics-server.monitoring.svc",
          ],
          issuerRef: { kind: "Issuer", name: "metrics-kube-metrics-stack-metrics-server-tls" },
        },
      },
      { kind: "Issuer", spec: { selfSigned: {} } },
    ]);
    const issued = example("c3-cert-manager-issuer");
    expect(issued.all(APIService.is)).toEqual([]);
    expect(issued.names().filter((name) => name.startsWith("Issuer/"))).toEqual([]);
  });

  test.each([
    [{ caBundle: "x" }, 2],
    [{ type: "secret", secretName: "a" }, 1],
    [{ type: "certManager", secretName: "a" }, 1],
    [{ secretName: "a" }, 1],
  ])("is one of the three, with what that needs and nothing else: %j is refused", (tls, count) => {
    expect(faults({ tls }).length).toBeGreaterThanOrEqual(Math.min(count, 1));
  });
});

test("C2: Prometheus collects metrics-server's own metrics, which it gives to who may read them", () => {
  expect(running().job("metrics-server")).toMatchObject({
    scheme: "https",
    authorization: { credentials_file: "/var/run/secrets/kubernetes.io/serviceaccount/token" },
  });
  expect(running().rights("prometheus")).toContain("get /metrics");
  expect(() => running({ scrape: { enabled: false } }).job("metrics-server")).toThrow();
});

describe("C5: what a person is told", () => {
  const notes = (values: Input<Values>, apiVersions: readonly string[] = []) =>
    evaluateNotes(chart, { values, apiVersions });

  test("that nobody serves the metrics API, where that is so", () => {
    const nobody = "Nobody serves the metrics API";
    expect(notes({}).join("\n")).toContain(nobody);
    expect(notes({}, ["metrics.k8s.io/v1beta1"]).join("\n")).not.toContain(nobody);
    expect(notes({ metricsServer: { enabled: true } }).join("\n")).not.toContain(nobody);
  });

  test("where to look whether it answers, and that there is one for a whole cluster", () => {
    const said = notes({ metricsServer: { enabled: true } }).join("\n");
    expect(said).toContain("kubectl get apiservice v1beta1.metrics.k8s.io");
    expect(said).toContain("one metrics API for a whole cluster");
    expect(notes({ metricsServer: { enabled: true, apiService: { create: false } } }).join("\n")).toContain(
      "may be another's",
    );
  });
});
