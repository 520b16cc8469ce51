import type { Program } from "../../kit/workload/image-values.ts";

export const version = "1.2.15";

/** Older ones the chart is tried with none of. */
export const program: Program = { called: "kubelet-csr-approver", oldest: "1.2" };
