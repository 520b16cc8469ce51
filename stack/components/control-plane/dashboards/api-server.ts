import type { Dashboard } from "../../../kit/dashboards/dashboard.ts";
import {
  by,
  largest,
  lines,
  linesOf,
  orNone,
  quantile,
  rate,
  series,
} from "../../../kit/dashboards/promql.ts";
import { noneWanted, worseAbove } from "../../../kit/dashboards/steps.ts";
import { cluster, variable } from "../../../kit/dashboards/variables.ts";
import { answered, readBuckets } from "../requests.ts";

const chosen = 'job="apiserver", instance=~"$instance"';

const requests = (labels: string, more = "") =>
  by("sum", labels, rate("apiserver_request_total", `${chosen}${more}`));
const failing = (labels: string) => `${requests(labels, ', code=~"5.."')} / ${requests(labels)}`;
const slowest = (labels: string, more = "") =>
  quantile(
    0.99,
    labels,
    "apiserver_request_sli_duration_seconds",
    `${chosen}, ${answered}, ${readBuckets}${more}`,
  );
const ofEtcd = (what: "sum" | "count") =>
  by("sum", "operation", rate(`etcd_request_duration_seconds_${what}`, chosen));
const unavailable = by("max", "name", series("aggregator_unavailable_apiservice", chosen));

/** What all else in a cluster goes by. */
export const apiServer: Dashboard = {
  uid: "kmstack-api-server",
  title: "API server",
  description: "Whether the API servers answer, how fast, and who asks too much of them.",
  variables: [
    cluster("apiserver_request_total", 'job="apiserver"'),
    variable("instance", "API server", "up", 'job="apiserver"'),
  ],
  sections: [
    {
      title: "Is it fine?",
      lines: [
        [
          {
            kind: "stat",
            title: "API servers away",
            description: "API servers that do not answer Prometheus.",
            unit: "none",
            steps: noneWanted,
            expr: orNone(`count(${series("up", chosen)} == 0)`),
          },
          {
            kind: "stat",
            title: "Requests that fail",
            description: "The share that is answered with an error of the server's own.",
            unit: "percentunit",
            decimals: 2,
            steps: worseAbove({ look: 0.001, act: 0.01 }),
            expr: `(sum(${requests("", ', code=~"5.."')}) or vector(0)) / sum(${requests("")})`,
          },
          {
            kind: "stat",
            title: "Slowest of a hundred",
            description: "What 99 of 100 requests take at most, without those that go on and on.",
            unit: "s",
            steps: worseAbove({ look: 1, act: 5 }),
            expr: `max(${slowest("")})`,
          },
          {
            kind: "stat",
            title: "APIs of others away",
            description:
              "APIs that another server answers for the API servers, such as that of metrics-server, and does not.",
            unit: "none",
            steps: noneWanted,
            expr: orNone(`sum(${unavailable})`),
          },
        ],
      ],
    },
    {
      title: "Where?",
      lines: [
        [
          {
            kind: "table",
            title: "Requests by resource",
            description:
              "How many there are of each kind and verb, how many fail, and how slow the slowest hundredth is.",
            labels: [
              { label: "verb", title: "Verb" },
              { label: "resource", title: "Resource" },
            ],
            values: [
              { title: "Requests", unit: "reqps", decimals: 2, expr: `${requests("verb, resource")} > 0` },
              {
                title: "Slowest",
                unit: "s",
                steps: worseAbove({ look: 1, act: 5 }),
                expr: `${slowest("verb, resource")} > 0`,
              },
              {
                title: "Failing",
                unit: "percentunit",
                decimals: 2,
                steps: worseAbove({ look: 0.001, act: 0.01 }),
                expr: failing("verb, resource"),
              },
            ],
          },
          {
            kind: "timeseries",
            title: "Requests by answer",
            description:
              "How many get which answer: 409 and 404 are part of daily work; 429 is somebody held back, 5xx a fault.",
            unit: "reqps",
            stacked: true,
            queries: [lines("sum", "code", rate("apiserver_request_total", chosen))],
          },
        ],
        [
          {
            kind: "timeseries",
            title: "Time for reading",
            description:
              "What 99 of 100 requests take at most, by verb; the table says of which resource. Shorter than a tenth of a second is not told apart.",
            unit: "s",
            queries: [linesOf("verb", slowest("verb", ', verb=~"GET|LIST"'))],
          },
          {
            kind: "timeseries",
            title: "Time for writing",
            description:
              "The same of requests that change something: etcd's disk and admission webhooks are in it.",
            unit: "s",
            queries: [linesOf("verb", slowest("verb", ', verb=~"POST|PUT|PATCH|DELETE|APPLY"'))],
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
            title: "At work and waiting",
            description:
              "Requests that are dealt with now, and those that wait by fair queuing. What waits for long is asked by too many, or too much.",
            unit: "none",
            queries: [
              lines(
                "sum",
                "priority_level",
                series("apiserver_flowcontrol_current_executing_requests", chosen),
                "at work",
              ),
              lines(
                "sum",
                "priority_level",
                series("apiserver_flowcontrol_current_inqueue_requests", chosen),
                "waiting",
              ),
            ],
          },
          {
            kind: "timeseries",
            title: "Turned away",
            description: "Requests that a server refused to protect itself, in a second.",
            unit: "reqps",
            queries: [lines("sum", "instance", rate("apiserver_request_terminations_total", chosen))],
          },
          {
            kind: "timeseries",
            title: "Time of etcd",
            description:
              "What requests to etcd take on average, as the API servers see it. Slow here is slow everywhere.",
            unit: "s",
            queries: [linesOf("operation", `${ofEtcd("sum")} / ${ofEtcd("count")}`)],
          },
        ],
        [
          {
            kind: "timeseries",
            title: "Most numerous objects",
            description:
              "How many there are of the ten most numerous kinds. One that only grows has something that makes and never deletes.",
            unit: "short",
            queries: [largest(lines("max", "resource", series("apiserver_resource_objects", chosen)))],
          },
          {
            kind: "timeseries",
            title: "Memory of API servers",
            description: "What each holds. It follows the number of objects, and of those who watch them.",
            unit: "bytes",
            queries: [lines("max", "instance", series("process_resident_memory_bytes", chosen))],
          },
        ],
      ],
    },
  ],
};
