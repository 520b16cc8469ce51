import type { Examples } from "./examples.ts";

/** A certificate that signs nothing anywhere. */
const certificate = `-----BEGIN CERTIFICATE-----
MIIBjzCCATWgAwIBAgIUIOBGZAJeTEFd7U4aX4FzOd7yj1wwCgYIKoZIzj0EAwIw
HDEaMBgGA1UEAwwRbm9kZS0xLWNhQGV4YW1wbGUwIBcNMjYxMTIxMDcxOTQxWhgP
MjEyNjEwMjgwNzE5NDFaMBwxGjAYBgNVBAMMEW5vZGUtMS1jYUBleGFtcGxlMFkw
EwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEGFWI/+pgxQIxtPDcQkuE68VdMGuKw+8V
wy7zE0Dz7Y3sx3EIHMp6BKWv7BPV2SfkIfhSk3KEWovH+J+yM0IFuaNTMFEwHQYD
VR0OBBYEFBWjrmpHhxr48fwM6NfJLpRCzvDqMB8GA1UdIwQYMBaAFBWjrmpHhxr4
8fwM6NfJLpRCzvDqMA8GA1UdEwEB/wQFMAMBAf8wCgYIKoZIzj0EAwIDSAAwRQIg
Zu+azcXlxRu3UBVe0iiLmFUlYZhba7ha1ecOFUEX2YACIQDfcchlRVlfi/QtNsZZ
7yjwyhfOCKbsbUCgqKDNJR7PIg==
-----END CERTIFICATE-----
`;

/** The ways to the kubelets. */
export const kubelets: Examples = {
  "b1-verify": {
    description: "B1: certificates of kubelets that the cluster has signed.",
    values: { scrape: { kubelet: { tls: "verify" } } },
  },
  "b1-insecure-skip-verify": {
    description: "B1, B2, B3: certificates of kubelets that nobody checks; the default.",
    values: { scrape: { kubelet: { tls: "insecureSkipVerify" } } },
  },
  "b1-api-server-proxy": {
    description: "A6, B1, B2: the API server asks the kubelets, for which Prometheus needs nodes/proxy.",
    values: { scrape: { kubelet: { tls: "apiServerProxy" } } },
  },
  "b1-ca-bundle-by-name": {
    description:
      "B1, B2: certificates that the kubelets signed themselves, checked by the name of each node.",
    values: {
      scrape: { kubelet: { tls: "caBundle", caBundle: { pem: certificate }, address: "Hostname" } },
      prometheus: { hostAliases: [{ ip: "192.0.2.11", hostnames: ["node-1"] }] },
    },
  },
  "b2-ca-bundle": {
    description: "B2: certificates of kubelets that another authority has signed, from a ConfigMap.",
    values: {
      scrape: { kubelet: { tls: "caBundle", caBundle: { configMap: { name: "node-ca", key: "ca.crt" } } } },
    },
  },
  "b2-ca-bundle-secret": {
    description: "B2: the same from a Secret; no cAdvisor.",
    values: {
      scrape: { kubelet: { tls: "caBundle", caBundle: { secret: { name: "node-ca", key: "tls.crt" } } } },
      kubelet: { cadvisor: { enabled: false } },
    },
  },
};
