import { text } from "../../../template/index.ts";
import type { SelfOf } from "../../component/self.ts";
import type { ScrapeJob } from "../../kit/scrape/job.ts";
import { controlPlanePrograms } from "../../kit/scrape/lean/programs.ts";
import { copy, rewrite } from "../../kit/scrape/relabelling.ts";
import type { values } from "./values.ts";

/** kube-proxy of every node, by the node's own address; `instance` is the node's name. */
export function kubeProxy({ values: { kubeProxy } }: SelfOf<typeof values>): ScrapeJob {
  return {
    name: "kube-proxy",
    when: kubeProxy.enabled,
    settings: kubeProxy,
    targets: { kind: "nodes", port: { name: "kube-proxy", number: kubeProxy.port } },
    expected: true,
    gives: controlPlanePrograms.kubeProxy,
    relabellings: [
      // A node is discovered by the port of its kubelet.
      rewrite(["__address__"], "(.+):[0-9]+", "__address__", text`$1:${kubeProxy.port}`),
      copy("__meta_kubernetes_node_name", "node"),
    ],
  };
}
