import { alertGroup, share, timeSpan } from "../../../kit/rules/alert.ts";

/** File systems that hold data, and none that is made of memory or laid over another. */
const data = 'fstype!~"tmpfs|ramfs|squashfs|overlay|fuse.*|iso9660|nsfs|", mountpoint!=""';

const place = "{{ $labels.mountpoint }} ({{ $labels.device }}) of {{ $labels.instance }}";

/** What fills up on nodes, and what cannot be written. */
export const filesystems = alertGroup("filesystems", "file systems of nodes", "kmstack-nodes", {
  NodeFilesystemSpaceFillingUp: {
    summary: "A node's file system has little space left and will soon have none.",
    expr: `
      node_filesystem_avail_bytes{${data}} / node_filesystem_size_bytes{${data}} < $threshold
      and predict_linear(node_filesystem_avail_bytes{${data}}[6h], 24 * 3600) < 0
      and node_filesystem_readonly{${data}} == 0`,
    for: "1h",
    severity: "warning",
    threshold: share(0.3, "How much is left at most, as a share of all space."),
    description: `${place} has {{ $value | humanizePercentage }} of its space left, and at this pace none within a day.`,
  },
  NodeFilesystemAlmostOutOfSpace: {
    summary: "A node's file system has next to no space left.",
    expr: `
      node_filesystem_avail_bytes{${data}} / node_filesystem_size_bytes{${data}} < $threshold
      and node_filesystem_readonly{${data}} == 0`,
    for: "15m",
    severity: "critical",
    threshold: share(0.05, "How much is left at most, as a share of all space."),
    description: `${place} has {{ $value | humanizePercentage }} of its space left.`,
  },
  NodeFilesystemFilesFillingUp: {
    summary: "A node's file system has few inodes left and will soon have none.",
    expr: `
      node_filesystem_files_free{${data}} / (node_filesystem_files{${data}} > 0) < $threshold
      and predict_linear(node_filesystem_files_free{${data}}[6h], 24 * 3600) < 0
      and node_filesystem_readonly{${data}} == 0`,
    for: "1h",
    severity: "warning",
    threshold: share(0.3, "How many are left at most, as a share of all inodes."),
    description: `${place} has {{ $value | humanizePercentage }} of its inodes left, and at this pace none within a day.`,
  },
  NodeFilesystemAlmostOutOfFiles: {
    summary: "A node's file system has next to no inodes left.",
    expr: `
      node_filesystem_files_free{${data}} / (node_filesystem_files{${data}} > 0) < $threshold
      and node_filesystem_readonly{${data}} == 0`,
    for: "15m",
    severity: "critical",
    threshold: share(0.05, "How many are left at most, as a share of all inodes."),
    description: `${place} has {{ $value | humanizePercentage }} of its inodes left.`,
  },
  NodeFilesystemBecameReadOnly: {
    summary: "A node's file system cannot be written any more.",
    expr: `
      node_filesystem_readonly{${data}} == 1
      and min_over_time(node_filesystem_readonly{${data}}[$threshold]) == 0`,
    for: "5m",
    severity: "critical",
    threshold: timeSpan("1d", "How long after the change the alert fires still."),
    description: `${place} could be written before, and cannot now.`,
  },
  NodeFilesystemDeviceError: {
    summary: "A node's file system cannot be asked about its space.",
    expr: `max by (cluster, instance, device, mountpoint) (node_filesystem_device_error{${data}}) == 1`,
    for: "15m",
    severity: "warning",
    description: `${place} does not answer node-exporter.`,
  },
});
