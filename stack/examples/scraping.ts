import type { Examples } from "./examples.ts";

/** What is collected, and how often. */
export const scraping: Examples = {
  "a6-ten-seconds": {
    description: "A6: every ten seconds; annotated Services and pods of some namespaces only.",
    values: {
      scrape: {
        interval: "10s",
        timeout: "5s",
        annotated: { namespaces: ["shop", "payment"] },
      },
    },
  },
  "a6-extra-jobs": {
    description: "A6: jobs of one's own, and what they need.",
    values: {
      scrape: {
        extraJobs: [
          {
            job_name: "router",
            static_configs: [{ targets: ["198.51.100.1:9100"], labels: { site: "north" } }],
          },
          {
            job_name: "ingresses",
            metrics_path: "/probe",
            params: { module: ["http_2xx"] },
            kubernetes_sd_configs: [{ role: "ingress" }],
          },
        ],
      },
      prometheus: {
        rbac: {
          extraRules: [
            { apiGroups: ["networking.k8s.io"], resources: ["ingresses"], verbs: ["get", "list", "watch"] },
          ],
        },
        extraArgs: ["--log.format=json", "--query.timeout=1m"],
        extraEnv: [{ name: "REGION", value: "eu-west" }],
        extraVolumes: [{ name: "credentials", secret: { secretName: "router" } }],
        extraVolumeMounts: [{ name: "credentials", mountPath: "/etc/router", readOnly: true }],
      },
    },
  },
  "a8-other-port": {
    description:
      "A8: node-exporter beside one that the nodes run already, and without one of its collectors.",
    values: {
      nodeExporter: {
        port: 9101,
        extraArgs: ["--no-collector.wifi"],
        ignoredInterfaces: "^(veth.*|docker0)$",
      },
    },
  },
  "a9-collectors": {
    description:
      "A9: kube-state-metrics of a chosen version, which reports on a few kinds of objects only, and not by all metrics.",
    values: {
      kubeStateMetrics: {
        image: { tag: "v2.18.0" },
        collectors: ["deployments", "pods", "nodes", "namespaces", "jobs"],
        metricLabelsAllowlist: { namespaces: ["team"], nodes: ["*"] },
        metricAnnotationsAllowlist: { pods: ["example.com/owner"] },
        metricDenylist: ["kube_pod_tolerations", "kube_.*_created"],
        metricOptInList: ["kube_pod_nodeselectors"],
      },
    },
  },
  "a9-shards-and-namespaces": {
    description:
      "A9: two that share the objects of two namespaces among them, and of custom resources what is said of them.",
    values: {
      kubeStateMetrics: {
        shards: 2,
        namespaces: ["default", "kube-system"],
        customResources: [
          {
            groupVersionKind: { group: "cert-manager.io", version: "v1", kind: "Certificate" },
            resourcePlural: "certificates",
            metricNamePrefix: "certmanager_certificate",
            labelsFromPath: { namespace: ["metadata", "namespace"], name: ["metadata", "name"] },
            metrics: [
              {
                name: "ready",
                help: "Whether the certificate is there and valid.",
                each: {
                  type: "Gauge",
                  gauge: { path: ["status", "conditions", "[type=Ready]"], valueFrom: ["status"] },
                },
              },
              {
                name: "info",
                help: "Who signs it.",
                each: {
                  type: "Info",
                  info: { path: ["spec", "issuerRef"], labelsFromPath: { issuer: ["name"] } },
                },
              },
            ],
          },
        ],
      },
    },
  },
  "b5-node-labels": {
    description: "B5: series carry the zone and the type of their node.",
    values: {
      scrape: { nodeLabels: ["topology.kubernetes.io/zone", "node.kubernetes.io/instance-type"] },
    },
  },
  "a6-limits-and-formats": {
    description: "A6: limits for all jobs, late samples, exemplars, and metrics of OpenTelemetry.",
    values: {
      scrape: { fallbackProtocol: "PrometheusText0.0.4" },
      prometheus: {
        outOfOrderTimeWindow: "10m",
        exemplars: { enabled: true },
        otlpReceiver: { enabled: true, config: { promote_resource_attributes: ["service.instance.id"] } },
        extraConfig: {
          global: { sample_limit: 50000, label_limit: 60, body_size_limit: "20MB" },
          runtime: { gogc: 50 },
          storage: { tsdb: { stale_series_compaction_threshold: 0.2 } },
          tracing: { endpoint: "otel-collector.tracing:4317", insecure: true },
        },
      },
    },
  },
};
