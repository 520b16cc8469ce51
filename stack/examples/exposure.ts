import type { Examples } from "./examples.ts";

/** How people get to the pages of Prometheus, Alertmanager and Grafana. */
export const exposure: Examples = {
  "a5-nodeport": {
    description: "A5: port 8080 of the Service, and a chosen port of every node.",
    values: { prometheus: { service: { type: "NodePort", port: 8080, nodePort: 30090 } } },
  },
  "a5-load-balancer": {
    description: "A5, G2: a load balancer with a chosen address, open to some networks only.",
    values: {
      prometheus: {
        service: {
          type: "LoadBalancer",
          port: 80,
          loadBalancerIP: "198.51.100.100",
          loadBalancerClass: "example.com/internal",
          loadBalancerSourceRanges: ["198.51.100.0/24", "2001:db8::/32"],
          externalTrafficPolicy: "Local",
          annotations: { "metallb.io/address-pool": "monitoring" },
        },
      },
    },
  },
  "e3-metallb": {
    description:
      "E3: Prometheus and Grafana at addresses of a pool of MetalLB's, which the chart makes for them.",
    values: {
      metallb: {
        enabled: true,
        name: "monitoring",
        ipAddressPool: { addresses: ["198.51.100.240-198.51.100.250"], autoAssign: false },
        l2Advertisement: { interfaces: ["eth0"] },
      },
      prometheus: {
        service: {
          type: "LoadBalancer",
          port: 80,
          loadBalancerIP: "198.51.100.240",
          allocateLoadBalancerNodePorts: false,
          annotations: { "metallb.io/address-pool": "monitoring" },
        },
      },
      grafana: {
        service: {
          type: "LoadBalancer",
          port: 80,
          annotations: {
            "metallb.io/address-pool": "monitoring",
            "metallb.io/loadBalancerIPs": "198.51.100.241",
          },
        },
      },
    },
  },
  "g1-ingress-prefix": {
    description: "G1: an Ingress with a host name, a certificate and a path that Prometheus knows of.",
    values: {
      prometheus: {
        externalUrl: "https://metrics.example.com/prometheus",
        routePrefix: "/prometheus",
        ingress: {
          enabled: true,
          className: "nginx",
          hosts: ["metrics.example.com"],
          tls: [{ hosts: ["metrics.example.com"], secretName: "metrics-tls" }],
          annotations: { "nginx.ingress.kubernetes.io/ssl-redirect": "true" },
        },
      },
    },
  },
  "g1-ingress-any-host": {
    description: "G1, G2: an Ingress for whatever name the cluster is called by.",
    values: { prometheus: { routePrefix: "/prometheus", ingress: { enabled: true } } },
  },
  "g1-one-host": {
    description: "G1: Prometheus, Alertmanager and Grafana below paths of one host, each of which it knows.",
    values: {
      prometheus: {
        externalUrl: "https://metrics.example.com/prometheus",
        ingress: { enabled: true, hosts: ["metrics.example.com"] },
      },
      alertmanager: {
        enabled: true,
        externalUrl: "https://metrics.example.com/alertmanager",
        ingress: { enabled: true, hosts: ["metrics.example.com"] },
      },
      grafana: {
        externalUrl: "https://metrics.example.com/grafana",
        ingress: { enabled: true, hosts: ["metrics.example.com"] },
      },
    },
  },
  "g1-stripped-prefix": {
    description:
      "G1: an Ingress controller and a Gateway that take the path off before they pass a request on; links have it all the same.",
    values: {
      prometheus: {
        externalUrl: "https://metrics.example.com/prometheus",
        routePrefix: "/",
        ingress: {
          enabled: true,
          className: "nginx",
          hosts: ["metrics.example.com"],
          path: "/prometheus(/|$)(.*)",
          pathType: "ImplementationSpecific",
          annotations: { "nginx.ingress.kubernetes.io/rewrite-target": "/$2" },
        },
      },
      alertmanager: {
        enabled: true,
        externalUrl: "https://metrics.example.com/alertmanager",
        routePrefix: "/",
        httpRoute: {
          enabled: true,
          parentRefs: [{ name: "public", namespace: "gateways" }],
          hostnames: ["metrics.example.com"],
          path: "/alertmanager",
        },
      },
    },
  },
  "g1-gateway": {
    description: "G1: a Gateway of the chart's own, with a certificate, and routes to it.",
    values: {
      gateway: {
        enabled: true,
        className: "traefik",
        listeners: [
          { name: "http", protocol: "HTTP", port: 80 },
          {
            name: "https",
            protocol: "HTTPS",
            port: 443,
            hostname: "metrics.example.com",
            tlsSecretName: "metrics-tls",
            from: "Same",
          },
        ],
        addresses: ["198.51.100.242"],
        annotations: { "example.com/owner": "monitoring" },
      },
      prometheus: {
        externalUrl: "https://metrics.example.com/prometheus",
        httpRoute: { enabled: true, hostnames: ["metrics.example.com"] },
      },
      alertmanager: {
        enabled: true,
        externalUrl: "https://metrics.example.com/alertmanager",
        httpRoute: { enabled: true, hostnames: ["metrics.example.com"] },
      },
    },
  },
  "g1-http-route": {
    description: "G1: a route of the Gateway API, to a Gateway of another namespace.",
    values: {
      prometheus: {
        routePrefix: "/prometheus",
        httpRoute: {
          enabled: true,
          parentRefs: [{ name: "public", namespace: "gateways", sectionName: "https" }],
          hostnames: ["metrics.example.com"],
        },
      },
    },
  },
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
