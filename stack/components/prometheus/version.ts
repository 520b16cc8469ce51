import type { Program } from "../../kit/workload/image-values.ts";

/** The version of Prometheus that the chart is made for. */
export const version = "3.16.0";

/** Its configuration has what came with 3.12 and no later: retention as a share of the volume. */
export const program: Program = { called: "Prometheus", oldest: "3.12" };
