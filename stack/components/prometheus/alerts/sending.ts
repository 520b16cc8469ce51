import { alertGroup, amount, share, timeSpan } from "../../../kit/rules/alert.ts";

const server = "{{ $labels.namespace }}/{{ $labels.pod }}";
const target = "{{ $labels.remote_name }} ({{ $labels.url }})";

/** What leaves for other places, and what should come from there. */
export const sending = alertGroup(
  "remoteWrite",
  "remote write, on both of its ends",
  "kmstack-remote-write",
  {
    PrometheusRemoteStorageFailures: {
      summary: "Samples that should be sent elsewhere are lost.",
      expr: `
      rate(prometheus_remote_storage_samples_failed_total[5m])
        / (rate(prometheus_remote_storage_samples_failed_total[5m]) + rate(prometheus_remote_storage_samples_total[5m]) > 0)
        > $threshold`,
      for: "15m",
      severity: "critical",
      threshold: share(0.01, "How many at least."),
      description: `{{ $value | humanizePercentage }} of the samples that ${server} sends to ${target} are refused and lost.`,
    },
    PrometheusRemoteWriteRetrying: {
      summary: "Samples that should be sent elsewhere are not taken there.",
      expr: "rate(prometheus_remote_storage_samples_retried_total[5m]) > 0",
      for: "15m",
      severity: "warning",
      description: `${server} sends samples to ${target} again and again: they are not taken.`,
    },
    PrometheusRemoteWriteBehind: {
      summary: "What is sent elsewhere comes late.",
      expr: `
      prometheus_remote_storage_queue_highest_timestamp_seconds
        - prometheus_remote_storage_queue_highest_sent_timestamp_seconds > $threshold
      and prometheus_remote_storage_queue_highest_sent_timestamp_seconds > 0`,
      for: "15m",
      severity: "critical",
      threshold: amount(120, "By how many seconds at least."),
      description: `What ${server} sends to ${target} is {{ $value | humanizeDuration }} late.`,
    },
    PrometheusRemoteWriteDesiredShards: {
      summary: "More must be sent elsewhere than can be sent at once.",
      expr: "prometheus_remote_storage_shards_desired > prometheus_remote_storage_shards_max",
      for: "15m",
      severity: "warning",
      description: `${server} would need {{ $value | humanize }} shards to send to ${target}, and may not have so many.`,
    },
    ClusterNotSending: {
      summary: "From a cluster that was sending samples none come any more.",
      expr: `
      count by (cluster) (count_over_time(up{cluster!=""}[$threshold]))
        unless count by (cluster) (up{cluster!=""})`,
      for: "10m",
      severity: "critical",
      threshold: timeSpan("1d", "How long ago the last ones may have come: later the cluster is forgotten."),
      description: "Nothing comes from the cluster {{ $labels.cluster }} any more.",
    },
  },
);
