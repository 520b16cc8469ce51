import { kubectlFor } from "../kubernetes/kubectl.ts";
import { until } from "../until.ts";
import { pki, ready, waitForApiServer } from "./cluster.ts";
import { startContainerd } from "./containerd.ts";
import {
  certificateFolder,
  type ServingCertificate,
  startApiServer,
  startControllers,
  startKubelet,
  startProxy,
} from "./daemons.ts";
import { controlPlane, type Machine } from "./layout.ts";
import { boot, execute, halt, stop } from "./machine/machine.ts";

/** Restarts the kubelet of a machine with a serving certificate of the other kind, and waits until it is ready. */
export async function serveWith(machine: Machine, servingCertificate: ServingCertificate): Promise<void> {
  const certificates = await pki();
  await stop(machine, "kubelet");
  const since = new Date();
  await startKubelet(machine, certificates, servingCertificate);
  await ready(kubectlFor(certificates.kubeconfigs.admin), machine, servingCertificate, since);
}

/**
 * Restarts the kubelet of a machine as if it had never had a serving certificate: it asks the cluster for one, and
 * nobody approves that. `untilAllServe` does.
 */
export async function askForCertificate(machine: Machine): Promise<void> {
  const certificates = await pki();
  await stop(machine, "kubelet");
  await execute(machine, "rm", "-r", certificateFolder("clusterSigned"));
  await startKubelet(machine, certificates, "clusterSigned");
}

/**
 * Restarts the control plane with or without the aggregation layer, and waits until it is ready and tells extensions so.
 * What it told them before it would leave there, and so it is to begin anew.
 */
export async function aggregate(aggregation: boolean): Promise<void> {
  const certificates = await pki();
  const kubectl = kubectlFor(certificates.kubeconfigs.admin);
  const told = ["configmap", "extension-apiserver-authentication", "--namespace", "kube-system"];
  await stop(controlPlane, "kube-apiserver");
  await startApiServer(certificates, { aggregation });
  await waitForApiServer(kubectl);
  // With a lease to lose, as elsewhere, they would end by themselves; so they would go on with watches that are none.
  for (const daemon of ["kube-controller-manager", "kube-scheduler"]) await stop(controlPlane, daemon);
  await startControllers(certificates);
  await kubectl("delete", ...told);
  const toldAnew = await until(() => kubectl.has(...told), 90_000);
  if (!toldAnew) throw new Error(`${told.join(" ")}: not there 90 s after it was deleted`);
}

/** Halts a machine that is not the control plane's and boots it again, its disk as it was. */
export async function reboot(machine: Machine): Promise<void> {
  const certificates = await pki();
  await halt(machine);
  await boot(machine);
  const since = new Date();
  await startContainerd(machine);
  await startProxy(machine, certificates);
  await startKubelet(machine, certificates, "clusterSigned");
  await ready(kubectlFor(certificates.kubeconfigs.admin), machine, "clusterSigned", since);
}

/** What a machine's firewall keeps out: the rule, in iptables' words. */
export interface Barrier {
  readonly machine: Machine;
  readonly rule: readonly string[];
}

/** How a firewall keeps something out: it says so, or lets the other side wait. */
const manners = {
  refusing: ["--jump", "REJECT", "--reject-with", "tcp-reset"],
  silent: ["--jump", "DROP"],
} as const;

/** Other machines, and pods, do not get to the kubelet of a machine. */
export function beforeKubelet(machine: Machine, manner: keyof typeof manners): Barrier {
  const elsewhere = ["!", "--in-interface", "lo"];
  return {
    machine,
    rule: ["INPUT", "--protocol", "tcp", "--dport", "10250", ...elsewhere, ...manners[manner]],
  };
}

/** The control plane does not get to a port of pods of a machine. */
export function beforePods(machine: Machine, port: number): Barrier {
  const between = ["--source", controlPlane.address, "--destination", machine.podCidr];
  return {
    machine,
    rule: ["FORWARD", "--protocol", "tcp", "--dport", String(port), ...between, ...manners.silent],
  };
}

/** Does something while a firewall keeps something out. */
export async function behind({ machine, rule }: Barrier, act: () => Promise<void>): Promise<void> {
  await execute(machine, "iptables", "--insert", ...rule);
  try {
    await act();
  } finally {
    await execute(machine, "iptables", "--delete", ...rule);
  }
}
