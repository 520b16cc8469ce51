import { alertGroup, amount, share } from "../../../kit/rules/alert.ts";

const ofDns = 'job="kube-dns"';

/** The cluster's DNS, where it is CoreDNS. */
export const dns = alertGroup("dns", "the cluster's DNS", "kmstack-dns", {
  CoreDNSErrorsHigh: {
    summary: "The cluster's DNS has no answer to many questions.",
    expr: `
      sum by (cluster) (rate(coredns_dns_responses_total{${ofDns}, rcode="SERVFAIL"}[5m]))
        / sum by (cluster) (rate(coredns_dns_responses_total{${ofDns}}[5m])) > $threshold`,
    for: "10m",
    severity: "warning",
    threshold: share(0.03, "How many at least."),
    description: "{{ $value | humanizePercentage }} of the questions to the cluster's DNS fail (SERVFAIL).",
  },
  CoreDNSLatencyHigh: {
    summary: "The cluster's DNS is slow.",
    expr: `
      histogram_quantile(0.99, sum by (cluster, server, zone, le) (
        rate(coredns_dns_request_duration_seconds_bucket{${ofDns}}[5m])
      )) > $threshold`,
    for: "10m",
    severity: "warning",
    threshold: amount(4, "How many seconds the slowest hundredth takes at least."),
    description: "The cluster's DNS takes {{ $value | humanizeDuration }} in the slowest hundredth of cases.",
  },
  CoreDNSPanics: {
    summary: "The cluster's DNS meets faults of its own.",
    expr: `sum by (cluster) (increase(coredns_panics_total{${ofDns}}[10m])) > 0`,
    for: "0s",
    severity: "critical",
    description: "CoreDNS has panicked {{ $value | humanize }} times within ten minutes.",
  },
});
