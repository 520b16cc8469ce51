import { APIService } from "kubernetes-models/apiregistration.k8s.io/v1";
import { Deployment } from "kubernetes-models/apps/v1";
import { ConfigMap } from "kubernetes-models/v1";
import { describe, expect, test } from "vitest";
import { metricsApi } from "../../../../stack/examples/metrics-api.ts";
import { example, faults, running } from "./running.ts";

const authority = metricsApi["c3-ca-bundle"]?.values.metricsServer?.tls?.caBundle ?? "";
const issuerRef = { name: "internal", kind: "ClusterIssuer" };

describe("C3: the certificate of metrics-server", () => {
  test("is checked by nobody where it signs it itself", () => {
    expect(running().all(APIService.is)[0]?.spec).toMatchObject({ insecureSkipTLSVerify: true });
    expect(running().all(APIService.is)[0]?.spec).not.toHaveProperty("caBundle");
    expect(running().job("metrics-server").tls_config).toMatchObject({ insecure_skip_verify: true });
  });

  test("comes from a Secret, and is checked by its authority", () => {
    const rendered = example("c3-ca-bundle");
    const spec = rendered.all(APIService.is)[0]?.spec;
    expect(spec).not.toHaveProperty("insecureSkipTLSVerify");
    expect(Buffer.from(spec?.caBundle ?? "", "base64").toString()).toBe(authority);
    expect(rendered.one(ConfigMap.is, "metrics-server-ca").data).toEqual({ "ca.crt": authority });
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
    ["one's own without its kind", { secretName: "a" }, "secretName: counts only with"],
    ["one's own without its authority", { type: "secret", secretName: "a" }, "caBundle: needed"],
    ["an authority without a Secret", { type: "secret", caBundle: authority }, "secretName: needed"],
    ["a Secret for cert-manager", { type: "certManager", secretName: "a" }, "secretName: counts only with"],
    [
      "one's own and an issuer",
      { type: "secret", secretName: "a", caBundle: authority, issuerRef },
      "issuerRef: counts only with",
    ],
  ])("is one of the three, with what that needs and nothing else: %s is refused", (_, tls, why) => {
    expect(faults({ tls })).toEqual([expect.stringContaining(`metricsServer.tls.${why}`)]);
  });
});
