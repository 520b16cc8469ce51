import { describe, expect, it } from "vitest";
import { switchedOn } from "../workloads.ts";
import { allows, machine, namespace, stranger } from "./connections.ts";
import { enforced, known, placeOf } from "./enforced.ts";
import { addresses } from "./targets.ts";

type Way = readonly [from: string, to: string, port: number];

/** Whether parts of the release reach each other. */
function reaches(rendered: ReturnType<typeof enforced>, [from, to, port]: Way): boolean {
  return allows(rendered, placeOf(rendered, from), placeOf(rendered, to), { port });
}

const quiet = { scrape: { annotated: { services: { enabled: false }, pods: { enabled: false } } } } as const;

describe("a policy follows from the values", () => {
  it("that say at which port a part answers", () => {
    const rendered = enforced(switchedOn, { metricsServer: { port: 4443 } });
    expect(reaches(rendered, ["prometheus", "metrics-server", 4443])).toBe(true);
    expect(reaches(rendered, ["prometheus", "metrics-server", 10250])).toBe(false);
    expect(
      allows(rendered, machine(addresses.apiServer), placeOf(rendered, "metrics-server"), { port: 4443 }),
    ).toBe(true);
  });

  it("that say whether a part is in the network of its node", () => {
    const rendered = enforced(known, quiet, { nodeExporter: { hostNetwork: false, port: 9200 } });
    expect(reaches(rendered, ["prometheus", "node-exporter", 9200])).toBe(true);
    expect(reaches(rendered, ["kube-state-metrics", "node-exporter", 9200])).toBe(false);
    const prometheus = placeOf(rendered, "prometheus");
    expect(allows(rendered, prometheus, machine(addresses.node), { port: 9200 })).toBe(false);
    const onNodes = enforced(known, quiet, { nodeExporter: { port: 9200 } });
    expect(allows(onNodes, placeOf(onNodes, "prometheus"), machine(addresses.node), { port: 9200 })).toBe(
      true,
    );
  });

  it("that let the API server ask the kubelets", () => {
    const rendered = enforced(known, quiet, {
      kubelets: { tls: "apiServerProxy" },
      controlPlane: { apiServer: { enabled: false } },
    });
    const prometheus = placeOf(rendered, "prometheus");
    expect(allows(rendered, prometheus, machine(addresses.node), { port: 10250 })).toBe(false);
    expect(allows(rendered, prometheus, machine(addresses.apiServer), { port: 6443 })).toBe(true);
  });

  it.each([
    ["https://metrics.example.com/api/v1/write", 443],
    ["http://metrics.example.com/write?port=:9", 80],
    ["http://metrics.example.com:9090/api/v1/write", 9090],
    ["http://[2001:db8::1]:9009/api/v1/push", 9009],
    ["http://[2001:db8::1]/api/v1/push", 80],
  ])("that say where samples are sent: %s", (url, port) => {
    const rendered = enforced(known, quiet, {
      prometheus: { remoteWrite: [{ url }] },
      networkPolicy: { remoteWrite: { addresses: ["203.0.113.0/24"] } },
    });
    const prometheus = placeOf(rendered, "prometheus");
    const reached = [80, 443, 9009, 9090].filter((one) =>
      allows(rendered, prometheus, machine("203.0.113.5"), { port: one }),
    );
    expect(reached).toEqual([port]);
    expect(allows(rendered, prometheus, machine("198.51.100.5"), { port })).toBe(false);
  });

  it("that say in which namespaces annotated applications are", () => {
    const rendered = enforced({ scrape: { annotated: { namespaces: ["shop"] } } });
    const prometheus = placeOf(rendered, "prometheus");
    expect(allows(rendered, prometheus, stranger({}, "shop"), { port: 12345 })).toBe(true);
    expect(allows(rendered, prometheus, stranger({}, "bank"), { port: 12345 })).toBe(false);
    // One in the network of its node has the address of that.
    expect(allows(rendered, prometheus, machine(addresses.node), { port: 12345 })).toBe(false);
    const told = enforced(known);
    expect(allows(told, placeOf(told, "prometheus"), machine(addresses.node), { port: 12345 })).toBe(true);
  });

  it("that say how many there are of a part", () => {
    const gossips = (replicas: number) =>
      ["TCP", "UDP"].map((protocol) => {
        const rendered = enforced({ alertmanager: { enabled: true, replicas } });
        const one = placeOf(rendered, "alertmanager");
        return allows(rendered, one, one, { port: 9094, protocol });
      });
    expect([gossips(1), gossips(2)]).toEqual([
      [false, false],
      [true, true],
    ]);
  });

  it("that say from where Grafana takes dashboards", () => {
    const grafana = enforced(quiet, {
      grafana: {
        dashboards: {
          grafanaCom: [{ id: 1, revision: 1, folder: "Tools" }],
          discovery: { enabled: true },
        },
      },
      networkPolicy: { apiServers: { addresses: ["192.0.2.10/32"] } },
    });
    const place = placeOf(grafana, "grafana");
    expect(allows(grafana, place, machine("203.0.113.5"), { port: 443 })).toBe(true);
    expect(allows(grafana, place, machine("203.0.113.5"), { port: 6443 })).toBe(false);
    expect(allows(grafana, place, machine(addresses.apiServer), { port: 6443 })).toBe(true);
  });
});

