import { operatorVersion } from "../../kit/operated/values.ts";
import type { Program } from "../../kit/workload/image-values.ts";

/** The tag of the webhook's image, which comes with the operator. */
export const tag = `v${operatorVersion}`;

/** It has to take every rule that the chart's Prometheus takes: older ones know no names in UTF-8. */
export const program: Program = { called: "the operator's admission webhook", oldest: "0.92" };
