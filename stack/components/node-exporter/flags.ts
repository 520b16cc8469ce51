import { text } from "../../../template/index.ts";
import type { SelfOf } from "../../component/self.ts";
import { type Flag, flag } from "../../kit/workload/flags.ts";
import type { values } from "./values.ts";

/** Where the node's files are in the container. */
export const root = "/host/root";

/** The arguments of node-exporter. Source: node-exporter 1.12, collector/. */
export function flags(self: SelfOf<typeof values>): readonly Flag[] {
  const { port, ignoredMountPoints, ignoredInterfaces } = self.values;
  return [
    flag("web.listen-address", text`:${port}`, port),
    // The node's own, and not the container's, in which the runtime hides parts.
    flag("path.procfs", `${root}/proc`),
    flag("path.sysfs", `${root}/sys`),
    flag("path.rootfs", root),
    flag("path.udev.data", `${root}/run/udev/data`),
    flag("collector.filesystem.mount-points-exclude", ignoredMountPoints, ignoredMountPoints),
    flag("collector.netclass.ignored-devices", ignoredInterfaces, ignoredInterfaces),
    flag("collector.netdev.device-exclude", ignoredInterfaces, ignoredInterfaces),
  ];
}
