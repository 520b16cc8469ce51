import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rmdir, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { until } from "../../until.ts";
import { cgroup, type Machine } from "../layout.ts";

const mounted = "/sys/fs/cgroup";

/** The hierarchies of version 1 in which a machine has a cgroup: those that the kubelet and runc use. */
const hierarchies = ["cpu", "cpuacct", "cpuset", "memory", "pids", "blkio", "devices", "freezer", "systemd"];

/** The controllers of version 2 that the kubelet and runc use. */
const controllers = ["cpu", "cpuset", "hugetlb", "io", "memory", "pids"];

/** Whether this host has version 2: one hierarchy for all controllers. */
function isUnified(): boolean {
  return existsSync(join(mounted, "cgroup.controllers"));
}

/** Where the hierarchies are in which a machine has a cgroup. */
export function hierarchyFolders(): readonly string[] {
  if (isUnified()) return [mounted];
  return hierarchies.map((name) => join(mounted, name)).filter((folder) => existsSync(folder));
}

/** @throws Error where the machines cannot run because this host has not the cgroups for them */
export function requireCgroups(): void {
  if (isUnified() || existsSync(join(mounted, "memory"))) return;
  throw new Error(
    `${mounted}: this host has no cgroups for memory, without which no pod runs.\n` +
      "Mount them, or take a cluster of your own (KMSTACK_CLUSTER=existing).",
  );
}

/** The name of the cgroup of a machine, for the kubelet. */
export function cgroupOf({ name }: Machine): string {
  return `/${cgroup}/${name}`;
}

/** Makes the cgroups of a machine, below which its kubelet puts those of its pods. */
export async function makeCgroups(machine: Machine): Promise<void> {
  for (const folder of hierarchyFolders()) {
    await handDown(folder);
    for (const part of [cgroup, `${cgroup}/${machine.name}`]) {
      const path = join(folder, part);
      await mkdir(path, { recursive: true });
      await handDown(path);
      // A new cpuset has no processor and no memory, and nothing can run in it until it is told.
      if (basename(folder) === "cpuset") {
        for (const file of ["cpuset.cpus", "cpuset.mems"]) {
          await writeFile(join(path, file), await readFile(join(path, "..", file)));
        }
        await writeFile(join(path, "cgroup.clone_children"), "1");
      }
    }
  }
}

/**
 * With version 2, gives the cgroups below one the controllers that it has. At the root that stays so, as it does with any
 * container runtime.
 *
 * @throws Error that says what to do where processes are in the way
 */
async function handDown(path: string): Promise<void> {
  if (!isUnified()) return;
  const there = (await readFile(join(path, "cgroup.controllers"), "utf8")).trim().split(" ");
  const wanted = controllers.filter((name) => there.includes(name)).map((name) => `+${name}`);
  await writeFile(join(path, "cgroup.subtree_control"), wanted.join(" ")).catch((cause: unknown) => {
    throw new Error(
      `${path}: cannot give ${wanted.join(" ")} to the cgroups below it (${cause}).\n` +
        "In a container, move its processes to a cgroup below this one; or take a cluster of your own (KMSTACK_CLUSTER=existing).",
      { cause },
    );
  });
}

/** Removes the cgroups of a machine or, without one, of the cluster. Their processes must have ended. */
export async function removeCgroups(machine?: Machine): Promise<void> {
  for (const folder of hierarchyFolders()) {
    const path = join(folder, cgroup, machine?.name ?? "");
    // The kernel takes a moment after the last process to let go.
    const gone = await until(() => removeTree(path), 10_000);
    if (!gone)
      throw new Error(`${path}: cannot be removed; a process is still in it (see cgroup.procs below it)`);
  }
}

async function removeTree(path: string): Promise<boolean> {
  if (!existsSync(path)) return true;
  for (const entry of await readdir(path, { withFileTypes: true })) {
    if (entry.isDirectory()) await removeTree(join(path, entry.name));
  }
  return rmdir(path).then(
    () => true,
    () => false,
  );
}
