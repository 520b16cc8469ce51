import type { Program } from "../../kit/workload/image-values.ts";

/** The version of Grafana that the chart is made for. */
export const version = "13.2.3";

/** Older ones keep their plugins elsewhere, and some do not know the settings that the chart makes. */
export const program: Program = { called: "Grafana", oldest: "13.0" };
