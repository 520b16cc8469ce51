import { alertGroup, share } from "../../kit/rules/alert.ts";

const replica = "{{ $labels.namespace }}/{{ $labels.pod }}";

/** Who tells people. */
export const alertmanager = alertGroup("alertmanager", "Alertmanager", "kmstack-alertmanager", {
  AlertmanagerFailedReload: {
    summary: "Alertmanager does not take its new configuration, and goes by the old one.",
    expr: "max_over_time(alertmanager_config_last_reload_successful[5m]) == 0",
    for: "10m",
    severity: "critical",
    description: `${replica} goes by an old configuration: the new one is refused.`,
  },
  AlertmanagerFailedToSendAlerts: {
    summary: "Alertmanager cannot tell people by some of the ways that it should.",
    expr: `
      sum without (reason) (rate(alertmanager_notifications_failed_total[15m]))
        / (rate(alertmanager_notifications_total[15m]) > 0) > $threshold`,
    for: "5m",
    severity: "critical",
    threshold: share(0.01, "How many fail at least."),
    description: `{{ $value | humanizePercentage }} of the notifications of ${replica} by {{ $labels.integration }} fail.`,
  },
  AlertmanagerMembersInconsistent: {
    summary: "Replicas of Alertmanager do not know each other: people are told twice.",
    expr: `
      max_over_time(alertmanager_cluster_members[5m])
        < on (cluster, namespace, job) group_left () count by (cluster, namespace, job) (max_over_time(alertmanager_cluster_members[5m]))`,
    for: "15m",
    severity: "critical",
    description: `${replica} knows {{ $value }} replicas, itself among them, and there are more.`,
  },
  AlertmanagerConfigInconsistent: {
    summary: "Replicas of Alertmanager go by different configurations.",
    expr: "stddev by (cluster, namespace, job) (alertmanager_config_hash) > 0",
    for: "20m",
    severity: "critical",
    description:
      "The replicas of {{ $labels.namespace }}/{{ $labels.job }} do not all go by the same configuration.",
  },
  AlertmanagerCrashlooping: {
    summary: "Alertmanager is started again and again.",
    expr: 'changes(process_start_time_seconds{job="alertmanager"}[15m]) > 3',
    for: "0s",
    severity: "critical",
    description: `${replica} was started {{ $value }} times within a quarter of an hour.`,
  },
});
