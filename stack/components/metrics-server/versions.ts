import type { FittingVersions, Program } from "../../kit/workload/image-values.ts";

/** Which metrics-server goes with which Kubernetes. Source: the compatibility matrix in its README. */
export const fitting: FittingVersions = {
  releases: [
    ["1.34", "v0.9.0"],
    ["1.31", "v0.8.1"],
  ],
  oldest: "v0.7.2",
};

/** Older ones the chart gives to no cluster, and it is tried with none. */
export const program: Program = { called: "metrics-server", oldest: "0.7" };
