import { describe, expect, test } from "vitest";
import type { Input } from "../../../schema/index.ts";
import type { Provisioned } from "../../../stack/kit/data-sources/data-source.ts";
import type { Values } from "../../../stack/scope.ts";
import { render } from "../render.ts";
import { helmVerdict, verdict } from "../verdict.ts";
import { pods } from "../workloads.ts";
import { startFile } from "./read.ts";

interface DataSourceFile {
  readonly apiVersion: number;
  readonly prune: boolean;
  readonly datasources: readonly Provisioned[];
}

const file = (values: Input<Values>) => startFile<DataSourceFile>(values, "datasources");
const container = (values: Input<Values>) => pods(render(values))["grafana"]?.containers[0];
const loki = { name: "Loki", type: "loki", uid: "loki", url: "http://loki" };

describe("F2: data sources", () => {
  test("this release's Prometheus is there by itself, and asked first", () => {
    expect(file({})).toEqual({
      apiVersion: 1,
      prune: true,
      datasources: [
        {
          name: "Prometheus",
          type: "prometheus",
          uid: "prometheus",
          access: "proxy",
          isDefault: true,
          url: "http://metrics-kube-metrics-stack-prometheus:9090",
          jsonData: { httpMethod: "POST", prometheusType: "Prometheus", timeInterval: "30s" },
        },
      ],
    });
  });

  test("where there is none, nor is it here", () => {
    expect(file({ prometheus: { enabled: false } }).datasources).toEqual([]);
    const remoteWrite = [{ url: "https://centre.example.com/api/v1/write" }];
    expect(
      file({ cluster: { name: "edge" }, prometheus: { mode: "agent", remoteWrite } }).datasources,
    ).toEqual([]);
  });

  test("it is asked where it answers, and as it wants to be asked", () => {
    const values = {
      scrape: { interval: "15s" },
      prometheus: {
        routePrefix: "/prometheus",
        service: { port: 80 },
        web: {
          secretName: "web",
          tls: { enabled: true, caKey: "ca.crt", serverName: "metrics.example.com" },
          basicAuth: { enabled: true },
        },
      },
    };
    const [prometheus] = file(values).datasources;
    expect(prometheus).toMatchObject({
      url: "https://metrics-kube-metrics-stack-prometheus:80/prometheus",
      basicAuth: true,
      basicAuthUser: "$DATASOURCE_prometheus_username",
      jsonData: { timeInterval: "15s", tlsAuthWithCACert: true, serverName: "metrics.example.com" },
      secureJsonData: {
        basicAuthPassword: "$DATASOURCE_prometheus_password",
        tlsCACert: "$DATASOURCE_prometheus_authority",
      },
    });
    const key = (called: string, of: string) => ({
      name: `DATASOURCE_prometheus_${called}`,
      valueFrom: { secretKeyRef: { name: "web", key: of } },
    });
    expect(container(values)?.env?.slice(1)).toEqual([
      key("username", "username"),
      key("password", "password"),
      key("authority", "ca.crt"),
    ]);
  });

  test("not by way of a container that asks for a password first", () => {
    const [prometheus] = file({ prometheus: { service: { targetPort: "proxy" } } }).datasources;
    expect(prometheus?.url).toBe("http://metrics-kube-metrics-stack-prometheus-headless:9090");
  });

  test("this release's Alertmanager is there too, where it has one", () => {
    expect(file({ alertmanager: { enabled: true } }).datasources[1]).toEqual({
      name: "Alertmanager",
      type: "alertmanager",
      uid: "alertmanager",
      access: "proxy",
      isDefault: false,
      url: "http://metrics-kube-metrics-stack-alertmanager:9093",
      jsonData: { implementation: "prometheus", handleGrafanaManagedAlerts: false },
    });
  });

  test("of one's own are beside it, and one of them can be the first to be asked", () => {
    const { datasources } = file({ grafana: { datasources: [loki], defaultDatasource: "loki" } });
    expect(datasources.map(({ uid, isDefault }) => [uid, isDefault])).toEqual([
      ["prometheus", false],
      ["loki", true],
    ]);
    expect(datasources[1]).toEqual({ ...loki, access: "proxy", isDefault: true });
  });

  test("have their passwords from Secrets, by variables of which no two are the same", () => {
    const secret = (name: string) => ({ password: { name, key: "pass" } });
    const uids = ["a-b", "a_b", "ab"];
    const datasources = uids.map((uid) => ({
      ...loki,
      name: uid,
      uid,
      secureJsonData: secret(uid.replace("_", ".")),
    }));
    const values = { grafana: { datasources } };
    const named = file(values)
      .datasources.slice(1)
      .map(({ secureJsonData }) => secureJsonData?.["password"]);
    expect(named).toEqual([
      "$DATASOURCE_a_b_password",
      "$DATASOURCE_a__b_password",
      "$DATASOURCE_ab_password",
    ]);
    expect(container(values)?.env?.slice(1)).toEqual([
      { name: "DATASOURCE_a_b_password", valueFrom: { secretKeyRef: { name: "a-b", key: "pass" } } },
      { name: "DATASOURCE_a__b_password", valueFrom: { secretKeyRef: { name: "a.b", key: "pass" } } },
      { name: "DATASOURCE_ab_password", valueFrom: { secretKeyRef: { name: "ab", key: "pass" } } },
    ]);
  });

  test("have names of their own", async () => {
    const twice = { grafana: { datasources: [loki, { ...loki, name: "Other" }] } };
    expect(await helmVerdict(twice)).toBe(
      "grafana.datasources: two have the uid loki; give one of them another",
    );
    const taken = { grafana: { datasources: [{ ...loki, uid: "prometheus" }] } };
    expect(await helmVerdict(taken)).toMatch(
      /this release has a data source Prometheus with the uid prometheus/,
    );
    expect(verdict({ ...taken, prometheus: { enabled: false } })).toBe("");
  });
});

describe("what Grafana reads when it starts only", () => {
  const checksum = (values: Input<Values>) =>
    render(values)
      .objects.map((object) => JSON.stringify(object))
      .map((text) => /"checksum\/config":"([0-9a-f]{64})"/.exec(text)?.[1])
      .find((found) => found !== undefined);

  test.each([
    { grafana: { config: { users: { default_theme: "light" } } } },
    { grafana: { extraConfig: { panels: { disable_sanitize_html: true } } } },
    { grafana: { plugins: [{ id: "a" }] } },
    { grafana: { datasources: [loki] } },
    { grafana: { defaultDatasource: "loki" } },
    { grafana: { dashboards: { updateInterval: 5 } } },
    { scrape: { interval: "15s" } },
    { prometheus: { routePrefix: "/p" } },
    { prometheus: { enabled: false } },
  ] satisfies Input<Values>[])("starts it anew when it changes: %j", (values) => {
    expect(checksum(values)).toMatch(/^[0-9a-f]{64}$/);
    expect(checksum(values)).not.toBe(checksum({}));
  });

  test.each([
    { grafana: { dashboards: { folders: [{ name: "a", dashboards: { b: '{ "title": "B" }' } }] } } },
    { rules: { groups: [{ name: "a", rules: [{ record: "a", expr: "1" }] }] } },
    { prometheus: { retention: { time: "1d" } } },
  ] satisfies Input<Values>[])("and nothing else does: %j", (values) => {
    expect(checksum(values)).toBe(checksum({}));
  });
});
