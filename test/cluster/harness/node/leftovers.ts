import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { stateFolder } from "./layout.ts";
import { hierarchyFolders } from "./machine/cgroups.ts";

/** What there is on this host of what a cluster is made of, by kind. */
export type Traces = Readonly<Record<string, ReadonlySet<string>>>;

/**
 * Looks at this host: processes of the cluster's, mounts, network links, cgroups, its folder. Namespaces need no look:
 * they last no longer than their processes and the mounts of them.
 */
export async function traces(): Promise<Traces> {
  const pids = (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
  const processes = new Set<string>();
  for (const pid of pids) {
    // A process may end while it is looked at.
    await readFile(`/proc/${pid}/cmdline`, "utf8").then((line) => {
      if (line.includes(`${stateFolder}/`)) processes.add(`${pid} ${line.replaceAll("\0", " ")}`);
    }, ignore);
  }
  const mounts = (await readFile("/proc/self/mountinfo", "utf8"))
    .split("\n")
    .map((line) => line.split(" ")[4]);
  return {
    processes,
    mounts: new Set(mounts.filter((path) => path !== undefined)),
    links: new Set(await readdir("/sys/class/net")),
    cgroups: new Set(await cgroups()),
    folders: new Set(existsSync(stateFolder) ? [stateFolder] : []),
  };
}

function ignore(): void {}

/** Where systemd has the cgroups of services and people, which come and go. Source: systemd.special(7), "Special slice units". */
const systemd = ["machine.slice", "system.slice", "user.slice"];

/** Those at the top of each hierarchy: what runs below that of somebody else is that one's affair. */
async function cgroups(): Promise<string[]> {
  const inHierarchies = await Promise.all(
    hierarchyFolders().map(async (folder) => {
      const entries = await readdir(folder, { withFileTypes: true });
      const found = entries.filter((entry) => entry.isDirectory() && !systemd.includes(entry.name));
      return found.map(({ name }) => join(folder, name));
    }),
  );
  return inHierarchies.flat();
}

/** What is there now and was not before, like `links: kmstack0`. */
export function leftOver(before: Traces, after: Traces): readonly string[] {
  return Object.entries(after).flatMap(([kind, there]) =>
    [...there].filter((trace) => before[kind]?.has(trace) !== true).map((trace) => `${kind}: ${trace}`),
  );
}
