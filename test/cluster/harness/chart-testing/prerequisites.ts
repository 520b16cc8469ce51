import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { execa } from "execa";
import { customResourceDefinitions } from "../../../../tools/index.ts";
import { hasRegistry } from "../../../release/oci-registry.ts";
import type { Kubectl } from "../kubernetes/kubectl.ts";
import { rootOf, worker } from "../node/layout.ts";
import { startMirror } from "../node/services/mirror.ts";
import { type Cluster, kubectlOf } from "../ways/cluster.ts";

/** A value of a ConfigMap of Kubernetes' own. */
async function ofCluster(kubectl: Kubectl, configMap: string, key: string): Promise<string> {
  const { data } = await kubectl.get<{ readonly data: Readonly<Record<string, string>> }>(
    ...["configmap", configMap, "--namespace", "kube-system"],
  );
  const value = data[key];
  if (value === undefined) throw new Error(`ConfigMap ${configMap} of kube-system: has no ${key}`);
  return value;
}

/** Makes a namespace with all that a values file of the chart names and the chart does not make. */
export async function prepareNamespace(kubectl: Kubectl, namespace: string): Promise<void> {
  // What signs the kubelets' serving certificates signs those of the API server too, and is given to every pod.
  const pem = await ofCluster(kubectl, "kube-root-ca.crt", "ca.crt");
  const extensions = "extension-apiserver-authentication";
  const frontProxy = await ofCluster(kubectl, extensions, "requestheader-client-ca-file");
  const edge = await certificateAndKey();
  const named = (name: string): object => ({ name, namespace });
  await kubectl.apply(
    { apiVersion: "v1", kind: "Namespace", metadata: { name: namespace } },
    { apiVersion: "v1", kind: "ConfigMap", metadata: named("node-ca"), data: { "ca.crt": pem } },
    { apiVersion: "v1", kind: "Secret", metadata: named("node-ca"), stringData: { "tls.crt": pem } },
    {
      apiVersion: "v1",
      kind: "ConfigMap",
      metadata: named("front-proxy"),
      data: { "ca.crt": frontProxy },
    },
    {
      apiVersion: "v1",
      kind: "Secret",
      metadata: named("router"),
      stringData: { password: "of the router" },
    },
    {
      apiVersion: "v1",
      kind: "Secret",
      metadata: named("alertmanager-receivers"),
      stringData: { "mail-password": "of the mail server" },
    },
    {
      apiVersion: "v1",
      kind: "Secret",
      metadata: named("alertmanager-configuration"),
      stringData: { "alertmanager.yml": "route: { receiver: nobody }\nreceivers: [{ name: nobody }]\n" },
    },
    {
      apiVersion: "v1",
      kind: "Secret",
      metadata: named("alertmanager-web"),
      stringData: {
        "web.yml":
          "basic_auth_users: { someone: $2a$04$FOjrM/UXCEYKVhuuSaiGu.vlkkYb/oCh2tvG/dxnh5OklrsgbAHc6 }\n",
        username: "someone",
        password: "not a secret",
      },
    },
    {
      apiVersion: "v1",
      kind: "Secret",
      metadata: named("centre"),
      stringData: {
        ...{ username: "edge", password: "of edge", token: "of edge", "client-secret": "of edge" },
        ...{ "ca.crt": pem, "tls.crt": edge, "tls.key": edge },
      },
    },
    {
      apiVersion: "v1",
      kind: "PersistentVolumeClaim",
      metadata: named("metrics"),
      spec: { accessModes: ["ReadWriteOnce"], resources: { requests: { storage: "1Gi" } } },
    },
  );
}

/** A certificate and its key in one text, of which a program takes what it looks for. */
async function certificateAndKey(): Promise<string> {
  const kind = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-noenc", "-subj", "/CN=edge"];
  const { stdout } = await execa("openssl", ["req", "-x509", ...kind, "-keyout", "-", "-out", "-"]);
  return stdout;
}

/**
 * Puts into the cluster what examples say that is there: the kinds of the Gateway API, a disk that is mounted, a mirror of
 * images; gives what takes the mirror away. Of another's cluster nothing is made.
 */
export async function prepareCluster(cluster: Cluster): Promise<() => Promise<void>> {
  const nothing = async () => {};
  if (cluster.way === "existing") return nothing;
  const gatewayApi = await customResourceDefinitions("gateway-api");
  await kubectlOf(cluster)("apply", "--server-side", ...gatewayApi.flatMap((file) => ["--filename", file]));
  if (cluster.way !== "node") return nothing;
  await mkdir(join(rootOf(worker), "mnt/metrics"), { recursive: true });
  return (await hasRegistry()) ? await startMirror() : nothing;
}
