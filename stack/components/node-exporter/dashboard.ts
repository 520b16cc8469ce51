import type { Dashboard } from "../../kit/dashboards/dashboard.ts";
import { by, largest, lines, linesOf, orNone, rate, series } from "../../kit/dashboards/promql.ts";
import { noneWanted, worseAbove } from "../../kit/dashboards/steps.ts";
import { cluster, variable } from "../../kit/dashboards/variables.ts";

const chosen = 'job="node-exporter", instance=~"$instance"';

/** File systems that hold data, and none that is made of memory or laid over another. */
const data = `${chosen}, fstype!~"tmpfs|ramfs|squashfs|overlay|fuse.*|iso9660|nsfs|", mountpoint!=""`;

/** Disks that are there, and none that only stands for another. */
const disks = `${chosen}, device!~"dm-.*|loop.*|ram.*|sr.*|zram.*"`;

/** What leaves the node or comes to it, and not what pods say to each other. */
const interfaces = `${chosen}, device!~"lo|veth.*|cali.*|lxc.*|cilium.*|cni.*|docker.*|flannel.*"`;

const of = (metric: string) => by("max", "instance", series(metric, chosen));
const rateOf = (metric: string) => by("max", "instance", rate(metric, chosen));

const busy = `1 - ${by("avg", "instance", by("sum", "instance, cpu", rate("node_cpu_seconds_total", `${chosen}, mode=~"idle|iowait"`)))}`;
const memory = `1 - ${of("node_memory_MemAvailable_bytes")} / ${of("node_memory_MemTotal_bytes")}`;
const full = `1 - ${by("max", "instance, mountpoint", series("node_filesystem_avail_bytes", data))} / ${by("max", "instance, mountpoint", series("node_filesystem_size_bytes", data))}`;
const disk = by("max", "instance, device", rate("node_disk_io_time_seconds_total", disks));
const load = `${of("node_load1")} / ${by("count", "instance", series("node_cpu_seconds_total", `${chosen}, mode="idle"`))}`;

const network = (direction: "receive" | "transmit", what: string) =>
  rate(`node_network_${direction}_${what}_total`, interfaces);
const lost = (what: "errs" | "drop") =>
  by("sum", "instance", `${network("receive", what)} + ${network("transmit", what)}`);

const worse = worseAbove({ look: 0.8, act: 0.9 });

