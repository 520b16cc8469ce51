import { alertGroup, amount, share, timeSpan } from "../../../kit/rules/alert.ts";
import { readBuckets, answered as requests } from "../requests.ts";

const answered = `job="apiserver", ${requests}`;

/** Windows of the error budget: how much is spent in a long one is confirmed by a short one, so that the alert ends soon. */
const windows = ["5m", "30m", "1h", "2h", "6h", "1d", "3d"];

const ratio = (window: string) => `cluster:apiserver_request_failures:ratio_rate${window}`;

/** What failed: answered with an error of the server's own, or too late. */
const failures = (window: string) => `
  (
    sum by (cluster) (rate(apiserver_request_total{job="apiserver", code=~"5.."}[${window}]))
    + sum by (cluster) (rate(apiserver_request_sli_duration_seconds_count{${answered}}[${window}]))
    - sum by (cluster) (rate(apiserver_request_sli_duration_seconds_bucket{${answered}, le=~"5|5[.]0"}[${window}]))
  ) / sum by (cluster) (rate(apiserver_request_total{job="apiserver"}[${window}]))`;

/** Both windows spend so many times what may be spent. */
const spends = (factor: number, long: string, short: string) =>
  `${ratio(long)} > ${factor} * $threshold and ${ratio(short)} > ${factor} * $threshold`;

const allowed = "How many requests may fail within a month.";

/** What all else in a cluster goes by. */
export const apiServer = alertGroup(
  "apiServer",
  "the API servers",
  "kmstack-api-server",
  {
    KubeAPIDown: {
      summary: "No API server is collected from any more.",
      expr: 'absent(up{job="apiserver"} == 1)',
      for: "15m",
      severity: "critical",
      description: "Not one API server answers Prometheus.",
    },
    KubeAPIErrorBudgetBurn: {
      summary: "So many requests to the API servers fail that a month's share is gone within days.",
      expr: `(${spends(14.4, "1h", "5m")}) or (${spends(6, "6h", "30m")})`,
      for: "2m",
      severity: "critical",
      threshold: share(0.01, allowed),
      description:
        "{{ $value | humanizePercentage }} of the requests to the API servers fail, or take longer than 5 seconds.",
    },
    KubeAPIErrorBudgetBurnSlow: {
      summary: "More requests to the API servers fail than should within a month.",
      expr: `(${spends(3, "1d", "2h")}) or (${spends(1, "3d", "6h")})`,
      for: "1h",
      severity: "warning",
      threshold: share(0.01, allowed),
      description:
        "{{ $value | humanizePercentage }} of the requests to the API servers fail, or take longer than 5 seconds.",
    },
    KubeAPILatencyHigh: {
      summary: "API servers answer some requests slowly.",
      expr: `
        histogram_quantile(0.99, sum by (cluster, resource, verb, le) (
          rate(apiserver_request_sli_duration_seconds_bucket{${answered}, ${readBuckets}}[10m])
        )) > $threshold
        and sum by (cluster, resource, verb) (rate(apiserver_request_sli_duration_seconds_count{${answered}}[10m])) > 0.1`,
      for: "15m",
      severity: "warning",
      threshold: amount(2, "How many seconds the slowest hundredth takes at least."),
      description:
        "{{ $labels.verb }} of {{ $labels.resource }} takes {{ $value | humanizeDuration }} in the slowest hundredth of cases.",
    },
    KubeAPITerminatedRequests: {
      summary: "API servers turn many requests away to protect themselves.",
      expr: `
        sum by (cluster) (rate(apiserver_request_terminations_total{job="apiserver"}[10m]))
          / sum by (cluster) (rate(apiserver_request_total{job="apiserver"}[10m])) > $threshold`,
      for: "5m",
      severity: "warning",
      threshold: share(0.2, "How many at least, as a share of those answered."),
      description:
        "For each request that is answered, {{ $value | humanizePercentage }} of one are turned away.",
    },
    KubeClientCertificateExpiration: {
      summary: "Somebody is known to the API servers by a certificate that ends soon.",
      expr: `
        histogram_quantile(0.01, sum by (cluster, le) (
          rate(apiserver_client_certificate_expiration_seconds_bucket{job="apiserver"}[5m])
        )) < $threshold
        and sum by (cluster) (increase(apiserver_client_certificate_expiration_seconds_count{job="apiserver"}[5m])) > 0`,
      for: "5m",
      severity: "warning",
      threshold: timeSpan("1d", "How soon."),
      description: "A client's certificate ends in less than {{ $value | humanizeDuration }}.",
    },
    KubeAggregatedAPIDown: {
      summary: "An API that another server answers for the API servers is not available.",
      expr: `max by (cluster, name) (aggregator_unavailable_apiservice{job="apiserver"}) == 1`,
      for: "15m",
      severity: "warning",
      description: "{{ $labels.name }} is not available.",
    },
    KubeAPIWebhookFailures: {
      summary: "An admission webhook fails: what it should judge is refused, or let through unseen.",
      expr: `
        sum by (cluster, name) (rate(apiserver_admission_webhook_rejection_count{job="apiserver", error_type!="no_error"}[10m]))
          > $threshold`,
      for: "15m",
      severity: "warning",
      threshold: amount(0, "How many calls in a second fail, at most, unsaid."),
      description: "Calls of the webhook {{ $labels.name }} fail {{ $value | humanize }} times in a second.",
    },
  },
  windows.map((window) => ({ record: ratio(window), expr: failures(window) })),
);
