import { alertGroup, amount, share, timeSpan } from "../../../kit/rules/alert.ts";

/** Disks that are there, and none that only stands for another. */
const disks = 'device!~"dm-.*|loop.*|ram.*|sr.*|zram.*"';

/** How many processors a node has. */
const processors = 'count by (cluster, instance) (node_cpu_seconds_total{mode="idle"})';

/** Whether a node lacks something, or has too much to do. */
export const nodes = alertGroup("nodes", "the machines themselves", "kmstack-nodes", {
  NodeCPUHighUsage: {
    summary: "A node's processors have been busy for long.",
    expr: `
      1 - sum by (cluster, instance) (rate(node_cpu_seconds_total{mode=~"idle|iowait"}[5m])) / ${processors}
        > $threshold`,
    for: "30m",
    severity: "info",
    threshold: share(0.9, "How busy they are at least."),
    description:
      "The processors of {{ $labels.instance }} are busy {{ $value | humanizePercentage }} of the time.",
  },
  NodeSystemSaturation: {
    summary: "On a node far more wants to run than can.",
    expr: `node_load1 / on (cluster, instance) group_left () ${processors} > $threshold`,
    for: "15m",
    severity: "warning",
    threshold: amount(3, "How many processes want each processor at least."),
    description:
      "On {{ $labels.instance }} {{ $value | humanize }} processes for each processor run, or wait for it or for a disk.",
  },
  NodeMemoryHighUtilization: {
    summary: "A node has little memory left.",
    expr: "1 - node_memory_MemAvailable_bytes / node_memory_MemTotal_bytes > $threshold",
    for: "15m",
    severity: "warning",
    threshold: share(0.9, "How much of it is in use at least."),
    description: "{{ $value | humanizePercentage }} of the memory of {{ $labels.instance }} is in use.",
  },
  NodeMemoryMajorPagesFaults: {
    summary: "A node reads again and again from disk what its memory has no room for.",
    expr: "rate(node_vmstat_pgmajfault[5m]) > $threshold",
    for: "15m",
    severity: "warning",
    threshold: amount(500, "How many pages in a second at least."),
    description: "{{ $labels.instance }} reads {{ $value | humanize }} pages from disk in a second.",
  },
  NodeDiskIOSaturation: {
    summary: "A node's disk has more to do than it can.",
    expr: `rate(node_disk_io_time_weighted_seconds_total{${disks}}[5m]) > $threshold`,
    for: "30m",
    severity: "warning",
    threshold: amount(10, "How many requests wait for it at least."),
    description:
      "{{ $value | humanize }} requests wait at any time for the disk {{ $labels.device }} of {{ $labels.instance }}.",
  },
  NodeFileDescriptorLimit: {
    summary: "A node can soon open no more files.",
    expr: "node_filefd_allocated / node_filefd_maximum > $threshold",
    for: "15m",
    severity: "critical",
    threshold: share(0.8, "How many are open at least, as a share of the limit."),
    description:
      "{{ $labels.instance }} has {{ $value | humanizePercentage }} of the files open that it can.",
  },
  NodeHighNumberConntrackEntriesUsed: {
    summary: "A node can soon keep no more connections in mind, and drops new ones then.",
    expr: "node_nf_conntrack_entries / node_nf_conntrack_entries_limit > $threshold",
    for: "5m",
    severity: "warning",
    threshold: share(0.75, "How many there are at least, as a share of the limit."),
    description:
      "The table of connections of {{ $labels.instance }} is {{ $value | humanizePercentage }} full.",
  },
  NodeNetworkReceiveErrs: {
    summary: "A network interface of a node receives much that is damaged.",
    expr: `
      rate(node_network_receive_errs_total[5m]) / (rate(node_network_receive_packets_total[5m]) > 0) > $threshold`,
    for: "1h",
    severity: "warning",
    threshold: share(0.01, "How much is damaged at least, as a share of all packets."),
    description:
      "{{ $value | humanizePercentage }} of what {{ $labels.device }} of {{ $labels.instance }} receives is damaged.",
  },
  NodeNetworkTransmitErrs: {
    summary: "A network interface of a node fails to send much.",
    expr: `
      rate(node_network_transmit_errs_total[5m]) / (rate(node_network_transmit_packets_total[5m]) > 0) > $threshold`,
    for: "1h",
    severity: "warning",
    threshold: share(0.01, "How much is not sent at least, as a share of all packets."),
    description:
      "{{ $labels.device }} of {{ $labels.instance }} fails to send {{ $value | humanizePercentage }} of its packets.",
  },
  NodeNetworkInterfaceFlapping: {
    summary: "A network interface of a node comes and goes.",
    expr: 'increase(node_network_carrier_changes_total{device!~"veth.*|cali.*|lxc.*"}[15m]) > $threshold',
    for: "0s",
    severity: "warning",
    threshold: amount(6, "How many changes in a quarter of an hour at least."),
    description:
      "{{ $labels.device }} of {{ $labels.instance }} came or went {{ $value | humanize }} times within a quarter of an hour.",
  },
  NodeClockSkewDetected: {
    summary: "A node's clock is wrong and does not get better.",
    expr: `
      abs(node_timex_offset_seconds) > $threshold
      and abs(node_timex_offset_seconds) >= abs(node_timex_offset_seconds offset 5m)`,
    for: "10m",
    severity: "warning",
    threshold: amount(0.05, "By how many seconds at least."),
    description:
      "The clock of {{ $labels.instance }} is off by {{ $value | humanizeDuration }}, and that does not shrink.",
  },
  NodeClockNotSynchronising: {
    summary: "A node's clock follows no other.",
    expr: `
      max_over_time(node_timex_sync_status[5m]) == 0
      and on (cluster, instance) node_timex_maxerror_seconds >= $threshold`,
    for: "10m",
    severity: "warning",
    threshold: amount(16, "How far off in seconds the kernel believes it may be at least."),
    description: "Nothing sets the clock of {{ $labels.instance }}: see whether its NTP service runs.",
  },
  NodeRAIDDegraded: {
    summary: "A RAID array of a node lacks a disk.",
    expr: `
      node_md_disks_required - ignoring (state) node_md_disks{state="active"} > 0`,
    for: "15m",
    severity: "critical",
    description: "The array {{ $labels.device }} of {{ $labels.instance }} lacks {{ $value }} of its disks.",
  },
  NodeRAIDDiskFailure: {
    summary: "A disk of a RAID array of a node has failed.",
    expr: 'node_md_disks{state="failed"} > 0',
    for: "0s",
    severity: "warning",
    description:
      "{{ $value }} disks of the array {{ $labels.device }} of {{ $labels.instance }} have failed.",
  },
  NodeRebootedOften: {
    summary: "A node boots again and again.",
    expr: "changes(node_boot_time_seconds[$threshold]) > 2",
    for: "0s",
    severity: "warning",
    threshold: timeSpan("6h", "Within which time more than twice."),
    description: "{{ $labels.instance }} has booted {{ $value }} times of late.",
  },
});