/** What the machines are busy with, what waits for them, and what fails: the USE method. */
export const nodes: Dashboard = {
  uid: "kmstack-nodes",
  title: "Nodes",
  description: "How busy each node is, what waits for it, and what fails on it, as node-exporter sees it.",
  variables: [cluster("node_uname_info"), variable("instance", "Node", "node_uname_info")],
  sections: [
    {
      title: "Is it fine?",
      lines: [
        [
          {
            kind: "stat",
            title: "Busiest processors",
            description: "How busy the processors of that node are that has most to do.",
            unit: "percentunit",
            decimals: 0,
            steps: worse,
            expr: `max(${busy})`,
          },
          {
            kind: "stat",
            title: "Fullest memory",
            description: "How much of its memory programs could not have, on the node that has least left.",
            unit: "percentunit",
            decimals: 0,
            steps: worse,
            expr: `max(${memory})`,
          },
          {
            kind: "stat",
            title: "Fullest file system",
            description: "How full the fullest one of any node is.",
            unit: "percentunit",
            decimals: 0,
            steps: worse,
            expr: `max(${full})`,
          },
          {
            kind: "stat",
            title: "Busiest disk",
            description:
              "How much of the time the disk that has most to do is at work. One that can do several things at once may do more still.",
            unit: "percentunit",
            decimals: 0,
            steps: worseAbove({ look: 0.9 }),
            expr: `max(${disk})`,
          },
          {
            kind: "stat",
            title: "Cannot be written",
            description:
              "File systems that cannot be written: after an error of a disk the kernel makes them so.",
            unit: "none",
            steps: noneWanted,
            expr: orNone(
              `sum(${by("max", "instance, mountpoint", series("node_filesystem_readonly", data))})`,
            ),
          },
          {
            kind: "stat",
            title: "Clocks that follow no other",
            description: "Nodes whose clock nothing sets: see whether their NTP service runs.",
            unit: "none",
            steps: worseAbove({ look: 1 }),
            expr: orNone(`count(${of("node_timex_sync_status")} == 0)`),
          },
        ],
      ],
    },
    {
      title: "Where? What is used",
      lines: [
        [
          {
            kind: "timeseries",
            title: "Processors in use",
            description: "The share of a node's processors that is busy.",
            unit: "percentunit",
            max: 1,
            steps: worse,
            queries: [linesOf("instance", busy)],
          },
          {
            kind: "timeseries",
            title: "Memory in use",
            description: "The share of a node's memory that programs could not have.",
            unit: "percentunit",
            max: 1,
            steps: worse,
            queries: [linesOf("instance", memory)],
          },
          {
            kind: "timeseries",
            title: "File systems in use",
            description:
              "How full the ten fullest are. At 85 % kubelets begin to delete images, at 90 % to evict pods.",
            unit: "percentunit",
            max: 1,
            steps: worseAbove({ look: 0.85, act: 0.95 }),
            queries: [largest(linesOf("instance, mountpoint", full))],
          },
        ],
        [
          {
            kind: "timeseries",
            title: "Disks at work",
            description: "How much of the time the ten busiest disks have something to do.",
            unit: "percentunit",
            max: 1,
            queries: [largest(linesOf("instance, device", disk))],
          },
          {
            kind: "timeseries",
            title: "Network",
            description: "What comes to each node and leaves it. Compare with the speed of its interfaces.",
            unit: "binBps",
            queries: [
              lines("sum", "instance", network("receive", "bytes"), "in"),
              lines("sum", "instance", network("transmit", "bytes"), "out"),
            ],
          },
        ],
      ],
    },
    {
      title: "Why? What waits",
      lines: [
        [
          {
            kind: "timeseries",
            title: "Processes for each processor",
            description: "How many run, or wait for a processor or a disk. Above one, some wait.",
            unit: "none",
            decimals: 1,
            steps: worseAbove({ look: 1, act: 3 }),
            queries: [linesOf("instance", load)],
          },
          {
            kind: "timeseries",
            title: "Waiting for memory",
            description:
              "How much of the time something stood still because memory had to be found first. Any for long is too much.",
            unit: "percentunit",
            queries: [linesOf("instance", rateOf("node_pressure_memory_waiting_seconds_total"))],
          },
          {
            kind: "timeseries",
            title: "Waiting for disks",
            description: "How much of the time something stood still because it waited for a disk.",
            unit: "percentunit",
            queries: [linesOf("instance", rateOf("node_pressure_io_waiting_seconds_total"))],
          },
          {
            kind: "timeseries",
            title: "Table of connections",
            description: "How full it is. A full one drops new connections.",
            unit: "percentunit",
            max: 1,
            steps: worseAbove({ look: 0.75 }),
            queries: [
              linesOf(
                "instance",
                `${of("node_nf_conntrack_entries")} / ${of("node_nf_conntrack_entries_limit")}`,
              ),
            ],
          },
        ],
      ],
    },
    {
      title: "Why? What fails",
      lines: [
        [
          {
            kind: "timeseries",
            title: "Packets damaged or dropped",
            description:
              "By the interfaces of each node, both ways: cables, drivers, or more than can be taken.",
            unit: "pps",
            queries: [
              linesOf("instance", lost("errs"), "damaged"),
              linesOf("instance", lost("drop"), "dropped"),
            ],
          },
          {
            kind: "timeseries",
            title: "Sent anew",
            description:
              "The share of TCP segments that nobody confirmed in time. Above one in a hundred the network loses packets.",
            unit: "percentunit",
            steps: worseAbove({ look: 0.01 }),
            queries: [
              linesOf(
                "instance",
                `${rateOf("node_netstat_Tcp_RetransSegs")} / ${rateOf("node_netstat_Tcp_OutSegs")}`,
              ),
            ],
          },
          {
            kind: "timeseries",
            title: "Killed for want of memory",
            description:
              "Processes that the kernel killed in a second, because a container was at its limit or the node had none left.",
            unit: "cps",
            queries: [linesOf("instance", rateOf("node_vmstat_oom_kill"))],
          },
        ],
      ],
    },
  ],
};
