import { prometheus, sending } from "../../../../stack/components/prometheus/alerts/index.ts";
import { type Case, casesOf, grows, growsBy } from "../case.ts";

const server = 'job="prometheus", namespace="monitoring", pod="prometheus-0", instance="10.0.0.5:9090"';
const labels = { job: "prometheus", namespace: "monitoring", pod: "prometheus-0", instance: "10.0.0.5:9090" };
const called = "monitoring/prometheus-0";

/** A counter that stands still while all is well, and grows by one in five minutes while it is not. */
const happens = (
  name: string,
  says: string,
  more: Partial<Case> & { readonly label?: string } = {},
): Case => {
  const { label = "", ...rest } = more;
  return { series: { [`${name}{${server}${label}}`]: growsBy(0, 1 / 300) }, labels, says, ...rest };
};

const drops = (name: string, says: string): Case => ({
  series: { [`${name}{${server}}`]: growsBy(0, 2) },
  labels,
  says,
});

export const prometheusCases = casesOf(prometheus, {
  PrometheusBadConfig: {
    series: { [`prometheus_config_last_reload_successful{${server}}`]: [1, 0] },
    labels,
    says: `${called} goes by an old configuration: the new one is refused.`,
  },
  PrometheusNotConnectedToAlertmanagers: {
    series: { [`prometheus_notifications_alertmanagers_discovered{${server}}`]: [1, 0] },
    labels,
    says: `${called} finds no Alertmanager.`,
  },
  PrometheusErrorSendingAlerts: {
    series: {
      [`prometheus_notifications_errors_total{${server}, alertmanager="http://am"}`]: growsBy(0.01, 1),
      [`prometheus_notifications_sent_total{${server}, alertmanager="http://am"}`]: grows(1),
    },
    labels: { ...labels, alertmanager: "http://am" },
    says: `50% of the alerts of ${called} do not reach http://am.`,
  },
  PrometheusNotificationQueueRunningFull: {
    series: {
      [`prometheus_notifications_queue_length{${server}, alertmanager="http://am"}`]: [8000, 8001],
      [`prometheus_notifications_queue_capacity{${server}}`]: 10000,
    },
    labels,
    says: `8001 alerts of ${called} wait to be sent.`,
  },
  PrometheusRuleFailures: happens(
    "prometheus_rule_evaluation_failures_total",
    `${called} could not evaluate some rules, 3 times within a quarter of an hour.`,
    { label: ', rule_group="a"' },
  ),
  PrometheusMissingRuleEvaluations: happens(
    "prometheus_rule_group_iterations_missed_total",
    `${called} has left out 3 evaluations of rules within a quarter of an hour.`,
    { label: ', rule_group="a"' },
  ),
  PrometheusNotIngestingSamples: {
    series: {
      [`prometheus_tsdb_head_samples_appended_total{${server}, type="float"}`]: growsBy(10, 0),
      [`prometheus_target_scrape_pool_targets{${server}, scrape_job="a"}`]: 3,
    },
    labels,
    says: `${called} stores no samples.`,
  },
  PrometheusTSDBReloadsFailing: happens(
    "prometheus_tsdb_reloads_failures_total",
    `${called} has failed 36 times to read its blocks within three hours.`,
    { minutes: 480 },
  ),
  PrometheusTSDBCompactionsFailing: happens(
    "prometheus_tsdb_compactions_failed_total",
    `${called} has failed 36 times to compact blocks within three hours.`,
    { minutes: 480 },
  ),
  PrometheusWALCorrupted: {
    series: { [`prometheus_tsdb_wal_corruptions_total{${server}}`]: [0, 1] },
    labels,
    says: `The write-ahead log of ${called} was damaged: samples before its start are lost.`,
  },
  PrometheusDiskWritesFailing: happens(
    "prometheus_tsdb_wal_writes_failed_total",
    `${called} has failed 3 times to write what it collects.`,
  ),
  PrometheusHighCardinalityGrowth: {
    series: {
      [`prometheus_tsdb_head_series{${server}}`]: (minute, isIll) =>
        isIll ? 150_000 * 2 ** ((minute - 120) / 60) : 150_000,
    },
    minutes: 120,
    labels,
    says: `${called} has 593.1k series, many more than an hour ago.`,
  },
  PrometheusScrapeSampleLimitHit: happens(
    "prometheus_target_scrapes_exceeded_sample_limit_total",
    `Targets of ${called} gave more samples than their sampleLimit, 3 times.`,
  ),
  PrometheusTargetSyncFailure: happens(
    "prometheus_target_sync_failed_total",
    `${called} cannot take up targets: 6 times within half an hour.`,
    { label: ', scrape_job="a"', minutes: 60 },
  ),
  PrometheusDuplicateTimestamps: drops(
    "prometheus_target_scrapes_sample_duplicate_timestamp_total",
    `${called} drops 2 samples in a second: other values of the same time are there.`,
  ),
  PrometheusOutOfOrderTimestamps: drops(
    "prometheus_target_scrapes_sample_out_of_order_total",
    `${called} drops 2 samples in a second, which are older than what it has.`,
  ),
});

const ofTarget = `${server}, remote_name="centre", url="https://centre/api"`;
const target = { remote_name: "centre", url: "https://centre/api" };
const there = "centre (https://centre/api)";
const sent = (name: string) => `prometheus_remote_storage_${name}{${ofTarget}}`;

export const sendingCases = casesOf(sending, {
  PrometheusRemoteStorageFailures: {
    series: { [sent("samples_failed_total")]: growsBy(0.9, 5), [sent("samples_total")]: grows(95) },
    labels: { ...labels, ...target },
    says: `5% of the samples that ${called} sends to ${there} are refused and lost.`,
  },
  PrometheusRemoteWriteRetrying: {
    series: { [sent("samples_retried_total")]: growsBy(0, 5) },
    labels: { ...labels, ...target },
    says: `${called} sends samples to ${there} again and again: they are not taken.`,
  },
  PrometheusRemoteWriteBehind: {
    series: {
      [sent("queue_highest_timestamp_seconds")]: (minute) => 1000 + minute * 60,
      [sent("queue_highest_sent_timestamp_seconds")]: (minute, isIll) =>
        1000 + minute * 60 - (isIll ? 180 : 120),
    },
    labels: { ...labels, ...target },
    says: `What ${called} sends to ${there} is 3m 0s late.`,
  },
  PrometheusRemoteWriteDesiredShards: {
    series: { [sent("shards_desired")]: [50, 60], [sent("shards_max")]: 50 },
    labels: { ...labels, ...target },
    says: `${called} would need 60 shards to send to ${there}, and may not have so many.`,
  },
  ClusterNotSending: {
    series: { 'up{job="node-exporter", cluster="edge"}': [1, null], 'up{job="prometheus"}': 1 },
    labels: { cluster: "edge" },
    says: "Nothing comes from the cluster edge any more.",
  },
});
