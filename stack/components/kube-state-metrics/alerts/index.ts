export { clusterNodes } from "./cluster-nodes.ts";
export { exporter } from "./exporter.ts";
export { pods } from "./pods.ts";
export { scaling } from "./scaling.ts";
export { storage } from "./storage.ts";
export { workloads } from "./workloads.ts";
