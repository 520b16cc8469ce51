import type { Dashboard } from "../../../kit/dashboards/dashboard.ts";
import { by, grown, lines, linesOf, orNone, rate, series } from "../../../kit/dashboards/promql.ts";
import { noneWanted, worseAbove } from "../../../kit/dashboards/steps.ts";
import { cluster, variable } from "../../../kit/dashboards/variables.ts";

const chosen = 'job="prometheus", pod=~"$pod"';
const labels = "pod, remote_name";

const remote = (what: string) => `prometheus_remote_storage_${what}`;
const of = (what: string) => by("max", labels, series(remote(what), chosen));
const sent = rate(remote("samples_total"), chosen);
const behind = `(${of("queue_highest_timestamp_seconds")} - ${of("queue_highest_sent_timestamp_seconds")} and ${of("queue_highest_sent_timestamp_seconds")} > 0)`;
const late = worseAbove({ look: 30, act: 120 });

/** What is sent to other places, as those see it that send. */
export const remoteWrite: Dashboard = {
  uid: "kmstack-remote-write",
  title: "Agents and remote write",
  description: "Whether what is collected arrives where it is sent to: how late, and what is lost.",
  variables: [cluster(remote("samples_total")), variable("pod", "Pod", remote("samples_total"))],
  sections: [
    {
      title: "Is it fine?",
      lines: [
        [
          {
            kind: "stat",
            title: "Latest",
            description: "By how much the queue is late that is furthest behind.",
            unit: "s",
            steps: late,
            expr: `max(${behind})`,
          },
          {
            kind: "stat",
            title: "Samples refused",
            description: "Samples that the other side refused, in the time that is looked at: they are lost.",
            unit: "short",
            steps: noneWanted,
            expr: `sum(${grown(remote("samples_failed_total"), chosen)})`,
          },
          {
            kind: "stat",
            title: "Sent again",
            description:
              "Samples that had to be sent again, in a second: the other side was away, or had too much to do.",
            unit: "cps",
            steps: worseAbove({ look: 1 }),
            expr: `sum(${rate(remote("samples_retried_total"), chosen)})`,
          },
          {
            kind: "stat",
            title: "Queues that want more",
            description: "Queues that would need more shards than they may have.",
            unit: "none",
            steps: worseAbove({ look: 1 }),
            expr: orNone(`count(${of("shards_desired")} > ${of("shards_max")})`),
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
            title: "Queues",
            description: "Each Prometheus has one for each place that it sends to.",
            labels: [
              { label: "pod", title: "Pod" },
              { label: "remote_name", title: "Place" },
            ],
            values: [
              { title: "Late", unit: "s", steps: late, expr: behind },
              { title: "Samples", unit: "cps", expr: by("sum", labels, sent) },
              { title: "Waiting", unit: "short", expr: of("samples_pending") },
              { title: "Shards", unit: "none", expr: of("shards") },
              { title: "Shards wanted", unit: "none", decimals: 1, expr: of("shards_desired") },
            ],
          },
          {
            kind: "timeseries",
            title: "Late",
            description:
              "How old what is sent is already. It should go down again after the other side was away.",
            unit: "s",
            steps: late,
            queries: [linesOf(labels, behind)],
          },
        ],
        [
          {
            kind: "timeseries",
            title: "Samples collected and sent",
            description: "What falls behind what is collected is late, or left out by writeRelabelConfigs.",
            unit: "cps",
            queries: [
              lines("sum", "pod", rate(remote("samples_in_total"), chosen), "collected"),
              lines("sum", labels, sent, "sent"),
            ],
          },
          {
            kind: "timeseries",
            title: "Traffic",
            description: "What is sent, compressed.",
            unit: "binBps",
            queries: [lines("sum", labels, rate(remote("bytes_total"), chosen))],
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
            title: "Refused, sent again, left out",
            description:
              "Refused: the other side's log says why. Left out: by your own steps, or too old when its turn came.",
            unit: "cps",
            queries: [
              lines("sum", labels, rate(remote("samples_failed_total"), chosen), "refused"),
              lines("sum", labels, rate(remote("samples_retried_total"), chosen), "again"),
              lines("sum", `${labels}, reason`, rate(remote("samples_dropped_total"), chosen), "left out"),
            ],
          },
          {
            kind: "timeseries",
            title: "Time to send",
            description: "How long a batch takes on the average: the way there, and the other side's work.",
            unit: "s",
            queries: [
              linesOf(
                labels,
                `${by("sum", labels, rate(remote("sent_batch_duration_seconds_sum"), chosen))} / (${by("sum", labels, rate(remote("sent_batch_duration_seconds_count"), chosen))} > 0)`,
              ),
            ],
          },
          {
            kind: "timeseries",
            title: "Shards",
            description:
              "How many send at once, and how many would be needed. At the most that there may be, raise max_shards.",
            unit: "none",
            queries: [
              linesOf(labels, of("shards"), "there"),
              linesOf(labels, of("shards_desired"), "wanted"),
              linesOf(labels, of("shards_max"), "most"),
            ],
          },
        ],
      ],
    },
  ],
};
