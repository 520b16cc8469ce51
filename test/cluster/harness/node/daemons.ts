import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { stringify } from "yaml";
import { tool } from "../../../../tools/index.ts";
import { apiServerArguments, etcdArguments } from "../control-plane/arguments.ts";
import { makeCertificate } from "../control-plane/certificates.ts";
import { kubeconfig } from "../control-plane/kubeconfig.ts";
import type { Pki } from "../control-plane/pki.ts";
import { containerdSocket } from "./containerd.ts";
import { controlPlane, type Machine, network, pkiFolder, stateFolder } from "./layout.ts";
import { cgroupOf } from "./machine/cgroups.ts";
import { install, start } from "./machine/machine.ts";

/** Where users reach the API server. */
export const server = `https://${controlPlane.address}:${network.apiServerPort}`;

const etcdPort = 2379;

/** Starts etcd. */
export async function startEtcd(): Promise<void> {
  const { path } = await tool("etcd");
  const folder = join(stateFolder, "etcd");
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const metricsUrl = `http://${controlPlane.address}:2381`;
  const args = etcdArguments({ folder, clientPort: etcdPort, peerPort: 2380, metricsUrl });
  await start(controlPlane, "etcd", path, args);
}

/** Starts the API server. */
export async function startApiServer(
  pki: Pki,
  { aggregation }: { readonly aggregation: boolean },
): Promise<void> {
  const { path } = await tool("kube-apiserver");
  const args = apiServerArguments(pki, {
    etcdPort,
    bindAddress: "0.0.0.0",
    port: network.apiServerPort,
    advertiseAddress: controlPlane.address,
    serviceCidr: network.serviceCidr,
    aggregation,
  });
  await start(controlPlane, "kube-apiserver", path, args);
}

/**
 * Starts the controller manager and the scheduler, which ask the API server who wants their metrics, as kubeadm's do. The
 * controller manager signs its certificate itself, as there; that of the scheduler is one that the cluster has signed.
 */
export async function startControllers(pki: Pki): Promise<void> {
  const manager = pki.kubeconfigs["controller-manager"];
  await start(controlPlane, "kube-controller-manager", (await tool("kube-controller-manager")).path, [
    ...delegating(manager),
    "--leader-elect=false",
    "--use-service-account-credentials=true",
    `--root-ca-file=${pki.authority.certificate}`,
    `--service-account-private-key-file=${pki.serviceAccounts.key}`,
    `--cluster-signing-cert-file=${pki.authority.certificate}`,
    `--cluster-signing-key-file=${pki.authority.key}`,
    `--cluster-cidr=${network.podCidr}`,
    `--service-cluster-ip-range=${network.serviceCidr}`,
  ]);
  const scheduler = pki.kubeconfigs.scheduler;
  const { certificate, key } = await makeCertificate(pkiFolder, "kube-scheduler-serving", pki.authority, {
    commonName: "kube-scheduler",
    usage: "serverAuth",
    alternativeNames: [`IP:${controlPlane.address}`],
  });
  await start(controlPlane, "kube-scheduler", (await tool("kube-scheduler")).path, [
    ...delegating(scheduler),
    "--leader-elect=false",
    `--tls-cert-file=${certificate}`,
    `--tls-private-key-file=${key}`,
  ]);
}

function delegating(kubeconfig: string): readonly string[] {
  return ["kubeconfig", "authentication-kubeconfig", "authorization-kubeconfig"].map(
    (flag) => `--${flag}=${kubeconfig}`,
  );
}

/** How a kubelet comes by the certificate that it serves with. */
export type ServingCertificate =
  /** It asks the cluster for one (`serverTLSBootstrap`), and somebody has to approve that. */
  | "clusterSigned"
  /** It signs one itself, which names the node and not its address. */
  | "selfSigned";

/** Where a kubelet keeps its certificates: those of one kind are not to be taken for those of the other. */
export function certificateFolder(servingCertificate: ServingCertificate): string {
  return `/var/lib/kubelet/pki/${servingCertificate}`;
}

/** Starts the kubelet. */
export async function startKubelet(
  machine: Machine,
  pki: Pki,
  servingCertificate: ServingCertificate,
): Promise<void> {
  const node = await makeCertificate(pkiFolder, machine.name, pki.authority, {
    commonName: `system:node:${machine.name}`,
    organization: "system:nodes",
    usage: "clientAuth",
  });
  const user = { certificate: await readFile(node.certificate), key: await readFile(node.key) };
  const credentials = await install(
    machine,
    "/etc/kubernetes/kubelet.kubeconfig",
    kubeconfig(server, await readFile(pki.authority.certificate), user),
  );
  const configuration = {
    apiVersion: "kubelet.config.k8s.io/v1beta1",
    kind: "KubeletConfiguration",
    authentication: {
      anonymous: { enabled: false },
      webhook: { enabled: true },
      x509: { clientCAFile: pki.authority.certificate },
    },
    authorization: { mode: "Webhook" },
    serverTLSBootstrap: servingCertificate === "clusterSigned",
    containerRuntimeEndpoint: `unix://${containerdSocket}`,
    cgroupDriver: "cgroupfs",
    cgroupRoot: cgroupOf(machine),
    failCgroupV1: false,
    failSwapOn: false,
    // For want of CAP_SYS_RESOURCE, as for containerd.
    oomScoreAdj: 0,
    clusterDNS: [network.dnsService],
    clusterDomain: "cluster.local",
    resolvConf: "/etc/resolv.conf",
    // The disk is shared with all else on this host.
    imageGCHighThresholdPercent: 100,
    evictionHard: { "memory.available": "100Mi", "nodefs.available": "1%", "imagefs.available": "1%" },
  };
  const config = await install(machine, "/etc/kubernetes/kubelet.yaml", stringify(configuration));
  const taints = machine.controlPlane
    ? ["--register-with-taints=node-role.kubernetes.io/control-plane=:NoSchedule"]
    : [];
  await start(machine, "kubelet", (await tool("kubelet")).path, [
    `--config=${config}`,
    `--kubeconfig=${credentials}`,
    `--hostname-override=${machine.name}`,
    `--node-ip=${machine.address}`,
    `--cert-dir=${certificateFolder(servingCertificate)}`,
    ...taints,
  ]);
}

/** Starts kube-proxy. */
export async function startProxy(machine: Machine, pki: Pki): Promise<void> {
  const configuration = {
    apiVersion: "kubeproxy.config.k8s.io/v1alpha1",
    kind: "KubeProxyConfiguration",
    mode: "iptables",
    clientConnection: { kubeconfig: pki.kubeconfigs["kube-proxy"] },
    clusterCIDR: network.podCidr,
    hostnameOverride: machine.name,
    metricsBindAddress: `${machine.address}:10249`,
    // A machine is no place to set the host's limits from.
    conntrack: { maxPerCore: 0, min: 0, tcpCloseWaitTimeout: "0s", tcpEstablishedTimeout: "0s" },
  };
  const config = await install(machine, "/etc/kubernetes/kube-proxy.yaml", stringify(configuration));
  await start(machine, "kube-proxy", (await tool("kube-proxy")).path, [`--config=${config}`]);
}
