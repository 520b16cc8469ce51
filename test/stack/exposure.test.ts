import { StatefulSet } from "kubernetes-models/apps/v1";
import { Ingress } from "kubernetes-models/networking.k8s.io/v1";
import { describe, expect, test } from "vitest";
import { formatProblem, type Input, validateValues } from "../../schema/index.ts";
import { chart } from "../../stack/index.ts";
import { type Gateway, gatewayApi, type HttpRoute } from "../../stack/kit/exposure/gateway-api.ts";
import type { Values } from "../../stack/scope.ts";
import { customResourcesVersion } from "../../tools/index.ts";
import { render } from "./render.ts";
import { helmVerdict, verdict } from "./verdict.ts";

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

const isRoute = (object: unknown): object is HttpRoute => (object as HttpRoute).kind === "HTTPRoute";
const isGateway = (object: unknown): object is Gateway => (object as Gateway).kind === "Gateway";

describe("G1: Prometheus behind a Gateway", () => {
  const routed = (httpRoute: NonNullable<Input<Values>["prometheus"]>["httpRoute"]) =>
    render({ prometheus: { httpRoute: { enabled: true, ...httpRoute } }, gateway }).one(isRoute, "prometheus")
      .spec;
  const gateway = { enabled: true, className: "example" };
  const backendRefs = [{ name: backend.name, port: 9090 }];

  test("that the cluster has", () => {
    expect(routed({ parentRefs: [{ name: "public" }], hostnames: ["metrics.example.com"] })).toEqual({
      parentRefs: [{ name: "public" }],
      hostnames: ["metrics.example.com"],
      rules: [{ matches: [{ path: { type: "PathPrefix", value: "/" } }], backendRefs }],
    });
  });

  test("of the chart's own, where it names no other one", () => {
    expect(routed({}).parentRefs).toEqual([{ name: "metrics-kube-metrics-stack-gateway" }]);
  });

  test("that takes the path off before it passes a request on", () => {
    expect(routed({ path: "/metrics-ui" }).rules).toEqual([
      {
        matches: [{ path: { type: "PathPrefix", value: "/metrics-ui" } }],
        filters: [
          {
            type: "URLRewrite",
            urlRewrite: { path: { type: "ReplacePrefixMatch", replacePrefixMatch: "/" } },
          },
        ],
        backendRefs,
      },
    ]);
  });

  test("which is asked for, where there is none", () => {
    const without: Input<Values> = { grafana: { httpRoute: { enabled: true } } };
    expect(verdict(without)).toContain("grafana.httpRoute.parentRefs: name the Gateway");
  });
});

describe("G1: a Gateway of the chart's own", () => {
  test("is none by default, and has a class", () => {
    expect(render().all(isGateway)).toEqual([]);
    const problems = validateValues(chart.values, "gateway: { enabled: true }", "my.yaml");
    expect(problems.map(formatProblem).join("\n")).toContain("gateway.className");
  });

  test("listens in the clear, unless told otherwise", () => {
    const { spec } = render({ gateway: { enabled: true, className: "example" } }).one(isGateway, "gateway");
    expect(spec).toEqual({
      gatewayClassName: "example",
      listeners: [{ name: "http", protocol: "HTTP", port: 80 }],
    });
  });

  test("listens with TLS, at addresses of one's choice, for routes of all namespaces", () => {
    const { spec } = render({
      gateway: {
        enabled: true,
        className: "example",
        listeners: [
          {
            name: "https",
            protocol: "HTTPS",
            port: 443,
            hostname: "*.example.com",
            tlsSecretName: "tls",
            from: "All",
          },
        ],
        addresses: ["198.51.100.242"],
      },
    }).one(isGateway, "gateway");
    expect(spec).toEqual({
      gatewayClassName: "example",
      listeners: [
        {
          name: "https",
          protocol: "HTTPS",
          port: 443,
          hostname: "*.example.com",
          tls: { mode: "Terminate", certificateRefs: [{ name: "tls" }] },
          allowedRoutes: { namespaces: { from: "All" } },
        },
      ],
      addresses: [{ type: "IPAddress", value: "198.51.100.242" }],
    });
  });

  test("has a certificate where it listens with TLS, and listeners of different names", async () => {
    const listener = { name: "https", protocol: "HTTPS", port: 443 };
    const text = JSON.stringify({ gateway: { enabled: true, className: "c", listeners: [listener] } });
    expect(validateValues(chart.values, text, "my.yaml").map(formatProblem).join("\n")).toContain(
      "tlsSecretName",
    );
    const twins: Input<Values> = {
      gateway: {
        enabled: true,
        className: "c",
        listeners: [
          { name: "one", protocol: "HTTP", port: 80 },
          { name: "one", protocol: "HTTP", port: 8080 },
        ],
      },
    };
    expect(verdict(twins)).toContain("gateway.listeners: two have the same name");
    expect(await helmVerdict(twins)).toBe(verdict(twins));
  });
});

describe("G2: a cluster without the Gateway API", () => {
  const asked = (values: Input<Values>, apiVersions: readonly string[] = []) => {
    try {
      render(values, { clusterIsAsked: true, apiVersions });
      return "";
    } catch (error) {
      return (error as Error).message;
    }
  };
  const httpRoute = { enabled: true, parentRefs: [{ name: "public" }] };
  const uses: readonly (readonly [string, Input<Values>])[] = [
    ["prometheus.httpRoute.enabled", { prometheus: { httpRoute } }],
    ["alertmanager.httpRoute.enabled", { alertmanager: { enabled: true, httpRoute } }],
    ["grafana.httpRoute.enabled", { grafana: { httpRoute } }],
    ["gateway.enabled", { gateway: { enabled: true, className: "example" } }],
  ];

  test.each(uses)("is told of, with the command that brings it: %s", (value, values) => {
    expect(asked(values)).toBe(
      `${value}: the cluster does not know ${gatewayApi.apiVersion}; bring the Gateway API to it first: ${gatewayApi.install}`,
    );
    expect(asked(values, [gatewayApi.apiVersion])).toBe("");
    // Where no cluster is asked nobody knows.
    expect(verdict(values)).toBe("");
  });

  test("gets the version that the chart is tried with", () => {
    expect(gatewayApi.install).toContain(`/v${customResourcesVersion("gateway-api")}/`);
  });
});
