import type { Program } from "../../kit/workload/image-values.ts";

/** The version of Alertmanager that the chart is made for. */
export const version = "0.35.0";

/** Names of peers and files for the secrets of all receivers came one by one; what is typed here is that of 0.35. */
export const program: Program = { called: "Alertmanager", oldest: "0.35" };
