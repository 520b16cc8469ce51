import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rmdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { until } from "../../until.ts";
import { cgroup, type Machine } from "../layout.ts";

const mounted = "/sys/fs/cgroup";

/** The hierarchies in which a machine has a cgroup: those that the kubelet and runc use. */
const hierarchies = ["cpu", "cpuacct", "cpuset", "memory", "pids", "blkio", "devices", "freezer", "systemd"];

/** @throws Error where the machines cannot run because this host has another kind of cgroups */
export function requireCgroupV1(): void {
  if (existsSync(join(mounted, "memory"))) return;
  throw new Error(
    `${mounted}: this host has cgroup v2; the cluster from binaries is made for v1 and has been tried with nothing else.\n` +
      "Take kind (KMSTACK_CLUSTER=kind), or a cluster of your own (KMSTACK_CLUSTER=existing).",
  );
}

/** The name of the cgroup of a machine, for the kubelet. */
export function cgroupOf({ name }: Machine): string {
  return `/${cgroup}/${name}`;
}

/** Makes the cgroups of a machine, below which its kubelet puts those of its pods. */
export async function makeCgroups(machine: Machine): Promise<void> {
  for (const folder of await hierarchyFolders()) {
    for (const part of [cgroup, `${cgroup}/${machine.name}`]) {
      const path = join(mounted, folder, part);
      await mkdir(path, { recursive: true });
      // A new cpuset has no processor and no memory, and nothing can run in it until it is told.
      if (folder === "cpuset") {
        for (const file of ["cpuset.cpus", "cpuset.mems"]) {
          await writeFile(join(path, file), await readFile(join(path, "..", file)));
        }
        await writeFile(join(path, "cgroup.clone_children"), "1");
      }
    }
  }
}

/** Removes the cgroups of a machine or, without one, of the cluster. Their processes must have ended. */
export async function removeCgroups(machine?: Machine): Promise<void> {
  for (const folder of await hierarchyFolders()) {
    const path = join(mounted, folder, cgroup, machine?.name ?? "");
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

async function hierarchyFolders(): Promise<readonly string[]> {
  return hierarchies.filter((folder) => existsSync(join(mounted, folder)));
}
