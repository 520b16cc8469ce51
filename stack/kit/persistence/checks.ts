import {
  and,
  type Check,
  contains,
  type Expression,
  eq,
  gt,
  isSet,
  matches,
  not,
  or,
  pathOf,
  type Reference,
} from "../../../template/index.ts";
import { onOneNode } from "./persistent-volume.ts";
import type { PersistenceValues } from "./values.ts";

/**
 * Directories that a Linux system, or Kubernetes on it, has for itself and for all that runs there. Below some of them
 * people have directories of their own, such as `/opt/prometheus`. Source: Filesystem Hierarchy Standard 3.0; the
 * defaults of the kubelet, of container runtimes, of etcd and of k3s.
 */
const systemDirectories = [
  ...["home", "media", "mnt", "opt", "root", "run", "snap", "srv", "tmp", "usr", "var"],
  ...["games", "local", "share", "src"].map((name) => `usr/${name}`),
  ...["cache", "lib", "local", "lock", "log", "mail", "opt", "run", "spool", "tmp"].map(
    (name) => `var/${name}`,
  ),
  ...["rancher", "rancher/k3s", "rancher/rke2"].map((name) => `var/lib/${name}`),
];

/** Those with nothing below them that is not the system's. */
const systemTrees = [
  ...["bin", "boot", "dev", "etc", "lib", "lib32", "lib64", "libx32", "lost[+]found", "proc", "sbin", "sys"],
  ...["bin", "include", "lib", "lib32", "lib64", "libexec", "sbin"].map((name) => `usr/${name}`),
  ...["cni", "containerd", "containers", "docker", "etcd", "kubelet"].map((name) => `var/lib/${name}`),
  ...["apt", "dpkg", "rpm", "systemd"].map((name) => `var/lib/${name}`),
  ...["containers", "pods"].map((name) => `var/log/${name}`),
];

const isSystems = `^/(${systemDirectories.join("|")}|(${systemTrees.join("|")})(/.*)?)$`;

/** True where the data is in one volume that is there, or made for this alone. */
export function isOneVolume(persistence: Reference<PersistenceValues>): Expression<boolean> {
  const { type, volumeName } = persistence;
  return or(onOneNode(persistence), eq(type, "existingClaim"), and(eq(type, "claim"), isSet(volumeName)));
}

/** What a type of persistence cannot do. */
export function persistenceChecks(
  persistence: Reference<PersistenceValues>,
  replicas: Reference<number>,
): readonly Check[] {
  const { type, accessModes, volumeName } = persistence;
  const path = pathOf(persistence);
  return [
    {
      when: and(gt(replicas, 1), or(onOneNode(persistence), eq(type, "existingClaim"))),
      message: `${path}.type: hostPath, local and existingClaim are one volume, which replicas cannot share; choose claim or none, or one replica`,
    },
    {
      when: and(gt(replicas, 1), eq(type, "claim"), isSet(volumeName)),
      message: `${pathOf(volumeName)}: this is one volume, which replicas cannot share; leave it out, or choose one replica`,
    },
    {
      when: and(onOneNode(persistence), matches(persistence.path, isSystems)),
      message: `${pathOf(persistence.path)}: this directory is the system's own, and would be given to the pod with all that is in it; name one that is for this data alone, such as /opt/prometheus`,
    },
    {
      when: and(
        contains(accessModes, "ReadWriteOncePod"),
        or(contains(accessModes, "ReadWriteOnce"), contains(accessModes, "ReadWriteMany")),
      ),
      message: `${pathOf(accessModes)}: ReadWriteOncePod does not go with others; leave it alone in the list, or out of it`,
    },
  ];
}

/** Replicas that have one claim together have to be let to it from any node. */
export function sharingCheck(
  { type, accessModes }: Reference<PersistenceValues>,
  replicas: Reference<number>,
): Check {
  return {
    when: and(gt(replicas, 1), eq(type, "claim"), not(contains(accessModes, "ReadWriteMany"))),
    message: `${pathOf(accessModes)}: replicas share this claim; make it ReadWriteMany, or choose ${pathOf(type)}: none, or one replica`,
  };
}
