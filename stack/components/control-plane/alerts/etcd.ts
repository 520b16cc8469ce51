import { alertGroup, amount, share } from "../../../kit/rules/alert.ts";

const ofEtcd = 'job="etcd"';
const slowest = (histogram: string) =>
  `histogram_quantile(0.99, sum by (cluster, instance, le) (rate(${histogram}_bucket{${ofEtcd}}[5m])))`;

/** Where the cluster keeps what it is. */
export const etcd = alertGroup("etcd", "etcd", "kmstack-etcd", {
  etcdMembersDown: {
    summary: "A member of etcd does not answer.",
    expr: `count by (cluster, job) (up{${ofEtcd}} == 0) > 0`,
    for: "10m",
    severity: "critical",
    description: "{{ $value }} members of etcd do not answer Prometheus.",
  },
  etcdInsufficientMembers: {
    summary: "So many members of etcd do not answer that nothing can be written.",
    expr: `
      count by (cluster, job) (up{${ofEtcd}} == 1)
        < ceil((count by (cluster, job) (up{${ofEtcd}}) + 1) / 2)`,
    for: "3m",
    severity: "critical",
    description: "Only {{ $value }} members of etcd answer.",
  },
  etcdNoLeader: {
    summary: "A member of etcd knows no leader: nothing can be written by it.",
    expr: `etcd_server_has_leader{${ofEtcd}} == 0`,
    for: "1m",
    severity: "critical",
    description: "The member of etcd at {{ $labels.instance }} knows no leader.",
  },
  etcdHighNumberOfLeaderChanges: {
    summary: "The members of etcd choose a leader again and again.",
    expr: `max by (cluster) (increase(etcd_server_leader_changes_seen_total{${ofEtcd}}[15m])) > $threshold`,
    for: "5m",
    severity: "warning",
    threshold: amount(3, "How often in a quarter of an hour at least."),
    description: "etcd has changed its leader {{ $value | humanize }} times within a quarter of an hour.",
  },
  etcdHighNumberOfFailedProposals: {
    summary: "Much that should be written to etcd is not.",
    expr: `max by (cluster, instance) (increase(etcd_server_proposals_failed_total{${ofEtcd}}[15m])) > $threshold`,
    for: "15m",
    severity: "warning",
    threshold: amount(5, "How many fail in a quarter of an hour at least."),
    description:
      "{{ $value | humanize }} proposals of the member of etcd at {{ $labels.instance }} have failed.",
  },
  etcdHighFsyncDurations: {
    summary: "The disk of etcd is slow to confirm what was written.",
    expr: `${slowest("etcd_disk_wal_fsync_duration_seconds")} > $threshold`,
    for: "10m",
    severity: "warning",
    threshold: amount(0.5, "How many seconds the slowest hundredth takes at least."),
    description:
      "The log of etcd at {{ $labels.instance }} takes {{ $value | humanizeDuration }} to be on disk.",
  },
  etcdHighCommitDurations: {
    summary: "etcd is slow to write its data base.",
    expr: `${slowest("etcd_disk_backend_commit_duration_seconds")} > $threshold`,
    for: "10m",
    severity: "warning",
    threshold: amount(0.25, "How many seconds the slowest hundredth takes at least."),
    description:
      "The data base of etcd at {{ $labels.instance }} takes {{ $value | humanizeDuration }} to be written.",
  },
  etcdDatabaseQuotaLowSpace: {
    summary: "The data base of etcd is nearly as large as it may be; nothing can be written then.",
    expr: `etcd_mvcc_db_total_size_in_bytes{${ofEtcd}} / (etcd_server_quota_backend_bytes{${ofEtcd}} > 0) > $threshold`,
    for: "10m",
    severity: "critical",
    threshold: share(0.9, "How full it is at least."),
    description: "The data base of etcd at {{ $labels.instance }} is {{ $value | humanizePercentage }} full.",
  },
  etcdMemberCommunicationSlow: {
    summary: "The way from one member of etcd to another is slow.",
    expr: `
      histogram_quantile(0.99, sum by (cluster, instance, To, le) (
        rate(etcd_network_peer_round_trip_time_seconds_bucket{${ofEtcd}}[5m])
      )) > $threshold`,
    for: "10m",
    severity: "warning",
    threshold: amount(0.15, "How many seconds there and back take at least."),
    description:
      "From {{ $labels.instance }} to {{ $labels.To }} and back it takes {{ $value | humanizeDuration }}.",
  },
});
