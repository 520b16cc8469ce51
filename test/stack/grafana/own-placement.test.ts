import { describe, expect, test } from "vitest";
import type { Input } from "../../../schema/index.ts";
import { alertGroups } from "../../../stack/alerts.ts";
import type { Values } from "../../../stack/scope.ts";
import { render } from "../render.ts";
import { everything } from "./own.ts";
import { needs, switches, thereWith, without } from "./switches.ts";

/* A dashboard is there where all that it reads is collected, and alerts lead to those that are there. */

const ofObjects = ["clusters", "cluster", "namespaces", "workloads", "pods"];

/** Of each switch, the dashboards that are not there without it. */
const gone: Readonly<Record<(typeof switches)[number], readonly string[]>> = {
  "prometheus.scrape.enabled": ["prometheus", "remote-write"],
  "prometheus.remoteWriteReceiver.enabled": ["clusters", "remote-write"],
  "alertmanager.enabled": ["alertmanager"],
  "alertmanager.scrape.enabled": ["alertmanager"],
  "nodeExporter.enabled": ["nodes"],
  "nodeExporter.scrape.enabled": ["nodes"],
  "kubeStateMetrics.enabled": [...ofObjects, "autoscaling"],
  "kubeStateMetrics.scrape.enabled": [...ofObjects, "autoscaling"],
  "kubelet.enabled": ["kubelets"],
  "kubelet.cadvisor.enabled": [...ofObjects, "network"],
  "metricsServer.enabled": ["metrics-server"],
  "metricsServer.scrape.enabled": ["metrics-server"],
  "controlPlane.apiServer.enabled": ["api-server"],
  "controlPlane.etcd.enabled": ["etcd"],
  "controlPlane.dns.enabled": ["dns"],
  "grafana.enabled": ["grafana"],
  "grafana.scrape.enabled": ["grafana"],
};

const found = needs();

test.each(switches)("without %s those are not there that read of it", (name) => {
  const lost = [...found].filter(([, needed]) => needed.includes(name)).map(([uid]) => uid);
  expect(lost.toSorted()).toEqual(gone[name].map((uid) => `kmstack-${uid}`).toSorted());
});

test("one is there for each thing that can be switched off", () => {
  expect([...found].filter(([, needed]) => needed.length === 0)).toEqual([]);
});

/** Those that tell of a cluster's own parts. */
const ofCluster = [...ofObjects.slice(1), "autoscaling", "nodes", "kubelets", "network", "api-server", "dns"];

test("where nothing of a cluster is collected, those of it are there if others send theirs", () => {
  const own = (more: Input<Values>) => thereWith({ scrape: { cluster: false }, ...more });
  const expected = ofCluster.map((uid) => `kmstack-${uid}`);
  const centre = own({ prometheus: { remoteWriteReceiver: { enabled: true } } });
  expect(centre).toEqual(expect.arrayContaining(expected));
  expect(own({}).filter((uid) => expected.includes(uid))).toEqual([]);
});

test("an agent stores nothing that could be looked at, and says how its sending goes", () => {
  const there = thereWith({
    cluster: { name: "edge" },
    prometheus: { mode: "agent", remoteWrite: [{ url: "https://metrics.example.com/api/v1/write" }] },
  });
  expect(there).toContain("kmstack-remote-write");
  expect(there).not.toContain("kmstack-prometheus");
});

describe("alerts", () => {
  const address = "https://grafana.example.com";
  const lead = (values: Input<Values>) =>
    render(values)
      .alertGroups()
      .flatMap(({ name, rules }) =>
        rules.flatMap(({ alert, annotations }) =>
          alert === undefined ? [] : [{ group: name, to: annotations?.["dashboard_url"] }],
        ),
      );
  const said = { rules: { alerts: { dashboardUrl: address } } };

  test("lead to the dashboard that explains them", () => {
    const dashboards = new Map<string, string>(alertGroups.map(({ key, dashboard }) => [key, dashboard]));
    const links = lead({ ...everything, ...said });
    expect(links.length).toBeGreaterThan(100);
    for (const { group, to } of links) expect(to).toBe(`${address}/d/${dashboards.get(group)}`);
  });

  test.each(switches)("lead nowhere that is not there without %s", (name) => {
    const values = { ...without(name), ...said };
    const there = thereWith(values);
    const links = lead(values).flatMap(({ to }) => to ?? []);
    expect(links.map((to) => to.replace(`${address}/d/`, "")).filter((uid) => !there.includes(uid))).toEqual(
      [],
    );
    expect(links.length).toBeGreaterThan(0);
  });

  test("lead to this release's Grafana, where it has an address outside of the cluster", () => {
    const withGrafana = (grafana: NonNullable<Input<Values>["grafana"]>) => lead({ grafana })[0]?.to;
    expect(withGrafana({ externalUrl: `${address}/g/` })).toBe(`${address}/g/d/kmstack-prometheus`);
    expect(withGrafana({})).toBeUndefined();
    expect(withGrafana({ enabled: false, externalUrl: address })).toBeUndefined();
  });
});
