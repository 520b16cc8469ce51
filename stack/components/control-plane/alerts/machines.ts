import { alertGroup, amount, share } from "../../../kit/rules/alert.ts";

/** What decides for the cluster, on the machines of the control plane. */
export const controlPlane = alertGroup(
  "controlPlane",
  "scheduler, controller manager and kube-proxy",
  "kmstack-api-server",
  {
    KubeSchedulerDown: {
      summary: "No scheduler is collected from any more: new pods may get no node.",
      expr: 'absent(up{job="kube-scheduler"} == 1)',
      for: "15m",
      severity: "critical",
      description: "Not one scheduler answers Prometheus.",
    },
    KubeControllerManagerDown: {
      summary: "No controller manager is collected from any more: what should be made or moved may not be.",
      expr: 'absent(up{job="kube-controller-manager"} == 1)',
      for: "15m",
      severity: "critical",
      description: "Not one controller manager answers Prometheus.",
    },
    KubeProxyDown: {
      summary: "No kube-proxy is collected from any more: addresses of Services may lead nowhere.",
      expr: 'absent(up{job="kube-proxy"} == 1)',
      for: "15m",
      severity: "critical",
      description: "Not one kube-proxy answers Prometheus.",
    },
    KubeSchedulerPodsPending: {
      summary: "Pods have waited for long because no node fits.",
      expr: 'sum by (cluster) (scheduler_pending_pods{queue="unschedulable"}) > $threshold',
      for: "30m",
      severity: "warning",
      threshold: amount(0, "How many may wait."),
      description: "No node fits {{ $value }} pods.",
    },
    KubeControllerManagerQueueGrowing: {
      summary: "A controller does not keep up with its work.",
      expr: `
      max by (cluster, name) (workqueue_depth{job="kube-controller-manager"}) > $threshold
      and max by (cluster, name) (deriv(workqueue_depth{job="kube-controller-manager"}[15m])) > 0`,
      for: "15m",
      severity: "warning",
      threshold: amount(100, "How much waits at least."),
      description: "{{ $value }} objects wait for the controller {{ $labels.name }}, and they become more.",
    },
  },
);

const fails = (job: string) => `
  sum by (cluster, instance, job) (rate(rest_client_requests_total{job=~"${job}", code=~"5..|<error>"}[5m]))
    / sum by (cluster, instance, job) (rate(rest_client_requests_total{job=~"${job}"}[5m]))`;

/** Those that ask the API servers. */
export const clients = alertGroup(
  "clients",
  "requests to the API servers, as those see them that ask",
  "kmstack-api-server",
  {
    KubeClientErrors: {
      summary: "Requests of a part of Kubernetes to the API servers fail.",
      expr: `${fails("kubelet|kube-scheduler|kube-controller-manager|kube-proxy")} > $threshold`,
      for: "15m",
      severity: "warning",
      threshold: share(0.01, "How many fail at least."),
      description:
        "{{ $value | humanizePercentage }} of the requests of {{ $labels.job }} on {{ $labels.instance }} fail.",
    },
  },
);
