import type { Examples } from "./examples.ts";

/** How Prometheus is reached. */
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
};
