import { filesystems } from "../../../../stack/components/node-exporter/alerts/index.ts";
import { casesOf } from "../case.ts";

const labels = {
  instance: "node-1",
  job: "node-exporter",
  device: "/dev/sda1",
  fstype: "ext4",
  mountpoint: "/var",
};
const of = (name: string) =>
  `node_filesystem_${name}{instance="node-1", job="node-exporter", device="/dev/sda1", fstype="ext4", mountpoint="/var"}`;
const onTmpfs = (name: string) => of(name).replace("ext4", "tmpfs");

/** What is left of 1000, falling by so much in an hour while it is not well; from 290 on, it is little. */
const falling = (perHour: number) => (minute: number, isIll: boolean) =>
  isIll ? 290 - (perHour * (minute - 480)) / 60 : 290;

export const filesystemCases = casesOf(filesystems, {
  NodeFilesystemSpaceFillingUp: {
    series: { [of("size_bytes")]: 1000, [of("avail_bytes")]: falling(20), [of("readonly")]: 0 },
    minutes: 480,
    step: 5,
    seenAfter: 475,
    labels,
    says: "/var (/dev/sda1) of node-1 has 13.17% of its space left, and at this pace none within a day.",
  },
  NodeFilesystemAlmostOutOfSpace: {
    series: {
      [of("size_bytes")]: 1000,
      [of("avail_bytes")]: [50, 49],
      [of("readonly")]: 0,
      [onTmpfs("size_bytes")]: 1000,
      [onTmpfs("avail_bytes")]: 1,
      [onTmpfs("readonly")]: 0,
    },
    labels,
    says: "/var (/dev/sda1) of node-1 has 4.9% of its space left.",
  },
  NodeFilesystemFilesFillingUp: {
    series: { [of("files")]: 1000, [of("files_free")]: falling(20), [of("readonly")]: 0 },
    minutes: 480,
    step: 5,
    seenAfter: 475,
    labels,
    says: "/var (/dev/sda1) of node-1 has 13.17% of its inodes left, and at this pace none within a day.",
  },
  NodeFilesystemAlmostOutOfFiles: {
    series: { [of("files")]: 1000, [of("files_free")]: [50, 49], [of("readonly")]: 0 },
    labels,
    says: "/var (/dev/sda1) of node-1 has 4.9% of its inodes left.",
  },
  NodeFilesystemBecameReadOnly: {
    series: { [of("readonly")]: [0, 1], [of("readonly").replace("/var", "/boot")]: 1 },
    labels,
    says: "/var (/dev/sda1) of node-1 could be written before, and cannot now.",
  },
  NodeFilesystemDeviceError: {
    series: { [of("device_error")]: [0, 1] },
    labels: { instance: "node-1", device: "/dev/sda1", mountpoint: "/var" },
    says: "/var (/dev/sda1) of node-1 does not answer node-exporter.",
  },
});
