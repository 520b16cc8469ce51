import { operatorVersion } from "../../kit/operated/values.ts";
import type { Program } from "../../kit/workload/image-values.ts";

/** The tag of the operator, and of the reloader that comes with it. */
export const tag = `v${operatorVersion}`;

/** It has to know the configuration of the Prometheus that the chart runs, and each setting that the chart makes of it. */
export const program: Program = { called: "the Prometheus operator", oldest: "0.92" };
