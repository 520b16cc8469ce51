import type { Dashboard } from "../../../kit/dashboards/dashboard.ts";
import { by, lines, linesOf, orNone, quantile, rate, series } from "../../../kit/dashboards/promql.ts";
import { noneWanted, worseAbove } from "../../../kit/dashboards/steps.ts";
import { cluster, variable } from "../../../kit/dashboards/variables.ts";

const chosen = 'job="kube-dns", pod=~"$pod"';

const answers = (labels: string, more = "") =>
  by("sum", labels, rate("coredns_dns_responses_total", `${chosen}${more}`));
const failed = ', rcode="SERVFAIL"';
const slowest = (labels: string) => quantile(0.99, labels, "coredns_dns_request_duration_seconds", chosen);

/** The cluster's DNS, where it is CoreDNS. */
export const dns: Dashboard = {
  uid: "kmstack-dns",
  title: "CoreDNS",
  description:
    "Whether names are found, how fast, and who is asked for those that are not the cluster's own.",
  variables: [cluster("up", 'job="kube-dns"'), variable("pod", "Pod", "up", 'job="kube-dns"')],
  sections: [
    {
      title: "Is it fine?",
      lines: [
        [
          {
            kind: "stat",
            title: "Pods away",
            description: "Pods of the DNS that do not answer Prometheus.",
            unit: "none",
            steps: noneWanted,
            expr: orNone(`count(${series("up", chosen)} == 0)`),
          },
          {
            kind: "stat",
            title: "Questions that fail",
            description:
              "The share that gets no answer at all (SERVFAIL). A name that is not there (NXDOMAIN) is an answer.",
            unit: "percentunit",
            decimals: 2,
            steps: worseAbove({ look: 0.005, act: 0.03 }),
            expr: `(sum(${answers("", failed)}) or vector(0)) / sum(${answers("")})`,
          },
          {
            kind: "stat",
            title: "Slowest of a hundred",
            description: "What 99 of 100 questions take at most.",
            unit: "s",
            steps: worseAbove({ look: 0.5, act: 4 }),
            expr: `max(${slowest("")})`,
          },
          {
            kind: "stat",
            title: "Panics",
            description: "Faults of the program itself, in the time that is looked at.",
            unit: "none",
            decimals: 0,
            steps: noneWanted,
            expr: `sum(increase(${series("coredns_panics_total", chosen)}[$__range]))`,
          },
        ],
      ],
    },
    {
      title: "Where?",
      lines: [
        [
          {
            kind: "timeseries",
            title: "Answers by kind",
            description:
              "NOERROR and NXDOMAIN are answers, SERVFAIL is none. Many NXDOMAIN are clients that try one search domain after another.",
            unit: "reqps",
            stacked: true,
            queries: [lines("sum", "rcode", rate("coredns_dns_responses_total", chosen))],
          },
          {
            kind: "timeseries",
            title: "Questions by pod",
            description: "They should be about even: where they are not, a client holds on to one pod.",
            unit: "reqps",
            queries: [linesOf("pod", answers("pod"))],
          },
          {
            kind: "timeseries",
            title: "Time by zone",
            description:
              'What 99 of 100 questions take at most: the zone "." is that of others, who are asked first.',
            unit: "s",
            queries: [linesOf("zone", slowest("zone"))],
          },
        ],
      ],
    },
    {
      title: "Why?",
      lines: [
        [
          {
            kind: "timeseries",
            title: "Failures by zone",
            description:
              'In the cluster\'s zone it is the way to the API servers, in "." that to the DNS outside.',
            unit: "reqps",
            queries: [linesOf("zone", answers("zone", failed))],
          },
          {
            kind: "timeseries",
            title: "Time until a Service is known",
            description:
              "What 99 of 100 changes of Services need at most until their name leads to the new addresses.",
            unit: "s",
            queries: [
              linesOf(
                "service_kind",
                quantile(0.99, "service_kind", "coredns_kubernetes_dns_programming_duration_seconds", chosen),
              ),
            ],
          },
          {
            kind: "timeseries",
            title: "Requests to the API servers that failed",
            description: "As the DNS sees it. Meanwhile it answers by what it knew before.",
            unit: "reqps",
            queries: [
              lines(
                "sum",
                "pod",
                rate("coredns_kubernetes_rest_client_requests_total", `${chosen}, code=~"5..|<error>"`),
              ),
            ],
          },
        ],
        [
          {
            kind: "timeseries",
            title: "Processors in use",
            description:
              "What each pod keeps busy. One whole is much for a DNS: give it more pods, or a cache on each node.",
            unit: "short",
            queries: [lines("sum", "pod", rate("process_cpu_seconds_total", chosen))],
          },
          {
            kind: "timeseries",
            title: "Memory in use",
            description: "What each pod holds; it follows the number of Services and pods.",
            unit: "bytes",
            queries: [lines("max", "pod", series("process_resident_memory_bytes", chosen))],
          },
        ],
      ],
    },
  ],
};
