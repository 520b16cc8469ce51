import { readFile } from "node:fs/promises";
import { StatefulSet } from "kubernetes-models/apps/v1";
import { Ingress } from "kubernetes-models/networking.k8s.io/v1";
import { Pod } from "kubernetes-models/v1";
import { describe, expect, test } from "vitest";
import { type Input, parseYaml } from "../../schema/index.ts";
import type { Values } from "../../stack/scope.ts";
import { caseFile } from "../cases/case-file.ts";
import { render } from "./render.ts";

/** Where Prometheus answers, and where it sends people to, for some values: all that depends on it. */
function places(prometheus: NonNullable<Input<Values>["prometheus"]>) {
  const rendered = render({ prometheus: { ...prometheus, ingress: { enabled: true } } });
  const [container] = rendered.one(StatefulSet.is, "prometheus").spec?.template.spec?.containers ?? [];
  const argument = (name: string) =>
    container?.args?.find((one) => one.startsWith(`--${name}=`))?.slice(name.length + 3);
  return {
    prefix: argument("web.route-prefix"),
    url: argument("web.external-url"),
    ready: container?.readinessProbe?.httpGet?.path,
    healthy: container?.livenessProbe?.httpGet?.path,
    metrics: rendered.job("prometheus").metrics_path,
    ingress: rendered.one(Ingress.is, "prometheus").spec?.rules?.[0]?.http?.paths[0]?.path,
    test: new URL(rendered.one(Pod.is, "prometheus-test").spec?.containers[0]?.args?.[0] ?? "").pathname,
  };
}

const at = (prefix: string, url: string) => ({
  prefix: prefix || "/",
  url,
  ready: `${prefix}/-/ready`,
  healthy: `${prefix}/-/healthy`,
  metrics: `${prefix}/metrics`,
  ingress: prefix || "/",
  test: `${prefix}/api/v1`,
});

const service = "http://metrics-kube-metrics-stack-prometheus.monitoring:9090";

describe("the path below which Prometheus answers", () => {
  test("is / by default, and links lead to its Service", () => {
    expect(places({})).toEqual(at("", `${service}/`));
  });

  test("alone: links and redirects stay below it", async () => {
    const values = parseYaml(await readFile(caseFile("paths/prefix-alone"), "utf8")) as Input<Values>;
    expect(places(values.prometheus ?? {})).toEqual(at("/prometheus", `${service}/prometheus`));
  });

  test.each([
    ["https://metrics.example.com", ""],
    ["https://metrics.example.com/", ""],
    ["https://metrics.example.com/prometheus", "/prometheus"],
    ["https://metrics.example.com/prometheus/", "/prometheus"],
    ["http://metrics.example.com:8443/a/b", "/a/b"],
  ])("is that of the external URL %s", (externalUrl, prefix) => {
    expect(places({ externalUrl })).toEqual(at(prefix, externalUrl));
  });

  test("is not that of the Ingress where its controller takes the prefix off", async () => {
    const values = parseYaml(
      await readFile(caseFile("paths/ingress-takes-prefix-off"), "utf8"),
    ) as Input<Values>;
    const { rules } = render(values).one(Ingress.is, "prometheus").spec ?? {};
    expect(rules?.[0]?.http?.paths[0]).toMatchObject({
      path: "/metrics-ui(/|$)(.*)",
      pathType: "ImplementationSpecific",
    });
    const { ingress: _, ...rest } = places(values.prometheus ?? {});
    const { ingress: __, ...expected } = at("", "https://metrics.example.com/metrics-ui");
    expect(rest).toEqual(expected);
  });

  test("is its own where something on the way takes the URL's path off", () => {
    const externalUrl = "https://metrics.example.com/metrics-ui";
    expect(places({ externalUrl, routePrefix: "/" })).toEqual(at("", externalUrl));
  });
});
