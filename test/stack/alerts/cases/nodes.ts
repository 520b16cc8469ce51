import { nodes } from "../../../../stack/components/node-exporter/alerts/index.ts";
import { casesOf, grows, growsBy } from "../case.ts";

const instance = "node-1";
const labels = { instance, job: "node-exporter" };
const ofNode = 'instance="node-1", job="node-exporter"';
const cpu = (mode: string, processor = "0") =>
  `node_cpu_seconds_total{instance="node-1", job="node-exporter", cpu="${processor}", mode="${mode}"}`;

export const nodeCases = casesOf(nodes, {
  NodeCPUHighUsage: {
    series: {
      [cpu("idle")]: growsBy(0.081, 0.07),
      [cpu("iowait")]: grows(0.02),
      [cpu("user")]: grows(0.9),
    },
    labels: { instance },
    says: "The processors of node-1 are busy 91% of the time.",
  },
  NodeSystemSaturation: {
    series: { [cpu("idle", "0")]: grows(1), [cpu("idle", "1")]: grows(1), [`node_load1{${ofNode}}`]: [6, 7] },
    labels,
    says: "On node-1 3.5 processes for each processor run, or wait for it or for a disk.",
  },
  NodeMemoryHighUtilization: {
    series: {
      [`node_memory_MemAvailable_bytes{${ofNode}}`]: [125, 120],
      [`node_memory_MemTotal_bytes{${ofNode}}`]: 1250,
    },
    labels,
    says: "90.4% of the memory of node-1 is in use.",
  },
  NodeMemoryMajorPagesFaults: {
    series: { [`node_vmstat_pgmajfault{${ofNode}}`]: growsBy(500, 510) },
    labels,
    says: "node-1 reads 510 pages from disk in a second.",
  },
  NodeDiskIOSaturation: {
    series: {
      [`node_disk_io_time_weighted_seconds_total{${ofNode}, device="sda"}`]: growsBy(10, 12),
      [`node_disk_io_time_weighted_seconds_total{${ofNode}, device="dm-0"}`]: grows(20),
    },
    labels: { ...labels, device: "sda" },
    says: "12 requests wait at any time for the disk sda of node-1.",
  },
  NodeFileDescriptorLimit: {
    series: { [`node_filefd_allocated{${ofNode}}`]: [800, 810], [`node_filefd_maximum{${ofNode}}`]: 1000 },
    labels,
    says: "node-1 has 81% of the files open that it can.",
  },
  NodeHighNumberConntrackEntriesUsed: {
    series: {
      [`node_nf_conntrack_entries{${ofNode}}`]: [750, 760],
      [`node_nf_conntrack_entries_limit{${ofNode}}`]: 1000,
    },
    labels,
    says: "The table of connections of node-1 is 76% full.",
  },
  NodeNetworkReceiveErrs: {
    series: {
      [`node_network_receive_errs_total{${ofNode}, device="eth0"}`]: growsBy(1, 2),
      [`node_network_receive_packets_total{${ofNode}, device="eth0"}`]: grows(100),
    },
    labels: { ...labels, device: "eth0" },
    says: "2% of what eth0 of node-1 receives is damaged.",
  },
  NodeNetworkTransmitErrs: {
    series: {
      [`node_network_transmit_errs_total{${ofNode}, device="eth0"}`]: growsBy(1, 2),
      [`node_network_transmit_packets_total{${ofNode}, device="eth0"}`]: grows(100),
    },
    labels: { ...labels, device: "eth0" },
    says: "eth0 of node-1 fails to send 2% of its packets.",
  },
  NodeNetworkInterfaceFlapping: {
    // Five in a quarter of an hour, and nine.
    series: { [`node_network_carrier_changes_total{${ofNode}, device="eth0"}`]: growsBy(5 / 900, 9 / 900) },
    labels: { ...labels, device: "eth0" },
    minutes: 40,
    says: "eth0 of node-1 came or went 9 times within a quarter of an hour.",
  },
  NodeClockSkewDetected: {
    series: { [`node_timex_offset_seconds{${ofNode}}`]: [-0.05, -0.06] },
    labels,
    says: "The clock of node-1 is off by 60ms, and that does not shrink.",
  },
  NodeClockNotSynchronising: {
    series: {
      [`node_timex_sync_status{${ofNode}}`]: [1, 0],
      [`node_timex_maxerror_seconds{${ofNode}}`]: 16,
    },
    labels,
    says: "Nothing sets the clock of node-1: see whether its NTP service runs.",
  },
  NodeRAIDDegraded: {
    series: {
      [`node_md_disks_required{${ofNode}, device="md0"}`]: 2,
      [`node_md_disks{${ofNode}, device="md0", state="active"}`]: [2, 1],
      [`node_md_disks{${ofNode}, device="md0", state="spare"}`]: 1,
    },
    labels: { ...labels, device: "md0" },
    says: "The array md0 of node-1 lacks 1 of its disks.",
  },
  NodeRAIDDiskFailure: {
    series: { [`node_md_disks{${ofNode}, device="md0", state="failed"}`]: [0, 1] },
    labels: { ...labels, device: "md0", state: "failed" },
    says: "1 disks of the array md0 of node-1 have failed.",
  },
  NodeRebootedOften: {
    // Each hour, while it is not well.
    series: {
      [`node_boot_time_seconds{${ofNode}}`]: (minute, isIll) => (isIll ? Math.floor(minute / 60) : 1),
    },
    labels,
    minutes: 600,
    step: 5,
    says: "node-1 has booted 5 times of late.",
  },
});
