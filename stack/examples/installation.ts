import { restrictedContainer } from "../kit/workload/values.ts";
import type { Examples } from "./examples.ts";

/** What the chart is installed into, and what of it. */
export const installation: Examples = {
  default: {
    description:
      "A1, A8, A9, F1, F2: nothing is set; Prometheus, node-exporter, kube-state-metrics, the kubelets and Grafana.",
    values: {},
  },
  "a1-ingresses": {
    description: "A1: Prometheus may read Ingresses too, for jobs of one's own.",
    values: {
      prometheus: {
        rbac: {
          extraRules: [
            { apiGroups: ["networking.k8s.io"], resources: ["ingresses"], verbs: ["get", "list", "watch"] },
          ],
        },
      },
    },
  },
  "a2-rules": {
    description:
      "A2, A7: alerts of one's own, of which one tells of pods that are not well, and recorded series, with the templates of Prometheus in them.",
    values: {
      rules: {
        interval: "15s",
        groups: [
          {
            name: "availability",
            interval: "1m",
            rules: [
              {
                alert: "TargetDown",
                expr: "up == 0",
                for: "5m",
                labels: { severity: "warning" },
                annotations: { summary: "{{ $labels.job }} at {{ $labels.instance }} does not answer" },
              },
              {
                alert: "PodsUnavailable",
                expr: "kube_deployment_status_replicas_unavailable > 0",
                for: "10m",
                labels: { severity: "warning" },
                annotations: {
                  summary:
                    "{{ $value }} pods of {{ $labels.namespace }}/{{ $labels.deployment }} are unavailable",
                },
              },
              { record: "job:up:sum", expr: "sum by (job) (up)" },
            ],
          },
        ],
      },
    },
  },
  "e2-placement": {
    description: "E2: what keeps data runs on nodes of its own; node-exporter on all of them.",
    values: {
      prometheus: {
        nodeSelector: { "system.rule": "monitoring" },
        tolerations: [{ key: "monitoring", operator: "Exists", effect: "NoSchedule" }],
        priorityClassName: "system-cluster-critical",
        affinity: {
          podAntiAffinity: {
            preferredDuringSchedulingIgnoredDuringExecution: [
              {
                weight: 1,
                podAffinityTerm: {
                  topologyKey: "kubernetes.io/hostname",
                  labelSelector: { matchLabels: { "app.kubernetes.io/name": "kube-state-metrics" } },
                },
              },
            ],
          },
        },
      },
      nodeExporter: { priorityClassName: "system-node-critical", resources: { limits: { memory: "64Mi" } } },
    },
  },
  "mirror-registry": {
    description: "A cluster without a way to the internet: images from a mirror.",
    values: {
      imageRegistry: {
        "docker.io": "registry.example.com:5000/docker",
        "quay.io": "registry.example.com:5000/quay",
        "registry.k8s.io": "registry.example.com:5000/k8s",
      },
      imagePullSecrets: [{ name: "mirror" }],
      global: { imagePullSecrets: [{ name: "all-charts" }, { name: "mirror" }] },
      kubeStateMetrics: { image: { tag: "v2.18.0", pullPolicy: "Always" } },
    },
  },
  names: {
    description: "Names and labels of one's own, and objects of one's own beside the chart's.",
    values: {
      fullnameOverride: "metrics",
      commonLabels: { team: "platform", "example.com/stage": "test" },
      cluster: { name: "production-eu" },
      prometheus: {
        podLabels: { team: "monitoring" },
        podAnnotations: { "example.com/checked": "yes" },
        externalLabels: { region: "eu-west" },
        serviceAccount: { annotations: { "example.com/role": "metrics" } },
      },
      extraManifests: [
        { apiVersion: "v1", kind: "ConfigMap", metadata: { name: "note" }, data: { text: "of one's own" } },
      ],
    },
  },
  "beside-the-program": {
    description:
      "Containers of one's own beside Prometheus, annotations for a controller, and accounts that are there already.",
    values: {
      commonAnnotations: { "example.com/owner": "platform" },
      prometheus: {
        annotations: { "example.com/reload": "true" },
        extraContainers: [
          {
            name: "uploader",
            image: "registry.example.com/uploader:v1",
            securityContext: restrictedContainer,
            volumeMounts: [{ name: "data", mountPath: "/prometheus" }],
          },
        ],
        extraInitContainers: [
          { name: "wait", image: "registry.example.com/wait:v1", securityContext: restrictedContainer },
        ],
        serviceAccount: { create: false, name: "metrics" },
        rbac: { create: false },
      },
    },
  },
  "slow-machines": {
    description: "Probes that wait for slow machines, and changes that come to pods when somebody says so.",
    values: {
      prometheus: {
        startupProbe: { failureThreshold: 720 },
        livenessProbe: { timeoutSeconds: 10 },
        updateStrategy: { type: "OnDelete" },
      },
      nodeExporter: {
        readinessProbe: { initialDelaySeconds: 10, timeoutSeconds: 5 },
        updateStrategy: { rollingUpdate: { maxUnavailable: 1 } },
      },
      kubeStateMetrics: {
        updateStrategy: { type: "RollingUpdate", rollingUpdate: { maxSurge: 1, maxUnavailable: 0 } },
      },
    },
  },
  "everything-off": {
    description: "Every part is switched off: nothing is installed.",
    values: {
      prometheus: { enabled: false },
      nodeExporter: { enabled: false },
      kubeStateMetrics: { enabled: false },
      kubelet: { enabled: false, cadvisor: { enabled: false } },
      controlPlane: { apiServer: { enabled: false } },
      grafana: { enabled: false },
      scrape: { annotated: { services: { enabled: false }, pods: { enabled: false } } },
    },
  },
  "least-privilege": {
    description: "Prometheus collects its own metrics and nothing else, so that it needs no right on nodes.",
    values: {
      nodeExporter: { enabled: false },
      kubeStateMetrics: { enabled: false },
      kubelet: { enabled: false, cadvisor: { enabled: false } },
      controlPlane: { apiServer: { enabled: false } },
      scrape: { annotated: { services: { enabled: false }, pods: { enabled: false } } },
    },
  },
};
