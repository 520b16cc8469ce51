import { alertGroup, amount } from "../../../kit/rules/alert.ts";

const server = "{{ $labels.namespace }}/{{ $labels.pod }}";

/** What happened within some time at all, of each Prometheus. */
const happened = (counter: string, window = "15m") => `increase(${counter}[${window}]) > 0`;

/** Prometheus itself. */
export const prometheus = alertGroup("prometheus", "Prometheus itself", "kmstack-prometheus", {
  PrometheusBadConfig: {
    summary: "Prometheus does not take its new configuration or rules, and goes by the old ones.",
    expr: "max_over_time(prometheus_config_last_reload_successful[5m]) == 0",
    for: "10m",
    severity: "critical",
    description: `${server} goes by an old configuration: the new one is refused.`,
  },
  PrometheusNotConnectedToAlertmanagers: {
    summary: "Prometheus knows nobody to send alerts to.",
    expr: "max_over_time(prometheus_notifications_alertmanagers_discovered[5m]) < 1",
    for: "10m",
    severity: "warning",
    description: `${server} finds no Alertmanager.`,
  },
  PrometheusErrorSendingAlerts: {
    summary: "Alerts do not reach an Alertmanager.",
    expr: `
      rate(prometheus_notifications_errors_total[5m])
        / (rate(prometheus_notifications_sent_total[5m]) + rate(prometheus_notifications_errors_total[5m]) > 0)
        > $threshold`,
    for: "15m",
    severity: "critical",
    threshold: amount(0.01, "How many at least, as a share of all."),
    description: `{{ $value | humanizePercentage }} of the alerts of ${server} do not reach {{ $labels.alertmanager }}.`,
  },
  PrometheusNotificationQueueRunningFull: {
    summary: "Alerts wait to be sent, and some will be lost.",
    expr: `
      sum without (alertmanager) (prometheus_notifications_queue_length)
        > 0.8 * prometheus_notifications_queue_capacity`,
    for: "10m",
    severity: "warning",
    description: `{{ $value }} alerts of ${server} wait to be sent.`,
  },
  PrometheusRuleFailures: {
    summary: "Rules cannot be evaluated: their alerts are silent.",
    expr: `sum without (rule_group) (${happened("prometheus_rule_evaluation_failures_total")})`,
    for: "15m",
    severity: "critical",
    description: `${server} could not evaluate some rules, {{ $value | humanize }} times within a quarter of an hour.`,
  },
  PrometheusMissingRuleEvaluations: {
    summary: "Rules take longer than the time from one evaluation to the next.",
    expr: `sum without (rule_group) (${happened("prometheus_rule_group_iterations_missed_total")})`,
    for: "15m",
    severity: "warning",
    description: `${server} has left out {{ $value | humanize }} evaluations of rules within a quarter of an hour.`,
  },
  PrometheusNotIngestingSamples: {
    summary: "Prometheus stores nothing, though it has targets.",
    expr: `
      sum without (type) (rate(prometheus_tsdb_head_samples_appended_total[5m])) <= 0
      and sum without (scrape_job) (prometheus_target_scrape_pool_targets) > 0`,
    for: "10m",
    severity: "critical",
    description: `${server} stores no samples.`,
  },
  PrometheusTSDBReloadsFailing: {
    summary: "Prometheus cannot read blocks of its own data.",
    expr: happened("prometheus_tsdb_reloads_failures_total", "3h"),
    for: "4h",
    severity: "warning",
    description: `${server} has failed {{ $value | humanize }} times to read its blocks within three hours.`,
  },
  PrometheusTSDBCompactionsFailing: {
    summary: "Prometheus cannot put blocks of its data together.",
    expr: happened("prometheus_tsdb_compactions_failed_total", "3h"),
    for: "4h",
    severity: "warning",
    description: `${server} has failed {{ $value | humanize }} times to compact blocks within three hours.`,
  },
  PrometheusWALCorrupted: {
    summary: "The write-ahead log of Prometheus was damaged.",
    expr: "prometheus_tsdb_wal_corruptions_total > 0",
    for: "0s",
    severity: "warning",
    description: `The write-ahead log of ${server} was damaged: samples before its start are lost.`,
  },
  PrometheusDiskWritesFailing: {
    summary: "Prometheus cannot write its write-ahead log.",
    expr: happened("prometheus_tsdb_wal_writes_failed_total"),
    for: "0s",
    severity: "critical",
    description: `${server} has failed {{ $value | humanize }} times to write what it collects.`,
  },
  PrometheusHighCardinalityGrowth: {
    summary: "The number of series grows fast: memory will run short.",
    expr: `
      prometheus_tsdb_head_series > $threshold * (prometheus_tsdb_head_series offset 1h)
      and prometheus_tsdb_head_series > 100000`,
    for: "30m",
    severity: "warning",
    threshold: amount(1.5, "How many times as many as an hour before."),
    description: `${server} has {{ $value | humanize }} series, many more than an hour ago.`,
  },
  PrometheusScrapeSampleLimitHit: {
    summary: "Targets give more samples than they may: nothing of them is kept.",
    expr: happened("prometheus_target_scrapes_exceeded_sample_limit_total"),
    for: "15m",
    severity: "warning",
    description: `Targets of ${server} gave more samples than their sampleLimit, {{ $value | humanize }} times.`,
  },
  PrometheusTargetSyncFailure: {
    summary: "Prometheus cannot take up targets that it has found.",
    expr: `sum without (scrape_job) (${happened("prometheus_target_sync_failed_total", "30m")})`,
    for: "5m",
    severity: "critical",
    description: `${server} cannot take up targets: {{ $value | humanize }} times within half an hour.`,
  },
  PrometheusDuplicateTimestamps: {
    summary: "Two targets give one and the same series.",
    expr: "rate(prometheus_target_scrapes_sample_duplicate_timestamp_total[5m]) > 0",
    for: "10m",
    severity: "warning",
    description: `${server} drops {{ $value | humanize }} samples in a second: other values of the same time are there.`,
  },
  PrometheusOutOfOrderTimestamps: {
    summary: "Samples come too late to be stored.",
    expr: "rate(prometheus_target_scrapes_sample_out_of_order_total[5m]) > 0",
    for: "10m",
    severity: "warning",
    description: `${server} drops {{ $value | humanize }} samples in a second, which are older than what it has.`,
  },
});
