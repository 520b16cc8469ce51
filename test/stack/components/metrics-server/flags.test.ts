import { describe, expect, test } from "vitest";
import type { Input } from "../../../../schema/index.ts";
import { metricsApi } from "../../../../stack/examples/metrics-api.ts";
import type { Values } from "../../../../stack/scope.ts";
import { helmVerdict, verdict } from "../../verdict.ts";
import { argumentsOf, faults, type MetricsServer, podOf } from "./running.ts";

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
    const { kubelets, metricsServer } = metricsApi["c2-flags"]?.values ?? {};
    expect(argumentsOf(metricsServer, { kubelets: kubelets ?? {} })).toEqual([
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

  test.each<[string, MetricsServer, readonly string[]]>([
    [
      "for kubelets whose certificates nobody has signed",
      { kubelets: { preferredAddressTypes: ["InternalIP"] } },
      ["--kubelet-insecure-tls", "--kubelet-preferred-address-types=InternalIP"],
    ],
    [
      "for a quick autoscaler",
      { metricResolution: "10s", kubelets: { requestTimeout: "2s" } },
      [
        "--kubelet-insecure-tls",
        "--kubelet-preferred-address-types=InternalIP,ExternalIP,Hostname",
        "--kubelet-use-node-status-port",
        "--metric-resolution=10s",
        "--kubelet-request-timeout=2s",
      ],
    ],
  ])("that people give it elsewhere come of these values: %s", (_, values, elsewhere) => {
    expect(argumentsOf(values)).toEqual(expect.arrayContaining([...elsewhere]));
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
