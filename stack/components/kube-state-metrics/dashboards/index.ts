export { autoscaling } from "./autoscaling.ts";
export { overview } from "./cluster.ts";
export { namespaces } from "./namespaces.ts";
export { pods } from "./pods.ts";
export { workloads } from "./workloads.ts";
