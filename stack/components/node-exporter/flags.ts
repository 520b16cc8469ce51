import {
  type Expression,
  eq,
  isSet,
  not,
  type Reference,
  text,
  when,
  whenSet,
} from "../../../template/index.ts";
import type { SelfOf } from "../../component/self.ts";
import { type Flag, flag } from "../../kit/workload/flags.ts";
import type { values } from "./values.ts";

/** Where the node's files are in the container. */
export const root = "/host/root";

/** The variable with the pod's address, where it is asked for. */
export const podAddress = "POD_IP";

/** What is left out, or else what is let in. */
function chosen(
  what: string,
  ignored: Reference<string>,
  measured: Expression<string | undefined>,
): readonly Flag[] {
  return [
    {
      name: `${what}-exclude`,
      argument: when<string>(not(isSet(measured)), text`--${what}-exclude=${ignored}`),
      saidBy: ignored,
    },
    {
      name: `${what}-include`,
      argument: whenSet(measured, (only) => text`--${what}-include=${only}`),
      saidBy: measured,
    },
  ];
}

/** The arguments of node-exporter. Source: node-exporter 1.12, collector/. */
export function flags(self: SelfOf<typeof values>): readonly Flag[] {
  const { port, listenOn, ignoredMountPoints, measuredMountPoints, ignoredInterfaces, measuredInterfaces } =
    self.values;
  return [
    // In brackets an address of either version may stand.
    flag(
      "web.listen-address",
      text`${when(eq(listenOn, "podIP"), `[$(${podAddress})]`, "")}:${port}`,
      listenOn,
    ),
    // The node's own, and not the container's, in which the runtime hides parts.
    flag("path.procfs", `${root}/proc`),
    flag("path.sysfs", `${root}/sys`),
    flag("path.rootfs", root),
    flag("path.udev.data", `${root}/run/udev/data`),
    // node-exporter takes one of each pair, and not both.
    ...chosen("collector.filesystem.mount-points", ignoredMountPoints, measuredMountPoints),
    ...chosen("collector.netdev.device", ignoredInterfaces, measuredInterfaces),
    // Where others take an empty expression for none, this collector takes it for all.
    flag(
      "collector.netclass.ignored-devices",
      when(eq(ignoredInterfaces, ""), "^$", ignoredInterfaces),
      ignoredInterfaces,
    ),
  ];
}
