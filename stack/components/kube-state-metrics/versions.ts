import type { FittingVersions, Program } from "../../kit/workload/image-values.ts";

/**
 * Which kube-state-metrics goes with which Kubernetes. Source: the compatibility matrix in its README, of each release.
 * (1.28 would have v2.11.0, whose metrics made Prometheus' parser fail; v2.12.0 mends that.)
 */
export const fitting: FittingVersions = {
  releases: [
    ["1.36", "v2.20.0"],
    ["1.35", "v2.19.1"],
    ["1.34", "v2.18.0"],
    ["1.33", "v2.17.0"],
    ["1.32", "v2.16.0"],
    ["1.31", "v2.14.0"],
    ["1.30", "v2.13.0"],
    ["1.28", "v2.12.0"],
  ],
  oldest: "v2.10.1",
};

/** Older ones the chart gives to no cluster, and it is tried with none. */
export const program: Program = { called: "kube-state-metrics", oldest: "2.10" };
