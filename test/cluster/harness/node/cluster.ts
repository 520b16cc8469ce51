import { rm } from "node:fs/promises";
import { type ToolName, tool } from "../../../../tools/index.ts";
import { makePki, type Pki } from "../control-plane/pki.ts";
import { type ImageName, imageArchive, imageNames, imagePrograms } from "../images/index.ts";
import { type Kubectl, kubectlFor } from "../kubernetes/kubectl.ts";
import { approveServingCertificates, kubeletServes, type Node } from "../kubernetes/nodes.ts";
import { progress } from "../progress.ts";
import { ctr, startContainerd } from "./containerd.ts";
import {
  type ServingCertificate,
  server,
  startApiServer,
  startControllers,
  startEtcd,
  startKubelet,
  startProxy,
} from "./daemons.ts";
import { controlPlane, type Machine, machines, network, pkiFolder, stateFolder, worker } from "./layout.ts";
import { removeCgroups, requireCgroups } from "./machine/cgroups.ts";
import { boot, halt, requireRunning, untilDaemon } from "./machine/machine.ts";
import { makeBridge, removeBridge, requireFreeAddresses } from "./machine/network.ts";
import { clusterAdmins, clusterDns, localPathStorage } from "./services/manifests.ts";

/** The certificates of the cluster, made when it comes up. */
export function pki(): Promise<Pki> {
  return makePki(pkiFolder, server, [
    `IP:${controlPlane.address}`,
    `IP:${network.apiServerService}`,
    `DNS:${controlPlane.name}`,
  ]);
}

/** What runs on the machines, in images too, and what brings it up. */
export const programs: readonly ToolName[] = [
  "etcd",
  "kube-apiserver",
  "kube-controller-manager",
  "kube-scheduler",
  "kubelet",
  "kube-proxy",
  "kubectl",
  ...imagePrograms,
];

/** Brings the cluster up, from nothing; gives the kubeconfig of its administrator. */
export async function up(): Promise<string> {
  requireCgroups();
  // One after another, and before anything waits for anything: building them takes minutes the first time.
  for (const name of programs) await tool(name);
  const archives: string[] = [];
  for (const name of imageNames) archives.push(await imageArchive(name));
  progress("programs and images are there");
  await down();
  await requireFreeAddresses();
  await makeBridge();
  for (const machine of machines) await boot(machine);
  const certificates = await pki();
  await startEtcd();
  await startApiServer(certificates, { aggregation: true });
  for (const machine of machines) await startContainerd(machine);
  progress("machines, etcd, API server and containerd started");

  const kubectl = kubectlFor(certificates.kubeconfigs.admin);
  await Promise.all([waitForApiServer(kubectl), ...machines.map((machine) => load(machine, archives))]);
  progress("API server ready, images loaded");
  await kubectl.apply(clusterAdmins, ...(await clusterDns()), ...(await localPathStorage()));
  await startControllers(certificates);
  const since = new Date();
  for (const machine of machines) {
    await startProxy(machine, certificates);
    await startKubelet(machine, certificates, "clusterSigned");
  }
  for (const machine of machines) await registered(kubectl, machine);
  await kubectl("label", "node", controlPlane.name, "node-role.kubernetes.io/control-plane=");
  await kubectl("label", "node", worker.name, "system.rule=monitoring");
  await Promise.all(machines.map((machine) => ready(kubectl, machine, "clusterSigned", since)));
  progress("nodes ready, their serving certificates signed");
  await kubectl("--namespace", "kube-system", "rollout", "status", "deployment/coredns", "--timeout=60s");
  progress("cluster DNS ready");
  return certificates.kubeconfigs.admin;
}

/** Takes the cluster down, whatever is left of it, and its state with it. */
export async function down(): Promise<void> {
  for (const machine of machines) await halt(machine);
  await removeCgroups();
  await removeBridge();
  await rm(stateFolder, { recursive: true, force: true });
}

async function load(machine: Machine, archives: readonly string[]): Promise<void> {
  for (const archive of archives) await ctr(machine, "images", "import", "--no-unpack", archive);
}

/** Brings images to the machines that a cluster does not have from the beginning; builds what is in them, the first time. */
export async function bringImages(...names: readonly ImageName[]): Promise<void> {
  const archives: string[] = [];
  for (const name of names) archives.push(await imageArchive(name));
  for (const machine of machines) await load(machine, archives);
}

/** Waits until the API server answers; longer than any start takes. */
export async function waitForApiServer(kubectl: Kubectl): Promise<void> {
  const isReady = async (): Promise<boolean> => {
    await requireRunning(controlPlane, "etcd");
    return (await kubectl.raw("/readyz")) === "ok";
  };
  await untilDaemon(controlPlane, "kube-apiserver", "become ready", isReady, 90_000);
}

async function registered(kubectl: Kubectl, machine: Machine): Promise<void> {
  await untilDaemon(machine, "kubelet", "register", () => kubectl.has("node", machine.name), 60_000);
}

/**
 * Waits until a node is ready: not by what an earlier kubelet has said, but with a heartbeat since this one was
 * started, and with a kubelet that serves.
 */
export async function ready(
  kubectl: Kubectl,
  machine: Machine,
  servingCertificate: ServingCertificate,
  since: Date,
): Promise<void> {
  // Kubernetes tells time in whole seconds.
  const earliest = Math.floor(since.getTime() / 1000) * 1000;
  const isReady = async (): Promise<boolean> => {
    if (servingCertificate === "clusterSigned") await approveServingCertificates(kubectl);
    const { status } = await kubectl.get<Node>("node", machine.name);
    const condition = status.conditions?.find(({ type }) => type === "Ready");
    if (condition?.status !== "True" || Date.parse(condition.lastHeartbeatTime) < earliest) return false;
    return kubeletServes(kubectl, machine.name);
  };
  await untilDaemon(machine, "kubelet", "become ready", isReady, 90_000, 500);
}
