import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { makeAuthority, makeCertificate, type Pair } from "./certificates.ts";
import { kubeconfig } from "./kubeconfig.ts";

/** The certificates of a control plane, as `kubeadm init` makes them, and the kubeconfigs of its users. */
export interface Pki {
  readonly authority: Pair;
  readonly frontProxyAuthority: Pair;
  readonly apiServer: Pair;
  readonly kubeletClient: Pair;
  readonly frontProxyClient: Pair;
  /** Signs and checks the tokens of ServiceAccounts. */
  readonly serviceAccounts: Pair;
  /** Files, by user. */
  readonly kubeconfigs: Readonly<Record<User, string>>;
}

/** Who talks to the API server with a certificate, and as whom. */
const users = {
  admin: { commonName: "kubernetes-admin", organization: "system:masters" },
  "controller-manager": { commonName: "system:kube-controller-manager" },
  scheduler: { commonName: "system:kube-scheduler" },
  "kube-proxy": { commonName: "system:kube-proxy" },
} as const;

export type User = keyof typeof users;

const userNames = Object.keys(users) as readonly User[];

/**
 * Makes the certificates of a control plane, unless the folder has them.
 *
 * @param server where users reach the API server, like `https://198.51.100.10:6443`
 * @param alternativeNames what its certificate is for, besides the names that pods call it by
 */
export async function makePki(
  folder: string,
  server: string,
  alternativeNames: readonly string[],
): Promise<Pki> {
  const pair = (name: string): Pair => ({
    certificate: join(folder, `${name}.crt`),
    key: join(folder, `${name}.key`),
  });
  const pki: Pki = {
    authority: pair("ca"),
    frontProxyAuthority: pair("front-proxy-ca"),
    apiServer: pair("apiserver"),
    kubeletClient: pair("apiserver-kubelet-client"),
    frontProxyClient: pair("front-proxy-client"),
    serviceAccounts: pair("sa"),
    kubeconfigs: {
      admin: join(folder, "admin.kubeconfig"),
      "controller-manager": join(folder, "controller-manager.kubeconfig"),
      scheduler: join(folder, "scheduler.kubeconfig"),
      "kube-proxy": join(folder, "kube-proxy.kubeconfig"),
    },
  };
  const complete = join(folder, "complete");
  if (existsSync(complete)) return pki;

  const authority = await makeAuthority(folder, "ca", "kubernetes");
  const frontProxyAuthority = await makeAuthority(folder, "front-proxy-ca", "front-proxy-ca");
  await makeCertificate(folder, "apiserver", authority, {
    commonName: "kube-apiserver",
    usage: "serverAuth",
    alternativeNames: [
      ...["kubernetes", "kubernetes.default", "kubernetes.default.svc"].map((name) => `DNS:${name}`),
      "DNS:kubernetes.default.svc.cluster.local",
      ...alternativeNames,
    ],
  });
  await makeCertificate(folder, "apiserver-kubelet-client", authority, {
    commonName: "kube-apiserver-kubelet-client",
    organization: "kubeadm:cluster-admins",
    usage: "clientAuth",
  });
  await makeCertificate(folder, "front-proxy-client", frontProxyAuthority, {
    commonName: "front-proxy-client",
    usage: "clientAuth",
  });
  await makeAuthority(folder, "sa", "service-accounts");
  const certificateAuthority = await readFile(authority.certificate);
  for (const name of userNames) {
    const { certificate, key } = await makeCertificate(folder, name, authority, {
      ...users[name],
      usage: "clientAuth",
    });
    const user = { certificate: await readFile(certificate), key: await readFile(key) };
    await writeFile(pki.kubeconfigs[name], kubeconfig(server, certificateAuthority, user), { mode: 0o600 });
  }
  await writeFile(complete, "");
  return pki;
}
