import { existsSync } from "node:fs";
import { execa } from "execa";
import { type Machine, machines, network } from "../layout.ts";

/** The host's end of the link to a machine. */
function hostLink({ name }: Machine): string {
  return `kms-${name}`;
}

async function ip(...args: readonly string[]): Promise<void> {
  await execa("ip", args);
}

/** @throws Error where this host has a network of these addresses already, which the bridge would hide */
export async function requireFreeAddresses(): Promise<void> {
  const block = `${network.host}/${network.prefix}`;
  const routes = await Promise.all(
    ["root", "match"].map(async (relation) => {
      const { stdout } = await execa("ip", ["-json", "route", "show", "table", "all", relation, block]);
      return JSON.parse(stdout) as readonly { readonly dst: string; readonly dev?: string }[];
    }),
  );
  const route = routes.flat().find(({ dst }) => dst !== "default");
  if (route === undefined) return;
  throw new Error(
    `${route.dst} on ${route.dev}: this host uses the addresses of the cluster's bridge (${block}).\n` +
      "Take kind (KMSTACK_CLUSTER=kind), or a cluster of your own (KMSTACK_CLUSTER=existing).",
  );
}

/** Makes the bridge on this host, unless it is there. */
export async function makeBridge(): Promise<void> {
  if (existsSync(`/sys/class/net/${network.bridge}`)) return;
  await ip("link", "add", network.bridge, "type", "bridge");
  await ip("address", "add", `${network.host}/${network.prefix}`, "dev", network.bridge);
  await ip("link", "set", network.bridge, "up");
}

/** Takes the bridge away. */
export async function removeBridge(): Promise<void> {
  if (existsSync(`/sys/class/net/${network.bridge}`)) await ip("link", "delete", network.bridge);
}

/** Links a machine to the bridge, and tells it the way to the pods of the others. */
export async function link(machine: Machine, pid: number): Promise<void> {
  const end = hostLink(machine);
  await ip("link", "add", end, "type", "veth", "peer", "name", "eth0", "netns", String(pid));
  await ip("link", "set", end, "master", network.bridge, "up");
  const inside = (...args: readonly string[]): Promise<void> =>
    execa("nsenter", ["--target", String(pid), "--net", "ip", ...args]).then(() => undefined);
  await inside("address", "add", `${machine.address}/${network.prefix}`, "dev", "eth0");
  await inside("link", "set", "eth0", "up");
  for (const other of machines) {
    if (other.name !== machine.name) await inside("route", "add", other.podCidr, "via", other.address);
  }
  // kube-proxy turns the addresses of Services into those of pods, but only of what has a way to begin with.
  // There is no way to anywhere else: what is not in the cluster fails at once and is not waited for.
  await inside("route", "add", network.serviceCidr, "dev", "eth0");
}

/** Takes the link to a machine away; it goes by itself with the machine, but in the kernel's own time. */
export async function unlink(machine: Machine): Promise<void> {
  await execa("ip", ["link", "delete", hostLink(machine)], { reject: false });
}
