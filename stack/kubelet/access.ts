import type { IContainer, IPodSpec } from "kubernetes-models/v1";
import {
  and,
  type Expression,
  eq,
  type Item,
  ne,
  not,
  orEmpty,
  text,
  when,
  whenSet,
} from "../../template/index.ts";
import { nameOf } from "../naming/names.ts";
import type { Scope } from "../scope.ts";
import { type Permission, serviceAccountFiles, type Tls } from "../scrape/job.ts";
import { type Relabelling, rewrite, set } from "../scrape/relabelling.ts";

/** The name of the ConfigMap and the volume that hold the certificates given in the values. */
export const certificatesName = "kubelet-ca";
const directory = "/etc/prometheus/kubelet-ca";
const file = "ca.crt";

/** True where Prometheus asks the API server to ask the kubelets. */
export function throughApiServer({ values }: Scope): Expression<boolean> {
  return eq(values.scrape.kubelet.tls, "apiServerProxy");
}

/** True where the certificates that sign the kubelets' own are the user's. */
export function hasOwnCertificates({ values }: Scope): Expression<boolean> {
  return eq(values.scrape.kubelet.tls, "caBundle");
}

/** How a kubelet's certificate is checked, or the API server's where it is asked instead. */
export function tls(scope: Scope): Tls {
  return {
    caFile: when(hasOwnCertificates(scope), `${directory}/${file}`, serviceAccountFiles.certificateAuthority),
    insecureSkipVerify: eq(scope.values.scrape.kubelet.tls, "insecureSkipVerify"),
  };
}

/** The rights that the kubelet, or the API server in its place, asks for. Source: Kubernetes, "Kubelet authentication/authorization". */
export function permissions(scope: Scope): readonly Permission[] {
  const rule = (resource: string) => ({ apiGroup: "", resource, verbs: ["get"] });
  const proxied = throughApiServer(scope);
  return [
    { when: not(proxied), rule: rule("nodes/metrics") },
    { when: proxied, rule: rule("nodes/proxy") },
  ];
}

/**
 * The steps that lead a request to the right place: a node's other address, or the API server's proxy.
 *
 * @param path the path at the kubelet
 */
export function addressing(scope: Scope, path: string): readonly Relabelling[] {
  const { address } = scope.values.scrape.kubelet;
  const proxied = throughApiServer(scope);
  return [
    {
      // A node without such an address keeps the one that it is discovered by.
      ...rewrite(
        [text`__meta_kubernetes_node_address_${address}`, "__address__"],
        "(.+);.+:([0-9]+)",
        "__address__",
        "$1:$2",
      ),
      when: and(ne(address, "InternalIP"), not(proxied)),
    },
    { ...set("__address__", "kubernetes.default.svc:443"), when: proxied },
    {
      ...rewrite(
        ["__meta_kubernetes_node_name"],
        "(.+)",
        "__metrics_path__",
        `/api/v1/nodes/$1/proxy${path}`,
      ),
      when: proxied,
    },
  ];
}

/** The volume with the user's certificates, for the pod of who scrapes. */
export function certificatesVolume(scope: Scope): Item<NonNullable<IPodSpec["volumes"]>[number]> {
  const { configMap, secret, pem } = scope.values.scrape.kubelet.caBundle;
  return when<NonNullable<IPodSpec["volumes"]>[number]>(hasOwnCertificates(scope), {
    name: certificatesName,
    projected: {
      sources: orEmpty([
        whenSet(configMap, ({ name, key }) => ({ configMap: { name, items: [{ key, path: file }] } })),
        whenSet(secret, ({ name, key }) => ({ secret: { name, items: [{ key, path: file }] } })),
        whenSet(pem, () => ({
          configMap: { name: nameOf(certificatesName), items: [{ key: file, path: file }] },
        })),
      ]),
    },
  });
}

/** Where that volume is in the container. */
export function certificatesMount(scope: Scope): Item<NonNullable<IContainer["volumeMounts"]>[number]> {
  return when(hasOwnCertificates(scope), { name: certificatesName, mountPath: directory, readOnly: true });
}
