import type { Dashboard } from "../../../kit/dashboards/dashboard.ts";
import { by, lines, linesOf, orNone, quantile, rate, series } from "../../../kit/dashboards/promql.ts";
import { noneWanted, worseAbove } from "../../../kit/dashboards/steps.ts";
import { cluster, variable } from "../../../kit/dashboards/variables.ts";

const chosen = 'job="etcd", instance=~"$instance"';

const of = (metric: string) => by("max", "instance", series(metric, chosen));
const slowest = (histogram: string) => quantile(0.99, "instance", histogram, chosen);
const full = `${of("etcd_mvcc_db_total_size_in_bytes")} / (${of("etcd_server_quota_backend_bytes")} > 0)`;
const fsync = slowest("etcd_disk_wal_fsync_duration_seconds");
const commit = slowest("etcd_disk_backend_commit_duration_seconds");

/** From here on etcd's own guide says that a disk is too slow. Source: etcd's documentation, "FAQ", "Performance". */
const slowDisk = {
  fsync: worseAbove({ look: 0.01, act: 0.5 }),
  commit: worseAbove({ look: 0.025, act: 0.25 }),
};

/** Where the cluster keeps what it is. */
export const etcd: Dashboard = {
  uid: "kmstack-etcd",
  title: "etcd",
  description: "Whether etcd can be written, how full it is, and whether its disks keep up.",
  variables: [
    cluster("etcd_server_has_leader", 'job="etcd"'),
    variable("instance", "Member", "etcd_server_has_leader", 'job="etcd"'),
  ],
  sections: [
    {
      title: "Is it fine?",
      lines: [
        [
          {
            kind: "stat",
            title: "Members away",
            description:
              "Members that do not answer Prometheus. Without more than half of them nothing can be written.",
            unit: "none",
            steps: noneWanted,
            expr: orNone(`count(${series("up", chosen)} == 0)`),
          },
          {
            kind: "stat",
            title: "Members without a leader",
            description: "Members that know no leader: by them nothing can be written.",
            unit: "none",
            steps: noneWanted,
            expr: orNone(`count(${series("etcd_server_has_leader", chosen)} == 0)`),
          },
          {
            kind: "stat",
            title: "Data base of its quota",
            description:
              "How full the fullest is. At one nothing can be written until it is compacted and defragmented.",
            unit: "percentunit",
            decimals: 0,
            steps: worseAbove({ look: 0.75, act: 0.9 }),
            expr: `max(${full})`,
          },
          {
            kind: "stat",
            title: "Slowest disk",
            description: "What 99 of 100 writes to the log need at most until they are on disk.",
            unit: "s",
            steps: slowDisk.fsync,
            expr: `max(${fsync})`,
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
            title: "Members",
            description: "What each has, and which leads (1).",
            labels: [{ label: "instance", title: "Member" }],
            values: [
              { title: "Data base", unit: "bytes", expr: of("etcd_mvcc_db_total_size_in_bytes") },
              { title: "In use", unit: "bytes", expr: of("etcd_mvcc_db_total_size_in_use_in_bytes") },
              { title: "To the log", unit: "s", steps: slowDisk.fsync, expr: fsync },
              { title: "To the data base", unit: "s", steps: slowDisk.commit, expr: commit },
              { title: "Leads", unit: "none", expr: of("etcd_server_is_leader") },
            ],
          },
          {
            kind: "timeseries",
            title: "Changes of the leader",
            description:
              "How often a member saw another leader, in a second. Disks or the network between members are too slow.",
            unit: "cps",
            queries: [lines("max", "instance", rate("etcd_server_leader_changes_seen_total", chosen))],
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
            title: "Time to the log",
            description:
              "What 99 of 100 writes to the log need at most: above 10 ms the disk is too slow for etcd.",
            unit: "s",
            steps: slowDisk.fsync,
            queries: [linesOf("instance", fsync)],
          },
          {
            kind: "timeseries",
            title: "Time to the data base",
            description: "What 99 of 100 commits need at most: above 25 ms the disk is too slow for etcd.",
            unit: "s",
            steps: slowDisk.commit,
            queries: [linesOf("instance", commit)],
          },
          {
            kind: "timeseries",
            title: "Time between members",
            description: "There and back, of 99 of 100 messages. There is none where etcd has one member.",
            unit: "s",
            queries: [
              linesOf(
                "instance, To",
                quantile(0.99, "instance, To", "etcd_network_peer_round_trip_time_seconds", chosen),
              ),
            ],
          },
        ],
        [
          {
            kind: "timeseries",
            title: "Size of the data base",
            description: "What is there, and what of it is in use: the rest is given back by defragmenting.",
            unit: "bytes",
            queries: [
              lines("max", "instance", series("etcd_mvcc_db_total_size_in_bytes", chosen), "there"),
              lines("max", "instance", series("etcd_mvcc_db_total_size_in_use_in_bytes", chosen), "in use"),
            ],
          },
          {
            kind: "timeseries",
            title: "Writes that wait or failed",
            description: "Proposals that are not decided yet, and in a second those that never will be.",
            unit: "none",
            queries: [
              lines("max", "instance", series("etcd_server_proposals_pending", chosen), "waiting"),
              lines("max", "instance", rate("etcd_server_proposals_failed_total", chosen), "failed"),
            ],
          },
          {
            kind: "timeseries",
            title: "Writes and reads",
            description: "How much is asked of each member: what rises with its slowness is its reason.",
            unit: "ops",
            queries: [
              lines("sum", "instance", rate("etcd_mvcc_put_total", chosen), "put"),
              lines("sum", "instance", rate("etcd_mvcc_range_total", chosen), "range"),
            ],
          },
        ],
      ],
    },
  ],
};
