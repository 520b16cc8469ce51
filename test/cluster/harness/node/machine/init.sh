#!/bin/bash
# The first process of a machine, in namespaces of its own: gives it a file system, and reaps what its daemons leave.
# When it ends, the kernel ends every process of the machine and drops every mount.
#
#   init.sh ROOT KEPT NAME   ROOT: the machine's root folder; KEPT: a folder seen at its own path; NAME: the host name
set -euo pipefail
root=$1 kept=$2 name=$3

mount --bind "$root" "$root"
cd "$root"
# The programs of this host, and nothing else of it: what a machine writes stays in its root.
mount --rbind /usr usr
mount --make-rslave usr
mount --rbind /dev dev
mount --make-rslave dev
mount -t proc proc proc
# A /sys of this network namespace.
mount -t sysfs sysfs sys
mount --rbind /sys/fs/cgroup sys/fs/cgroup
mount --make-rslave sys/fs/cgroup
mount -t tmpfs tmpfs run
mount -t tmpfs tmpfs tmp
chmod 1777 tmp
mkdir -p run/lock run/netns
# Last, since it may be below any of these.
mkdir -p ".$kept"
mount --bind "$kept" ".$kept"
pivot_root . .
umount --lazy .
cd /
mount --make-rshared /   # the kubelet hands mounts on to pods

hostname "$name"
ip link set lo up
sysctl -qw net.ipv4.ip_forward=1
touch /run/ready
while :; do sleep infinity & wait $! || true; done
