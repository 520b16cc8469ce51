import type { Dashboard } from "../../../kit/dashboards/dashboard.ts";
import { by, grown, largest, lines, linesOf, orNone, rate, series } from "../../../kit/dashboards/promql.ts";
import { noneWanted, worseAbove } from "../../../kit/dashboards/steps.ts";
import { cluster, variable } from "../../../kit/dashboards/variables.ts";

const chosen = 'job="prometheus", pod=~"$pod"';

const targets = by("count", "job", `${series("up")} == 0`);

/** Prometheus itself, and what it collects. */
export const server: Dashboard = {
  uid: "kmstack-prometheus",
  title: "Prometheus",
  description:
    "Whether Prometheus gets what it should, what that costs, and whether rules and alerts get through.",
  variables: [cluster("prometheus_build_info"), variable("pod", "Pod", "prometheus_build_info")],
  sections: [
    {
      title: "Is it fine?",
      lines: [
        [
          {
            kind: "stat",
            title: "Targets away",
            description: "Targets that do not answer. The table below says of which job.",
            unit: "none",
            steps: worseAbove({ look: 1 }),
            expr: orNone(`count(${series("up")} == 0)`),
          },
          {
            kind: "stat",
            title: "Configuration refused",
            description:
              "Prometheus that go by an old configuration or old rules, because they do not take the new.",
            unit: "none",
            steps: noneWanted,
            expr: orNone(`count(${series("prometheus_config_last_reload_successful", chosen)} == 0)`),
          },
          {
            kind: "stat",
            title: "Rules that failed",
            description: "Evaluations that failed in the time that is looked at: their alerts were silent.",
            unit: "none",
            decimals: 0,
            steps: noneWanted,
            expr: `sum(${grown("prometheus_rule_evaluation_failures_total", chosen)})`,
          },
          {
            kind: "stat",
            title: "Alerts that were lost",
            description: "Alerts that did not get to an Alertmanager in the time that is looked at.",
            unit: "none",
            decimals: 0,
            steps: noneWanted,
            expr: `sum(${grown("prometheus_notifications_dropped_total", chosen)})`,
          },
          {
            kind: "stat",
            title: "Series",
            description: "How many series are in memory: each costs some kilobytes.",
            unit: "short",
            expr: `max(${series("prometheus_tsdb_head_series", chosen)})`,
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
            title: "Jobs with targets that are away",
            description: "How many of each job do not answer; the page of targets of Prometheus says why.",
            labels: [{ label: "job", title: "Job" }],
            values: [
              { title: "Away", unit: "none", steps: worseAbove({ look: 1 }), expr: targets },
              { title: "All", unit: "none", expr: `${by("count", "job", series("up"))} and ${targets}` },
            ],
          },
          {
            kind: "table",
            title: "Jobs by series",
            description:
              "Which job brings how many series. What is not looked at can be left out by the job's metricRelabelings.",
            labels: [{ label: "job", title: "Job" }],
            values: [
              {
                title: "Series",
                unit: "short",
                expr: by("sum", "job", series("scrape_samples_post_metric_relabeling")),
              },
              {
                title: "Slowest target",
                unit: "s",
                steps: worseAbove({ look: 5 }),
                expr: by("max", "job", series("scrape_duration_seconds")),
              },
            ],
          },
        ],
        [
          {
            kind: "timeseries",
            title: "Series in memory",
            description: "A jump is a job that brings a new label, or pods that come and go.",
            unit: "short",
            queries: [lines("max", "pod", series("prometheus_tsdb_head_series", chosen))],
          },
          {
            kind: "timeseries",
            title: "New series",
            description:
              "How many series were seen for the first time, in a second. Pods that are made anew all the time cost here.",
            unit: "cps",
            queries: [lines("sum", "pod", rate("prometheus_tsdb_head_series_created_total", chosen))],
          },
          {
            kind: "timeseries",
            title: "Samples",
            description: "How many samples are stored in a second.",
            unit: "cps",
            queries: [lines("sum", "pod", rate("prometheus_tsdb_head_samples_appended_total", chosen))],
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
            title: "Time for groups of rules",
            description:
              "How much of their interval the ten slowest groups need. At one, evaluations are left out.",
            unit: "percentunit",
            steps: worseAbove({ look: 0.5, act: 1 }),
            queries: [
              largest(
                linesOf(
                  "pod, rule_group",
                  `${by("max", "pod, rule_group", series("prometheus_rule_group_last_duration_seconds", chosen))} / ${by("max", "pod, rule_group", series("prometheus_rule_group_interval_seconds", chosen))}`,
                ),
              ),
            ],
          },
          {
            kind: "timeseries",
            title: "Slowest queries",
            description:
              "How long the slowest hundredth of queries takes, by what it waits for. queue_time: too many at once.",
            unit: "s",
            queries: [
              lines(
                "max",
                "pod, slice",
                series("prometheus_engine_query_duration_seconds", `${chosen}, quantile="0.99"`),
              ),
            ],
          },
          {
            kind: "timeseries",
            title: "Samples that were not taken",
            description: "Of a time that is there already, too late, or more than a target may give.",
            unit: "cps",
            queries: [
              lines(
                "sum",
                "pod",
                rate("prometheus_target_scrapes_sample_duplicate_timestamp_total", chosen),
                "twice",
              ),
              lines(
                "sum",
                "pod",
                rate("prometheus_target_scrapes_sample_out_of_order_total", chosen),
                "too late",
              ),
              lines(
                "sum",
                "pod",
                rate("prometheus_target_scrapes_exceeded_sample_limit_total", chosen),
                "too many",
              ),
            ],
          },
        ],
        [
          {
            kind: "timeseries",
            title: "Begun anew",
            description:
              "How often the programs of each job began anew in the time that is looked at. What is often on it crashes, or is out of memory.",
            unit: "none",
            queries: [
              largest(lines("sum", "job", `changes(${series("process_start_time_seconds")}[$__range])`)),
            ],
          },
          {
            kind: "timeseries",
            title: "Memory in use",
            description:
              "It follows the series. After a restart it is larger for a while, when the log is read.",
            unit: "bytes",
            queries: [lines("max", "pod", series("process_resident_memory_bytes", chosen))],
          },
          {
            kind: "timeseries",
            title: "Data on disk",
            description:
              "Blocks and the log. It should be well below the size of the volume, or retentionSize below it.",
            unit: "bytes",
            stacked: true,
            queries: [
              lines("max", "pod", series("prometheus_tsdb_storage_blocks_bytes", chosen), "blocks"),
              lines("max", "pod", series("prometheus_tsdb_wal_storage_size_bytes", chosen), "log"),
            ],
          },
        ],
      ],
    },
  ],
};
