import type { Pki } from "./pki.ts";

/** The addresses of an etcd that keeps its data in a folder and serves one API server on its own machine. */
export interface Etcd {
  readonly folder: string;
  readonly clientPort: number;
  readonly peerPort: number;
  /** Where it answers with its metrics, in the clear; left out: for its clients alone. */
  readonly metricsUrl?: string;
}

/** The arguments of etcd. It need not survive a loss of power, so it does not wait for the disk. */
export function etcdArguments({ folder, clientPort, peerPort, metricsUrl }: Etcd): readonly string[] {
  const client = `http://127.0.0.1:${clientPort}`;
  const peer = `http://127.0.0.1:${peerPort}`;
  return [
    "--name=etcd",
    `--data-dir=${folder}`,
    `--listen-client-urls=${client}`,
    `--advertise-client-urls=${client}`,
    `--listen-peer-urls=${peer}`,
    `--initial-advertise-peer-urls=${peer}`,
    `--initial-cluster=etcd=${peer}`,
    ...(metricsUrl === undefined ? [] : [`--listen-metrics-urls=${metricsUrl}`]),
    "--unsafe-no-fsync",
    "--log-level=warn",
  ];
}

/** What an API server is told besides its certificates. */
export interface ApiServer {
  readonly etcdPort: number;
  readonly bindAddress: string;
  readonly port: number;
  /** Where the others reach it, like `198.51.100.10`. */
  readonly advertiseAddress: string;
  readonly serviceCidr: string;
  /** Whether it passes requests on to extension API servers, such as metrics-server. */
  readonly aggregation: boolean;
}

/**
 * The arguments of kube-apiserver, as kubeadm sets them. Like there, it does not verify the serving certificates
 * of kubelets.
 */
export function apiServerArguments(
  pki: Pki,
  { etcdPort, bindAddress, port, advertiseAddress, serviceCidr, aggregation }: ApiServer,
): readonly string[] {
  return [
    `--etcd-servers=http://127.0.0.1:${etcdPort}`,
    `--bind-address=${bindAddress}`,
    `--secure-port=${port}`,
    `--advertise-address=${advertiseAddress}`,
    `--service-cluster-ip-range=${serviceCidr}`,
    "--allow-privileged=true",
    "--authorization-mode=Node,RBAC",
    "--enable-admission-plugins=NodeRestriction",
    "--enable-bootstrap-token-auth=true",
    `--client-ca-file=${pki.authority.certificate}`,
    `--tls-cert-file=${pki.apiServer.certificate}`,
    `--tls-private-key-file=${pki.apiServer.key}`,
    `--kubelet-client-certificate=${pki.kubeletClient.certificate}`,
    `--kubelet-client-key=${pki.kubeletClient.key}`,
    "--kubelet-preferred-address-types=InternalIP,Hostname",
    "--service-account-issuer=https://kubernetes.default.svc.cluster.local",
    `--service-account-key-file=${pki.serviceAccounts.certificate}`,
    `--service-account-signing-key-file=${pki.serviceAccounts.key}`,
    ...(aggregation ? aggregationArguments(pki) : []),
  ];
}

/** Source: Kubernetes, "Configure the Aggregation Layer". */
function aggregationArguments(pki: Pki): readonly string[] {
  return [
    `--requestheader-client-ca-file=${pki.frontProxyAuthority.certificate}`,
    "--requestheader-allowed-names=front-proxy-client",
    "--requestheader-extra-headers-prefix=X-Remote-Extra-",
    "--requestheader-group-headers=X-Remote-Group",
    "--requestheader-username-headers=X-Remote-User",
    `--proxy-client-cert-file=${pki.frontProxyClient.certificate}`,
    `--proxy-client-key-file=${pki.frontProxyClient.key}`,
    "--enable-aggregator-routing=true",
  ];
}
