import { APIService } from "kubernetes-models/apiregistration.k8s.io/v1";
import { Deployment } from "kubernetes-models/apps/v1";
import { ClusterRole, ClusterRoleBinding, RoleBinding } from "kubernetes-models/rbac.authorization.k8s.io/v1";
import { Service } from "kubernetes-models/v1";
import { describe, expect, test } from "vitest";
import type { Input } from "../../../../schema/index.ts";
import { chart } from "../../../../stack/index.ts";
import type { Values } from "../../../../stack/scope.ts";
import { evaluateNotes } from "../../../../template/index.ts";
import { render } from "../../render.ts";
import { running } from "./running.ts";

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
    const [api] = rendered.all(APIService.is);
    expect(api?.metadata?.name).toBe("v1beta1.metrics.k8s.io");
    expect(api?.spec?.service).toEqual({
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
