import type { Examples } from "./examples.ts";

/** Which connections are let through. */
export const network: Examples = {
  "g3-network-policies": {
    description:
      "G3: pods take and make the connections that the chart needs and no others; besides, an Ingress controller gets to Prometheus, and Alertmanager to a bridge to a chat.",
    values: {
      networkPolicy: {
        enabled: true,
        nodes: { addresses: ["198.51.100.0/24"] },
        apiServers: { addresses: ["198.51.100.10/32"] },
        // That of the cluster's DNS, and the one that its pods have.
        dns: { ports: [53, 1053] },
      },
      prometheus: {
        routePrefix: "/prometheus",
        ingress: { enabled: true },
        network: {
          from: [
            {
              namespaceSelector: { matchLabels: { "kubernetes.io/metadata.name": "ingress-nginx" } },
              podSelector: { matchLabels: { "app.kubernetes.io/name": "ingress-nginx" } },
            },
          ],
        },
      },
      alertmanager: {
        enabled: true,
        replicas: 2,
        config: {
          route: { receiver: "chat" },
          receivers: [{ name: "chat", webhook_configs: [{ url: "http://bridge.chat:8080/alerts" }] }],
        },
        network: {
          egress: [
            {
              to: [{ namespaceSelector: { matchLabels: { "kubernetes.io/metadata.name": "chat" } } }],
              ports: [{ port: 8080, protocol: "TCP" }],
            },
          ],
        },
      },
    },
  },
};
