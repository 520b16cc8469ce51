import { StatefulSet } from "kubernetes-models/apps/v1";
import { Ingress } from "kubernetes-models/networking.k8s.io/v1";
import { describe, expect, test } from "vitest";
import type { Input } from "../../schema/index.ts";
import type { HttpRoute } from "../../stack/kit/exposure/gateway-api.ts";
import type { Values } from "../../stack/scope.ts";
import { render } from "./render.ts";

const backend = { name: "metrics-kube-metrics-stack-prometheus", port: { number: 9090 } };

describe("G1: Prometheus behind an Ingress", () => {
  const ingress = (values: Input<Values>["prometheus"]) =>
    render({ prometheus: { ...values, ingress: { enabled: true, ...values?.ingress } } }).one(
      Ingress.is,
      "prometheus",
    ).spec;

  test("for chosen hosts, below the path that Prometheus knows of", () => {
    const spec = ingress({
      routePrefix: "/prometheus",
      ingress: { className: "nginx", hosts: ["a.example.com", "b.example.com"] },
    });
    const http = { paths: [{ path: "/prometheus", pathType: "Prefix", backend: { service: backend } }] };
    expect(spec).toEqual({
      ingressClassName: "nginx",
      rules: [
        { host: "a.example.com", http },
        { host: "b.example.com", http },
      ],
    });
  });

  test("for any host, where none is named", () => {
    expect(ingress({})?.rules).toEqual([
      { http: { paths: [{ path: "/", pathType: "Prefix", backend: { service: backend } }] } },
    ]);
  });

  test("none by default", () => {
    expect(render().all(Ingress.is)).toEqual([]);
  });
});

test("G1: the path is the same for Prometheus, its probes and its own job", () => {
  const rendered = render({
    prometheus: { routePrefix: "/prometheus", externalUrl: "https://metrics.example.com/prometheus" },
  });
  const container = rendered.one(StatefulSet.is, "prometheus").spec?.template.spec?.containers[0];
  expect(container?.args).toEqual(
    expect.arrayContaining([
      "--web.route-prefix=/prometheus",
      "--web.external-url=https://metrics.example.com/prometheus",
    ]),
  );
  expect(container?.readinessProbe?.httpGet?.path).toBe("/prometheus/-/ready");
  expect(container?.livenessProbe?.httpGet?.path).toBe("/prometheus/-/healthy");
  expect(container?.startupProbe?.httpGet?.path).toBe("/prometheus/-/ready");
  expect(rendered.job("prometheus").metrics_path).toBe("/prometheus/metrics");
});

test("G1: Prometheus behind a Gateway", () => {
  const isRoute = (object: unknown): object is HttpRoute => (object as HttpRoute).kind === "HTTPRoute";
  const route = render({
    prometheus: {
      httpRoute: { enabled: true, parentRefs: [{ name: "public" }], hostnames: ["metrics.example.com"] },
    },
  }).one(isRoute, "prometheus");
  expect(route.spec).toEqual({
    parentRefs: [{ name: "public" }],
    hostnames: ["metrics.example.com"],
    rules: [
      {
        matches: [{ path: { type: "PathPrefix", value: "/" } }],
        backendRefs: [{ name: backend.name, port: 9090 }],
      },
    ],
  });
});
