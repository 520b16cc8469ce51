import { describe, expect, it } from "vitest";
import { examples } from "../../../stack/examples/index.ts";
import { type Rendered, render } from "../render.ts";
import { switchedOn } from "../workloads.ts";
import { allows, machine, namespace, operatedPlaces, places, policiesOf, stranger } from "./connections.ts";
import { enforced, everything, known, placeOf } from "./enforced.ts";
import { addresses, reached } from "./targets.ts";

/** Each connection between parts of the release that comes about, as `from > to:port`. */
function among(rendered: Rendered): readonly string[] {
  const all = places(rendered);
  return all.flatMap((from) =>
    all.flatMap((to) =>
      (to.pod?.ports ?? [])
        .filter(({ number: port, protocol }) => allows(rendered, from, to, { port, protocol }))
        .map(
          ({ number, protocol }) =>
            `${from.called} > ${to.called}:${number}${protocol === "UDP" ? "/UDP" : ""}`,
        ),
    ),
  );
}

/** What a part may connect to of some places, as `address:port`. */
function outside(rendered: Rendered, part: string, ports: readonly number[]): readonly string[] {
  const to = [
    stranger(),
    stranger({ "k8s-app": "kube-dns" }, "kube-system"),
    machine(addresses.node),
    machine(addresses.apiServer),
    machine("203.0.113.5"),
  ];
  return to.flatMap((place) =>
    ports
      .filter((port) => allows(rendered, placeOf(rendered, part), place, { port }))
      .map((port) => `${place.called}:${port}`),
  );
}

const usual = [53, 80, 443, 2381, 6443, 9100, 9153, 10249, 10250, 10257, 10259, 12345];

describe("G3: with networkPolicy.enabled", () => {
  it("parts of the release reach each other where one has something to ask the other, and nowhere else", () => {
    expect(among(enforced(everything))).toMatchInlineSnapshot(`
      [
        "prometheus > prometheus:9090",
        "prometheus > alertmanager:9093",
        "prometheus > kube-state-metrics:8080",
        "prometheus > kube-state-metrics:8081",
        "prometheus > metrics-server:10250",
        "prometheus > kubelet-csr-approver:8080",
        "prometheus > grafana:3000",
        "alertmanager > alertmanager:9094",
        "alertmanager > alertmanager:9094/UDP",
        "grafana > prometheus:9090",
        "grafana > alertmanager:9093",
        "prometheus-test > prometheus:9090",
      ]
    `);
  });

  it("each part gets out to what it has to ask, and nowhere else", () => {
    const rendered = enforced(everything);
    const parts = places(rendered).filter(({ pod }) => pod !== undefined);
    expect(
      Object.fromEntries(parts.map(({ called }) => [called, outside(rendered, called, usual)])),
    ).toMatchInlineSnapshot(`
      {
        "alertmanager": [
          "a pod of kube-system:53",
        ],
        "grafana": [
          "a pod of kube-system:53",
        ],
        "kube-state-metrics": [
          "192.0.2.10:443",
          "192.0.2.10:6443",
        ],
        "kubelet-csr-approver": [
          "a pod of kube-system:53",
          "192.0.2.10:443",
          "192.0.2.10:6443",
        ],
        "metrics-server": [
          "192.0.2.11:10250",
          "192.0.2.10:443",
          "192.0.2.10:6443",
        ],
        "prometheus": [
          "a pod of elsewhere:443",
          "a pod of kube-system:53",
          "a pod of kube-system:443",
          "a pod of kube-system:9153",
          "192.0.2.11:443",
          "192.0.2.11:2381",
          "192.0.2.11:9100",
          "192.0.2.11:10249",
          "192.0.2.11:10250",
          "192.0.2.11:10259",
          "192.0.2.10:443",
          "192.0.2.10:6443",
          "203.0.113.5:443",
        ],
        "prometheus-test": [
          "a pod of kube-system:53",
        ],
      }
    `);
  });

  it("there is no policy unless it is asked for", () => {
    expect(
      render(switchedOn)
        .names()
        .filter((name) => name.startsWith("NetworkPolicy/")),
    ).toEqual([]);
  });
});

describe.each(Object.entries(examples))("G3: with networkPolicy.enabled, %s", (_, { values }) => {
  const rendered = enforced(values, known);
  const pods = places(rendered).filter(({ pod }) => pod !== undefined);

  it("isolates each of its pods by one policy, both ways, and none in the network of its node", () => {
    const all = [...pods, ...operatedPlaces(rendered)];
    for (const place of all) {
      const policies = policiesOf(rendered, place);
      expect(
        policies.map(({ spec }) => spec?.policyTypes),
        place.called,
      ).toEqual([["Ingress", "Egress"]]);
    }
    const names = rendered.names().filter((name) => name.startsWith("NetworkPolicy/"));
    expect(names).toHaveLength(new Set(all.map(({ called }) => called)).size);
  });

  it("lets Prometheus get to the targets of each job of the chart's", () => {
    const agents = pods.filter(({ pod }) => pod?.labels["app.kubernetes.io/name"] === "prometheus");
    if (agents.length === 0) return;
    const own = new Set(values.scrape?.extraJobs?.map(({ job_name: name }) => name));
    for (const job of rendered.jobs().filter(({ job_name: name }) => !own.has(name))) {
      const targets = reached(rendered, job);
      expect(targets.length, job.job_name).toBeGreaterThan(0);
      for (const from of agents) {
        for (const { to, port } of targets) {
          expect(allows(rendered, from, to, { port }), `${job.job_name}: ${to.called}:${port}`).toBe(true);
        }
      }
    }
  });

  it("lets nobody else in: no pod of the namespace or of another one, no pod of a release beside it", () => {
    const beside = pods.map(({ pod }) => ({
      called: "a release beside it",
      address: "10.244.8.8",
      pod: { namespace, ports: [], labels: { ...pod?.labels, "app.kubernetes.io/instance": "other" } },
    }));
    const others = [stranger(), stranger({ app: "shell" }, namespace), ...beside];
    const open = pods.flatMap((to) =>
      (to.pod?.ports ?? []).flatMap(({ number: port, protocol }) =>
        others
          .filter((from) => allows(rendered, from, to, { port, protocol }))
          .map((from) => `${from.called} > ${to.called}:${port}`),
      ),
    );
    expect(open).toEqual([]);
  });

  it("lets no part but Prometheus get to a pod of somebody else", () => {
    const away = pods.filter(({ called }) => !called.startsWith("prometheus"));
    for (const from of away) {
      expect(allows(rendered, from, stranger(), { port: 8080 }), from.called).toBe(false);
    }
  });
});
