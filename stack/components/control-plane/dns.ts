import { namedCondition, not, withDefault } from "../../../template/index.ts";
import type { SelfOf } from "../../component/self.ts";
import { clusterIs } from "../../kit/cluster/profile.ts";
import type { ScrapeJob } from "../../kit/scrape/job.ts";
import { controlPlanePrograms } from "../../kit/scrape/lean/programs.ts";
import { ofPodOnNode } from "../../kit/scrape/relabelling.ts";
import type { Scope } from "../../scope.ts";
import type { values } from "./values.ts";

/** Whether the cluster's DNS is asked. */
export const asked = namedCondition("kube-dns.asked", {
  description: "Whether the cluster's DNS is asked for its metrics.",
  body: (_, { values: { controlPlane } }: Scope) =>
    withDefault(controlPlane.dns.enabled, not(clusterIs("hasOtherDns"))),
});

/** The pods of the cluster's DNS, whatever they are called: their Service need not name the port of their metrics. */
export function dns({ values: { dns } }: SelfOf<typeof values>): ScrapeJob {
  return {
    name: "kube-dns",
    when: asked(),
    settings: dns,
    targets: {
      kind: "placed",
      port: dns.port,
      pods: {
        namespace: dns.namespace,
        label: { name: "k8s-app", value: "kube-dns" },
        onNodes: false,
      },
    },
    // A cluster may have none, or one that is no pod.
    expected: false,
    gives: controlPlanePrograms.dns,
    relabellings: ofPodOnNode,
  };
}
