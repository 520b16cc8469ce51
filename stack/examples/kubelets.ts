import type { Examples } from "./examples.ts";

/** The ways to the kubelets. */
export const kubelets: Examples = {
  "b1-verify": {
    description: "B1: certificates of kubelets that the cluster has signed.",
    values: { kubelets: { tls: "verify" } },
  },
  "b1-insecure-skip-verify": {
    description: "B1, B2, B3: certificates of kubelets that nobody checks; the default.",
    values: { kubelets: { tls: "insecureSkipVerify" } },
  },
  "b1-api-server-proxy": {
    description: "A6, B1, B2: the API server asks the kubelets, for which Prometheus needs nodes/proxy.",
    values: { kubelets: { tls: "apiServerProxy" } },
  },
  "b1-ca-bundle-by-name": {
    description:
      "B1, B2: certificates of another authority that name the nodes but not their addresses, checked by name.",
    values: {
      kubelets: {
        tls: "caBundle",
        caBundle: { configMap: { name: "node-ca", key: "ca.crt" } },
        address: "Hostname",
      },
      prometheus: {
        hostAliases: [
          { ip: "198.51.100.10", hostnames: ["node-0"] },
          { ip: "198.51.100.11", hostnames: ["node-1"] },
        ],
      },
    },
  },
  "b2-ca-bundle": {
    description: "B2: certificates of kubelets that another authority has signed, from a ConfigMap.",
    values: {
      kubelets: { tls: "caBundle", caBundle: { configMap: { name: "node-ca", key: "ca.crt" } } },
    },
  },
  "b2-ca-bundle-secret": {
    description: "B2: the same from a Secret; no cAdvisor.",
    values: {
      kubelets: { tls: "caBundle", caBundle: { secret: { name: "node-ca", key: "tls.crt" } } },
      kubelet: { cadvisor: { enabled: false } },
    },
  },
};
