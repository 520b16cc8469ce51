import { existsSync } from "node:fs";
import { platform } from "node:process";

/** What the machines are made with, and the Debian package that has it. */
const programs: Readonly<Record<string, string>> = {
  "/usr/bin/containerd": "containerd",
  "/usr/sbin/runc": "runc",
  "/usr/lib/cni/bridge": "containernetworking-plugins",
  "/usr/sbin/iptables": "iptables",
  "/usr/sbin/conntrack": "conntrack",
  "/usr/bin/openssl": "openssl",
  "/usr/bin/busybox": "busybox-static",
  "/usr/bin/nsenter": "util-linux",
  "/usr/bin/ip": "iproute2",
};

/** What some scenarios need besides, and are skipped without. */
const scenarioPrograms: Readonly<Record<string, string>> = {
  "/usr/bin/docker-registry": "docker-registry",
  "/usr/bin/gpg": "gnupg",
  "/usr/sbin/ipset": "ipset",
};

/** The Debian packages that this host lacks for a cluster from binaries and all scenarios on it. */
export function missingPackages(): readonly string[] {
  return packagesOf(missing({ ...programs, ...scenarioPrograms }));
}

/** @throws Error that says what this host lacks for a cluster from binaries, and how to get it */
export function requireHost(): void {
  if (platform !== "linux" || process.getuid?.() !== 0) {
    throw new Error(
      "A cluster from binaries needs Linux and root, for namespaces and mounts.\n" +
        "Start Docker for a cluster by way of kind, or take one of your own (KMSTACK_CLUSTER=existing).",
    );
  }
  const lacking = missing(programs);
  if (lacking.length === 0) return;
  throw new Error(
    `${lacking.map(([path]) => path).join(", ")}: not there\n` +
      `Install: apt-get install --no-install-recommends ${packagesOf(lacking).join(" ")}`,
  );
}

function missing(all: Readonly<Record<string, string>>): readonly (readonly [string, string])[] {
  return Object.entries(all).filter(([path]) => !existsSync(path));
}

function packagesOf(lacking: readonly (readonly [string, string])[]): readonly string[] {
  return lacking.map(([, name]) => name);
}
