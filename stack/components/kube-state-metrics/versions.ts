import { isAtLeast, namedText, type Operand, when } from "../../../template/index.ts";
import type { Program } from "../../kit/workload/image-values.ts";
import type { Scope } from "../../scope.ts";

/**
 * Which kube-state-metrics goes with which Kubernetes: the first one that the cluster is new enough for. Source:
 * the compatibility matrix in its README, of each release. (1.28 would have v2.11.0, whose metrics made
 * Prometheus' parser fail; v2.12.0 mends that.)
 */
const releases = [
  ["1.34", "v2.18.0"],
  ["1.33", "v2.17.0"],
  ["1.32", "v2.16.0"],
  ["1.31", "v2.14.0"],
  ["1.30", "v2.13.0"],
  ["1.28", "v2.12.0"],
] as const;

type KubernetesVersion = (typeof releases)[number][0];

/** For what is older than that, down to the oldest Kubernetes that the chart supports. */
const oldest = "v2.10.1";

/** Older ones the chart gives to no cluster, and it is tried with none. */
export const program: Program = { called: "kube-state-metrics", oldest: "2.10" };

/** The tag of the image that goes with the cluster. */
export const fittingTag = namedText("kube-state-metrics.tag", {
  description: "The version of kube-state-metrics that goes with the cluster's Kubernetes.",
  body: (_, { capabilities }: Scope) => {
    const fits = (kubernetes: KubernetesVersion) => isAtLeast(capabilities.kubernetesVersion, kubernetes);
    return releases.reduceRight<Operand<string>>(
      (otherwise, [kubernetes, tag]) => when(fits(kubernetes), tag, otherwise),
      oldest,
    );
  },
});
