import type { Dashboard } from "../../../kit/dashboards/dashboard.ts";
import { by, largest, lines, linesOf, quantile, rate, series } from "../../../kit/dashboards/promql.ts";
import { replicasAway } from "../../../kit/dashboards/replicas.ts";
import { worseAbove } from "../../../kit/dashboards/steps.ts";
import { cluster, variable } from "../../../kit/dashboards/variables.ts";

const chosen = 'job="grafana", pod=~"$pod"';

const duration = "grafana_http_request_duration_seconds";
const answers = (labels: string, more = "") =>
  by("sum", labels, rate(`${duration}_count`, `${chosen}${more}`));
const failed = ', status_code=~"5.."';
const slowest = (labels: string) => quantile(0.95, labels, duration, chosen);

/** Where people look. */
export const ownDashboard: Dashboard = {
  uid: "kmstack-grafana",
  title: "Grafana",
  description: "Whether Grafana answers, and how fast.",
  variables: [cluster("up", 'job="grafana"'), variable("pod", "Pod", "up", 'job="grafana"')],
  sections: [
    {
      title: "Is it fine?",
      lines: [
        [
          replicasAway(chosen),
          {
            kind: "stat",
            title: "Requests that fail",
            description:
              "The share that Grafana answers with an error of its own. A question that Prometheus does not answer is among them.",
            unit: "percentunit",
            decimals: 1,
            steps: worseAbove({ look: 0.01, act: 0.1 }),
            expr: `(sum(${answers("", failed)}) or vector(0)) / sum(${answers("")})`,
          },
          {
            kind: "stat",
            title: "Slowest of twenty",
            description:
              "What 95 of 100 requests take at most: most of it is the time that Prometheus needs.",
            unit: "s",
            steps: worseAbove({ look: 2, act: 10 }),
            expr: `max(${slowest("")})`,
          },
          {
            kind: "stat",
            title: "Starts",
            description: "How often it was started in the time that is looked at.",
            unit: "none",
            decimals: 0,
            steps: worseAbove({ look: 1, act: 3 }),
            expr: `sum(changes(${series("process_start_time_seconds", chosen)}[$__range]))`,
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
            title: "Pages and interfaces",
            description:
              "How often each is asked for, how slow the slowest of twenty are, and how many fail.",
            labels: [{ label: "handler", title: "Handler" }],
            values: [
              { title: "Requests", unit: "reqps", decimals: 2, expr: `${answers("handler")} > 0` },
              {
                title: "Slowest",
                unit: "s",
                steps: worseAbove({ look: 2, act: 10 }),
                expr: `${slowest("handler")} > 0`,
              },
              {
                title: "Failing",
                unit: "percentunit",
                decimals: 1,
                steps: worseAbove({ look: 0.01, act: 0.1 }),
                expr: `${answers("handler", failed)} / ${answers("handler")}`,
              },
            ],
          },
          {
            kind: "timeseries",
            title: "Requests by answer",
            description:
              "How many get which answer: 401 is somebody who has not logged in; 5xx is a fault of Grafana, or of what it asks.",
            unit: "reqps",
            stacked: true,
            queries: [linesOf("status_code", answers("status_code"))],
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
            title: "Slowest pages",
            description: "What 95 of 100 requests take at most, of the ten slowest.",
            unit: "s",
            queries: [largest(linesOf("handler", slowest("handler")))],
          },
          {
            kind: "timeseries",
            title: "Processors in use",
            description: "What each replica keeps busy.",
            unit: "short",
            queries: [lines("sum", "pod", rate("process_cpu_seconds_total", chosen))],
          },
          {
            kind: "timeseries",
            title: "Memory in use",
            description: "What each replica holds. What only grows ends at its limit.",
            unit: "bytes",
            queries: [lines("max", "pod", series("process_resident_memory_bytes", chosen))],
          },
        ],
      ],
    },
  ],
};
