import type { Examples } from "./examples.ts";

/** Of which kind the cluster is, what of its control plane is watched, and whether the Prometheus operator runs the stack in it. */
export const clusters: Examples = {
  "control-plane": {
    description:
      "A6: the control plane at its machines' addresses, and kube-proxy on every node, where they answer others than their own machine.",
    values: {
      controlPlane: {
        scheduler: { enabled: true, addresses: ["198.51.100.10"], tls: "verify" },
        controllerManager: { enabled: true, addresses: ["198.51.100.10"] },
        etcd: { enabled: true, addresses: ["198.51.100.10"] },
        kubeProxy: { enabled: true },
      },
    },
  },
  "profile-eks": {
    description:
      "EKS: certificates of kubelets are verified, scheduler and controller manager asked by its API.",
    values: { cluster: { profile: "eks" } },
  },
  "profile-openshift": {
    description: "OpenShift: users of pods are its own affair.",
    values: { cluster: { profile: "openshift" } },
  },
  "e1-operator": {
    description:
      "E1: by the Prometheus operator, of the chart's own: a Prometheus, an Alertmanager, the jobs and rules as its resources, and what others declare by them, of all of the cluster.",
    values: {
      operator: { enabled: true },
      alertmanager: {
        enabled: true,
        replicas: 2,
        templateFiles: { "team.tmpl": '{{ define "team.title" }}{{ .CommonLabels.alertname }}{{ end }}' },
        config: {
          route: { receiver: "team" },
          receivers: [{ name: "team", webhook_configs: [{ url: "http://bridge.chat:8080/alerts" }] }],
        },
      },
      rules: {
        groups: [{ name: "targets", rules: [{ alert: "TargetDown", expr: "up == 0", for: "5m" }] }],
      },
      scrape: {
        extraJobs: [{ job_name: "router", static_configs: [{ targets: ["198.51.100.1:9100"] }] }],
      },
    },
  },
  "e1-operator-chosen": {
    description:
      "E1: an operator that is there already, of which Prometheus reads ServiceMonitors and rules of one team alone, on nodes of its own (E2).",
    values: {
      operator: {
        enabled: true,
        own: { enabled: false },
        controllerId: "operators/main",
        reads: {
          serviceMonitors: { labels: { team: "platform" }, namespaces: ["shop", "payment"] },
          prometheusRules: { labels: { team: "platform" } },
          podMonitors: { enabled: false },
          probes: { enabled: false },
        },
      },
      rules: {
        groups: [{ name: "targets", rules: [{ alert: "TargetDown", expr: "up == 0", for: "5m" }] }],
      },
      prometheus: {
        replicas: 2,
        replicaExternalLabelName: "prometheus_replica",
        externalLabels: { region: "eu-west" },
        externalUrl: "https://metrics.example.com/prometheus",
        alertmanagers: [{ static_configs: [{ targets: ["alerts.example.com:9093"] }] }],
        nodeSelector: { "system.rule": "monitoring" },
        exemplars: { enabled: true },
        scrape: {
          metricRelabelings: [{ action: "drop", source_labels: ["__name__"], regex: "go_gc_.*" }],
        },
      },
    },
  },
  "e1-admission-webhook": {
    description:
      "E1: by the operator, whose webhook judges rules and routes of others before the API server takes them; its certificate is cert-manager's.",
    values: {
      operator: { enabled: true, admissionWebhook: { enabled: true, replicas: 2, failurePolicy: "Fail" } },
    },
  },
  "e1-operator-agent": {
    description:
      "E1: agents by the operator that share the targets, and may read Secrets that monitors of one namespace name.",
    values: {
      cluster: { name: "datacenter" },
      grafana: { enabled: false },
      operator: { enabled: true, secrets: { namespaces: ["shop"] } },
      prometheus: {
        mode: "agent",
        agent: { shards: 2 },
        secrets: ["centre"],
        remoteWrite: [
          {
            name: "centre",
            url: "https://metrics.example.com/api/v1/write",
            protobuf_message: "io.prometheus.write.v2.Request",
            headers: { "X-Scope-OrgID": "edge" },
            basic_auth: {
              username_file: "/etc/prometheus/secrets/centre/username",
              password_file: "/etc/prometheus/secrets/centre/password",
            },
            tls_config: { ca_file: "/etc/prometheus/secrets/centre/ca.crt" },
            queue_config: { max_shards: 8, capacity: 20000, max_samples_per_send: 5000 },
            metadata_config: { send_interval: "5m" },
            write_relabel_configs: [
              { action: "drop", source_labels: ["__name__"], regex: "container_tasks_state" },
            ],
          },
        ],
      },
    },
  },
};
