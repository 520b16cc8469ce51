import type { Examples } from "./examples.ts";

/** An authority that signs nothing: its key is lost. */
const authority = `-----BEGIN CERTIFICATE-----
MIIBjzCCATWgAwIBAgIUBXw8T0GhHSENaS0kFUN/dHRia+gwCgYIKoZIzj0EAwIw
HDEaMBgGA1UEAwwRZXhhbXBsZSBhdXRob3JpdHkwIBcNMjYxMTI2MTYyMzE3WhgP
MjEyNjExMDIxNjIzMTdaMBwxGjAYBgNVBAMMEWV4YW1wbGUgYXV0aG9yaXR5MFkw
EwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEe352VEz+3z0IqseIm54UGF3FN3uiOwbT
1FoUXnEeEoZxGvUiCSKgWhoagNCtHeAcEMiA+34sw1ZLFTN8d4aHBKNTMFEwHQYD
VR0OBBYEFE17Ifw05dl6vWLZRmehVaddc0i5MB8GA1UdIwQYMBaAFE17Ifw05dl6
vWLZRmehVaddc0i5MA8GA1UdEwEB/wQFMAMBAf8wCgYIKoZIzj0EAwIDSAAwRQIh
ANKraEJuthC6ZRNLm9xz2Laiw7YOOPZqML8DibZB1qXfAiAWfdYg79AlxQk+heA4
0/aeKLIsqAcRDtXGVZl3NxdwTg==
-----END CERTIFICATE-----
`;

/** kubectl top and autoscaling, and who vouches for kubelets. */
export const metricsApi: Examples = {
  "c1-metrics-server": {
    description:
      "C1, C4, C5: metrics-server, for kubectl top and HorizontalPodAutoscalers. What keeps it from its work, docs/metrics-api.md tells apart.",
    values: { metricsServer: { enabled: true } },
  },
  "c2-flags": {
    description:
      "C2: two metrics servers; kubelets are asked by name, at a port of one's own, and their certificates checked.",
    values: {
      kubelets: { tls: "caBundle", caBundle: { configMap: { name: "node-ca", key: "ca.crt" } } },
      metricsServer: {
        enabled: true,
        replicas: 2,
        port: 4443,
        metricResolution: "30s",
        kubelets: {
          preferredAddressTypes: ["Hostname", "InternalIP"],
          useNodeStatusPort: false,
          port: 10250,
          requestTimeout: "20s",
        },
        hostAliases: [
          { ip: "198.51.100.10", hostnames: ["node-0"] },
          { ip: "198.51.100.11", hostnames: ["node-1"] },
        ],
        requestHeader: {
          clientCAFile: "/etc/front-proxy/ca.crt",
          allowedNames: ["front-proxy-client"],
          usernameHeaders: ["X-Remote-User"],
          groupHeaders: ["X-Remote-Group"],
          extraHeadersPrefixes: ["X-Remote-Extra-"],
        },
        extraVolumes: [{ name: "front-proxy", configMap: { name: "front-proxy" } }],
        extraVolumeMounts: [{ name: "front-proxy", mountPath: "/etc/front-proxy" }],
        extraArgs: ["--v=2"],
      },
    },
  },
  "c2-host-network": {
    description:
      "C2: metrics-server in the network of a node, for an API server that cannot reach pods; Prometheus asks the kubelets through the API server.",
    values: {
      kubelets: { tls: "apiServerProxy" },
      metricsServer: {
        enabled: true,
        hostNetwork: true,
        kubelets: { tls: "insecureSkipVerify" },
        updateStrategy: { type: "Recreate" },
      },
    },
  },
  "c3-ca-bundle": {
    description: "C3: a certificate of metrics-server from a Secret, which the API server checks.",
    values: {
      metricsServer: {
        enabled: true,
        tls: { type: "secret", secretName: "metrics-server-tls", caBundle: authority },
      },
    },
  },
  "c3-cert-manager": {
    description: "C3: a certificate of metrics-server that cert-manager makes.",
    values: { metricsServer: { enabled: true, tls: { type: "certManager" } } },
  },
  "c3-cert-manager-issuer": {
    description: "C3: the same by an issuer that is there; the cluster's metrics API stays as it is.",
    values: {
      metricsServer: {
        enabled: true,
        tls: { type: "certManager", issuerRef: { name: "internal", kind: "ClusterIssuer" } },
        apiService: { create: false },
      },
    },
  },
  "b4-approver": {
    description: "B4: certificates of kubelets are approved, for nodes of some names and networks.",
    values: {
      kubelets: { tls: "verify" },
      kubeletCsrApprover: {
        enabled: true,
        replicas: 2,
        nodeNames: "(control|worker)-[0-9]+\\.example\\.com",
        addressRanges: ["192.0.2.0/24", "2001:db8::/64"],
      },
    },
  },
};
