import type { Examples } from "./examples.ts";

/** Samples that leave the cluster, and the centre that they come to. */
export const agents: Examples = {
  "d1-agent": {
    description:
      "D1, D2, D3, D6: an agent that sends what it collects to a centre, by a queue of its own sizes and with a password; nothing is kept here but what the centre did not take yet.",
    values: {
      cluster: { name: "datacenter" },
      grafana: { enabled: false },
      prometheus: {
        mode: "agent",
        secrets: ["centre"],
        remoteWrite: [
          {
            name: "centre",
            url: "https://metrics.example.com/api/v1/write",
            basic_auth: { username: "datacenter", password_file: "/etc/prometheus/secrets/centre/password" },
            queue_config: { max_shards: 8, capacity: 20000, max_samples_per_send: 5000 },
          },
        ],
        persistence: { size: "10Gi", storageClassName: "local-path" },
        extraArgs: ["--web.enable-lifecycle"],
        resources: { requests: { cpu: "200m", memory: "256Mi" }, limits: { cpu: "1", memory: "1Gi" } },
      },
    },
  },
  "d4-namespaces": {
    description: "D4: an agent that looks for annotated Services and pods in some namespaces only.",
    values: {
      cluster: { name: "datacenter" },
      grafana: { enabled: false },
      scrape: { annotated: { namespaces: ["prometheus", "service", "system"] } },
      prometheus: {
        mode: "agent",
        remoteWrite: [{ url: "http://centre-kube-metrics-stack-prometheus.centre:9090/api/v1/write" }],
      },
    },
  },
  "d1-shards": {
    description:
      "D1: three agents that share the targets of a large cluster among them, those of one's own jobs too.",
    values: {
      fullnameOverride: "edge",
      cluster: { name: "datacenter" },
      grafana: { enabled: false },
      scrape: {
        extraJobs: [
          {
            job_name: "routers",
            static_configs: [{ targets: ["198.51.100.1:9100", "198.51.100.2:9100", "198.51.100.3:9100"] }],
            relabel_configs: [{ target_label: "site", replacement: "north" }],
          },
        ],
      },
      prometheus: {
        mode: "agent",
        agent: { shards: 3 },
        remoteWrite: [{ url: "http://centre-kube-metrics-stack-prometheus.centre:9090/api/v1/write" }],
        persistence: { size: "10Gi" },
      },
    },
  },
  "d2-remote-write": {
    description:
      "D2: a server that sends what it collects to several places too: with queues of its own sizes, relabelled, by password, token, certificate and OAuth2.",
    values: {
      cluster: { name: "production-eu" },
      prometheus: {
        secrets: ["centre"],
        remoteWrite: [
          {
            name: "centre",
            url: "https://metrics.example.com/api/v1/write",
            protobuf_message: "io.prometheus.write.v2.Request",
            basic_auth: {
              username_file: "/etc/prometheus/secrets/centre/username",
              password_file: "/etc/prometheus/secrets/centre/password",
            },
            tls_config: { ca_file: "/etc/prometheus/secrets/centre/ca.crt" },
            queue_config: { max_shards: 8, capacity: 20000, max_samples_per_send: 5000 },
            write_relabel_configs: [
              { action: "drop", source_labels: ["__name__"], regex: "container_tasks_state" },
            ],
          },
          {
            name: "by-token",
            url: "https://metrics.example.net/api/v1/push",
            headers: { "X-Scope-OrgID": "edge" },
            authorization: { credentials_file: "/etc/prometheus/secrets/centre/token" },
            metadata_config: { send_interval: "5m" },
          },
          {
            name: "by-certificate",
            url: "https://receive.example.com/api/v1/receive",
            tls_config: {
              ca_file: "/etc/prometheus/secrets/centre/ca.crt",
              cert_file: "/etc/prometheus/secrets/centre/tls.crt",
              key_file: "/etc/prometheus/secrets/centre/tls.key",
            },
          },
          {
            name: "by-oauth2",
            url: "https://metrics.example.org/api/v1/write",
            oauth2: {
              client_id: "edge",
              client_secret_file: "/etc/prometheus/secrets/centre/client-secret",
              token_url: "https://login.example.org/token",
            },
          },
        ],
      },
    },
  },
  "d5-centre": {
    description:
      "D5: a centre that agents send to, and a Grafana on it: it takes what comes, late samples of long outages too, and collects nothing but the metrics of the two.",
    values: {
      scrape: { cluster: false },
      prometheus: {
        remoteWriteReceiver: { enabled: true },
        retention: { time: "30d" },
        persistence: { size: "100Gi" },
      },
    },
  },
};
