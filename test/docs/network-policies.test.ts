import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  type INetworkPolicyPeer,
  type INetworkPolicyPort,
  NetworkPolicy,
} from "kubernetes-models/networking.k8s.io/v1";
import { expect, it } from "vitest";
import { enforced, everything } from "../stack/network/enforced.ts";

/** What stands for what in the values. */
const known: Readonly<Record<string, string>> = {
  "192.0.2.10/32": "API servers",
  "192.0.2.11/32": "nodes",
  "203.0.113.0/24": "remote write",
};

const rendered = enforced(everything, {
  networkPolicy: { remoteWrite: { addresses: ["203.0.113.0/24"] } },
  scrape: { annotated: { services: { enabled: true }, pods: { enabled: true } } },
  nodeExporter: { hostNetwork: true },
  grafana: {
    dashboards: {
      grafanaCom: [{ id: 1, revision: 1, folder: "Tools" }],
      discovery: { enabled: true },
    },
  },
});

function peer({ ipBlock, podSelector, namespaceSelector }: INetworkPolicyPeer): string {
  if (ipBlock !== undefined) return known[ipBlock.cidr] ?? ipBlock.cidr;
  const { matchLabels = {} } = podSelector ?? {};
  if (matchLabels["k8s-app"] === "kube-dns") return "DNS";
  if (namespaceSelector !== undefined) return "pods of all namespaces";
  return matchLabels["app.kubernetes.io/name"] ?? "";
}

function rule(peers: readonly INetworkPolicyPeer[] = [], ports: readonly INetworkPolicyPort[] = []): string {
  const who = peers.length === 0 ? "anywhere" : peers.map(peer).join(" and ");
  const which = ports.map(({ port, protocol }) => (protocol === "UDP" ? `${port}/UDP` : String(port)));
  return `${who}: ${which.length === 0 ? "all ports" : which.join(", ")}`;
}

const words = (rules: readonly string[]) => (rules.length === 0 ? "nothing" : rules.join("<br>"));

it("docs/network-policies.md has the connections of each part", async () => {
  const page = join(import.meta.dirname, "../../docs/network-policies.md");
  const rows = rendered.all(NetworkPolicy.is).map(({ spec }) => {
    const part = spec?.podSelector?.matchLabels?.["app.kubernetes.io/name"] ?? "";
    const into = (spec?.ingress ?? []).map(({ from, ports }) => rule(from, ports));
    const out = (spec?.egress ?? []).map(({ to, ports }) => rule(to, ports));
    return `| ${part} | ${words(into)} | ${words(out)} |`;
  });
  const table = ["| pods of | are asked by | ask |", "| --- | --- | --- |", ...rows];
  const text = readFileSync(page, "utf8").replace(
    /(<!-- connections -->\n)[\s\S]*?(<!-- end -->)/,
    (_, before: string, after: string) => `${before}${table.join("\n")}\n${after}`,
  );
  await expect(text).toMatchFileSnapshot(page);
});