describe("network.… of a part", () => {
  const ingress = stranger({ app: "ingress" }, "ingress-nginx");
  const from = [{ namespaceSelector: { matchLabels: { "kubernetes.io/metadata.name": "ingress-nginx" } } }];

  it("lets those in that it names, at the port of the page", () => {
    const rendered = enforced({ alertmanager: { enabled: true, replicas: 2, network: { from } } });
    const to = placeOf(rendered, "alertmanager");
    expect(allows(rendered, ingress, to, { port: 9093 })).toBe(true);
    expect(allows(rendered, ingress, to, { port: 9094 })).toBe(false);
    expect(allows(rendered, stranger(), to, { port: 9093 })).toBe(false);
  });

  it("lets them to the container before the page, where there is one, and the test too", () => {
    const rendered = enforced({
      prometheus: {
        network: { from },
        service: { targetPort: "proxy" },
        extraContainers: [{ name: "proxy", ports: [{ name: "proxy", containerPort: 4180 }] }],
      },
    });
    const to = placeOf(rendered, "prometheus");
    for (const who of [ingress, placeOf(rendered, "prometheus-test")]) {
      expect(allows(rendered, who, to, { port: 4180 }), who.called).toBe(true);
      expect(allows(rendered, who, to, { port: 9090 }), who.called).toBe(false);
    }
  });

  it("opens further ways, out and in", () => {
    const rendered = enforced(quiet, {
      grafana: {
        network: {
          egress: [{ to: [{ ipBlock: { cidr: "203.0.113.5/32" } }], ports: [{ port: 5432 }] }],
          ingress: [{ from: [{ podSelector: { matchLabels: { app: "shell" } } }], ports: [{ port: 9999 }] }],
        },
      },
    });
    const grafana = placeOf(rendered, "grafana");
    expect(allows(rendered, grafana, machine("203.0.113.5"), { port: 5432 })).toBe(true);
    expect(allows(rendered, grafana, machine("203.0.113.6"), { port: 5432 })).toBe(false);
    expect(allows(rendered, stranger({ app: "shell" }, namespace), grafana, { port: 9999 })).toBe(true);
  });

  it("is refused where there are no policies", () => {
    expect(() => enforced({ networkPolicy: { enabled: false }, prometheus: { network: { from } } })).toThrow(
      "prometheus.network: counts only with networkPolicy.enabled: true; set that, or leave it out",
    );
  });
});
