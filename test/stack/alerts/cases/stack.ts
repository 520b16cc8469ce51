import { alertmanager } from "../../../../stack/components/alertmanager/alerts.ts";
import { grafana } from "../../../../stack/components/grafana/alerts.ts";
import { metricsServer } from "../../../../stack/components/metrics-server/alerts.ts";
import { targets } from "../../../../stack/components/scraping/alerts.ts";
import { casesOf, grows, growsBy } from "../case.ts";

const up = (pod: number) => `up{job="cart", namespace="shop", instance="10.0.0.${pod}:8080"}`;

export const targetCases = casesOf(targets, {
  Watchdog: {
    series: {},
    labels: {},
    always: true,
    says: "Prometheus evaluates rules, and what it says gets to you.",
  },
  TargetDown: {
    series: Object.fromEntries(
      Array.from({ length: 10 }, (_, pod) => [up(pod), pod === 0 ? 0 : pod === 1 ? [1, 0] : 1]),
    ),
    labels: { job: "cart", namespace: "shop" },
    says: "20% of the targets of cart do not answer, in shop.",
  },
  TargetFlapping: {
    series: { [up(1)]: (minute, isIll) => (isIll ? Math.floor(minute / 3) % 2 : 1) },
    labels: { job: "cart", namespace: "shop", instance: "10.0.0.1:8080" },
    minutes: 75,
    says: "10.0.0.1:8080 of cart has come or gone 9 times within half an hour.",
  },
});

const replica = (ordinal: number) =>
  `job="alertmanager", namespace="monitoring", pod="am-${ordinal}", instance="10.0.0.${ordinal}:9093"`;
const first = { job: "alertmanager", namespace: "monitoring", pod: "am-0", instance: "10.0.0.0:9093" };

export const alertmanagerCases = casesOf(alertmanager, {
  AlertmanagerFailedReload: {
    series: { [`alertmanager_config_last_reload_successful{${replica(0)}}`]: [1, 0] },
    labels: first,
    says: "monitoring/am-0 goes by an old configuration: the new one is refused.",
  },
  AlertmanagerFailedToSendAlerts: {
    series: {
      [`alertmanager_notifications_failed_total{${replica(0)}, integration="webhook", reason="other"}`]:
        growsBy(0.009, 0.02),
      [`alertmanager_notifications_failed_total{${replica(0)}, integration="webhook", reason="clientError"}`]:
        growsBy(0, 0.02),
      [`alertmanager_notifications_total{${replica(0)}, integration="webhook"}`]: grows(1),
    },
    labels: { ...first, integration: "webhook" },
    minutes: 40,
    says: "4% of the notifications of monitoring/am-0 by webhook fail.",
  },
  AlertmanagerMembersInconsistent: {
    series: {
      [`alertmanager_cluster_members{${replica(0)}}`]: [2, 1],
      [`alertmanager_cluster_members{${replica(1)}}`]: 2,
    },
    labels: first,
    says: "monitoring/am-0 knows 1 replicas, itself among them, and there are more.",
  },
  AlertmanagerConfigInconsistent: {
    series: {
      [`alertmanager_config_hash{${replica(0)}}`]: [7, 8],
      [`alertmanager_config_hash{${replica(1)}}`]: 7,
    },
    labels: { job: "alertmanager", namespace: "monitoring" },
    says: "The replicas of monitoring/alertmanager do not all go by the same configuration.",
  },
  AlertmanagerCrashlooping: {
    series: {
      [`process_start_time_seconds{${replica(0)}}`]: (minute, isIll) => (isIll ? Math.floor(minute / 3) : 1),
    },
    labels: first,
    minutes: 40,
    says: "monitoring/am-0 was started 5 times within a quarter of an hour.",
  },
});

const toKubelets = (success: boolean) =>
  `metrics_server_kubelet_request_total{job="metrics-server", namespace="monitoring", pod="ms-0", success="${success}"}`;

export const metricsServerCases = casesOf(metricsServer, {
  MetricsServerKubeletErrors: {
    series: { [toKubelets(true)]: grows(9), [toKubelets(false)]: growsBy(0.09, 1) },
    labels: {},
    says: "10% of its requests to kubelets fail.",
  },
});

const answered = (code: number) =>
  `grafana_http_request_duration_seconds_count{job="grafana", namespace="monitoring", pod="gf-0", status_code="${code}"}`;

export const grafanaCases = casesOf(grafana, {
  GrafanaRequestsFailing: {
    series: { [answered(200)]: grows(8), [answered(500)]: growsBy(0.8, 2) },
    labels: { job: "grafana", namespace: "monitoring" },
    says: "20% of the requests to Grafana fail.",
  },
});
