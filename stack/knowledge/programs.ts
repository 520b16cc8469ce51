import type { Trouble } from "./trouble.ts";

/** What programs that run say of what they lack. */
export const programs: readonly Trouble[] = [
  {
    id: "account-without-rights",
    alerts: ["KubeStateMetricsListErrors", "KubeStateMetricsWatchErrors"],
    title: "A ServiceAccount lacks rights",
    place: "log",
    pattern: "is forbidden: User .{1,2}system:serviceaccount:\\S+ cannot (list|watch|get)",
    cause:
      "Nobody has allowed the account what the program looks at, so that it finds no targets or no objects.",
    sure: "certain",
    cures: [
      {
        says: "Let the chart make the rights.",
        values: {
          prometheus: { rbac: { create: true } },
          kubeStateMetrics: { rbac: { create: true } },
        },
      },
      {
        says: "Or, for jobs of your own, add the rule that the message names to `prometheus.rbac.extraRules`.",
      },
    ],
  },
  {
    id: "configuration-refused",
    alerts: ["PrometheusBadConfig"],
    title: "Prometheus refuses its configuration",
    place: "prometheus",
    pattern: "^the last configuration was refused",
    cause: "What it was given last is wrong, and it goes on with what it had before.",
    sure: "certain",
    cures: [
      {
        says: "Its log says what is wrong and where.",
        command: "kubectl logs --namespace NAMESPACE NAME --container prometheus --tail 50",
      },
    ],
  },
  {
    id: "rule-fails",
    alerts: ["PrometheusRuleFailures"],
    title: "A rule cannot be evaluated",
    place: "rule",
    pattern: "",
    cause:
      "Its expression is well-formed, and what it finds cannot be put together; most often several series stand where one was meant.",
    sure: "certain",
    cures: [
      {
        says: "Try the expression in Prometheus' page, and say in `on(…)` or `by (…)` which labels tell its sides apart.",
      },
    ],
  },
  {
    id: "clocks-differ",
    alerts: ["NodeClockSkewDetected", "NodeClockNotSynchronising"],
    title: "Clocks differ",
    place: "log",
    of: "prometheus",
    pattern: "Error on ingesting samples that are too old or are too far into the future|out of bounds",
    cause:
      "Samples carry a time of their own, as those of containers do, that is not this Prometheus' time: the clock of a node goes wrong.",
    sure: "likely",
    cures: [
      { says: "Set the clock of the node, by chrony or systemd-timesyncd.", command: "timedatectl status" },
    ],
  },
  {
    id: "two-series-of-one-name",
    alerts: ["PrometheusDuplicateTimestamps", "PrometheusOutOfOrderTimestamps"],
    title: "Two targets give the same series",
    place: "log",
    of: "prometheus",
    pattern: "Error on ingesting (samples with different value but same timestamp|out-of-order samples)",
    cause:
      "After relabelling, targets have the same labels, or one program gives a series twice; one of the two values is lost each time.",
    sure: "certain",
    cures: [
      {
        says: "Let labels tell the targets apart: the steps in `relabel_configs` of the job should keep `instance`. The log names the job.",
        command: "kubectl logs --namespace NAMESPACE NAME --container prometheus --tail 50",
      },
    ],
  },
  {
    id: "data-in-use",
    alerts: ["KubePodCrashLooping"],
    title: "Two programs want the same data",
    place: "log",
    pattern: "lock DB directory: resource temporarily unavailable",
    cause:
      "Another Prometheus has the directory: of another release on the same node, or one that has not ended yet.",
    sure: "certain",
    cures: [
      {
        says: "Uninstall one of both, and install it with a directory of its own: what a volume is of cannot be changed.",
        values: {
          prometheus: { persistence: { type: "hostPath", path: "/opt/prometheus-two", nodeName: "node-1" } },
        },
      },
    ],
  },
  {
    id: "peers-apart",
    alerts: ["AlertmanagerMembersInconsistent"],
    title: "Replicas of Alertmanager do not know each other",
    place: "alertmanager",
    pattern: "^knows \\d+ of \\d+ replicas",
    cause:
      "They find no way to each other at port 9094, TCP and UDP, and so each of them tells of every alert: a NetworkPolicy or a firewall keeps them apart.",
    sure: "likely",
    cures: [
      {
        says: "Let them, where a NetworkPolicy is not the chart's: from each of these pods to each other one.",
        command: "kubectl get networkpolicies --namespace NAMESPACE --output yaml",
      },
    ],
    page: "alerting.md",
  },
  {
    id: "grafana-password-unlike-secret",
    title: "Grafana does not take the password of the Secret",
    place: "log",
    of: "grafana",
    pattern: "Invalid username or password",
    cause:
      "Grafana takes the password of its Secret once, when its database is made; who changes the Secret later does not change it there.",
    sure: "likely",
    cures: [
      {
        says: "Set it in the database to what the Secret has.",
        command:
          "kubectl exec --namespace NAMESPACE NAME --container grafana -- grafana cli --homepath /usr/share/grafana admin reset-admin-password PASSWORD",
      },
    ],
    page: "grafana.md#the-first-login",
  },
  {
    id: "data-source-unreachable",
    title: "Grafana does not reach a data source",
    place: "log",
    of: "grafana",
    pattern:
      "dial tcp.*(no such host|server misbehaving|connection refused|i/o timeout)|context deadline exceeded",
    cause: "The address of the data source is wrong, or a NetworkPolicy lets nothing through.",
    sure: "likely",
    cures: [
      {
        says: "The message says which address it is; see whether it is there.",
        command: "kubectl get services --namespace NAMESPACE",
      },
    ],
    page: "grafana.md#data-sources",
  },
];
