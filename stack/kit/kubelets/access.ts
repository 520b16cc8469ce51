import { and, type Expression, eq, namedCondition, ne, not, or, text } from "../../../template/index.ts";
import { bundleOf, type OwnBundle } from "../certificates/bundle.ts";
import { clusterIs } from "../cluster/profile.ts";
import type { Port } from "../network/edges.ts";
import type { KitScope } from "../part.ts";
import type { Permission } from "../scrape/job.ts";
import { type Relabelling, rewrite, set } from "../scrape/relabelling.ts";
import type { Nodes } from "../scrape/targets.ts";
import type { Trust } from "../scrape/trust.ts";

/** Where the kubelet of every node answers. Source: Kubernetes, "Ports and Protocols". */
export const kubeletPort: Port = { name: "kubelet", number: 10250 };

/** The kubelets, or who asks them. */
export function kubelets(scope: KitScope): Nodes {
  return { kind: "nodes", port: kubeletPort, throughApiServer: throughApiServer(scope) };
}

/** True where the API server is asked to ask the kubelets. */
export function throughApiServer({ values }: KitScope): Expression<boolean> {
  return eq(values.kubelets.tls, "apiServerProxy");
}

/** True where the certificates that sign the kubelets' own are the user's. */
export function hasOwnCertificates({ values }: KitScope): Expression<boolean> {
  return eq(values.kubelets.tls, "caBundle");
}

/** True where nobody looks at the kubelets' certificates. */
export const isUnchecked = namedCondition("kubelets.isUnchecked", {
  description: "Whether nobody looks at the kubelets' certificates.",
  body: (_, { values: { kubelets } }: KitScope) =>
    or(
      eq(kubelets.tls, "insecureSkipVerify"),
      and(eq(kubelets.tls, "profile"), not(clusterIs("signsKubelets"))),
    ),
});

/** The user's certificates. */
export function certificates({ values }: KitScope): OwnBundle {
  return bundleOf("kubelet-ca", values.kubelets.caBundle);
}

/** How a kubelet is known, or the API server where it is asked instead. */
export function kubeletTrust(scope: KitScope): Trust {
  return {
    bundle: { when: hasOwnCertificates(scope), of: certificates(scope) },
    unchecked: isUnchecked(),
  };
}

/** The rights that the kubelet, or the API server in its place, asks for. Source: Kubernetes, "Kubelet authentication/authorization". */
export function permissions(scope: KitScope): readonly Permission[] {
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
export function addressing(scope: KitScope, path: string): readonly Relabelling[] {
  const { address } = scope.values.kubelets;
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
