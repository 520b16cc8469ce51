import { isAtLeast, namedText, type Operand, when } from "../../../template/index.ts";
import type { Program } from "../../kit/workload/image-values.ts";
import type { Scope } from "../../scope.ts";

/** Which metrics-server goes with which Kubernetes: the first one that the cluster is new enough for. Source: the compatibility matrix in its README. */
const releases = [
  ["1.34", "v0.9.0"],
  ["1.31", "v0.8.1"],
] as const;

/** For what is older than that, down to the oldest Kubernetes that the chart supports. */
const oldest = "v0.7.2";

/** Older ones the chart gives to no cluster, and it is tried with none. */
export const program: Program = { called: "metrics-server", oldest: "0.7" };

/** The tag of the image that goes with the cluster. */
export const fittingTag = namedText("metrics-server.tag", {
  description: "The version of metrics-server that goes with the cluster's Kubernetes.",
  body: (_, { capabilities }: Scope) =>
    releases.reduceRight<Operand<string>>(
      (otherwise, [kubernetes, tag]) =>
        when(isAtLeast(capabilities.kubernetesVersion, kubernetes), tag, otherwise),
      oldest,
    ),
});
