import type { Program } from "../../kit/workload/image-values.ts";

/** The version of node-exporter that the chart is made for. */
export const version = "1.12.1";

/** `--path.udev.data` came with 1.5. Source: node-exporter, CHANGELOG.md. */
export const program: Program = { called: "node-exporter", oldest: "1.5" };
