import type { GroupCases } from "../case.ts";
import { clusterNodeCases, exporterCases, storageCases } from "./cluster.ts";
import { filesystemCases } from "./filesystems.ts";
import { nodeCases } from "./nodes.ts";
import { podCases } from "./pods.ts";
import { scalingCases } from "./scaling.ts";
import { workloadCases } from "./workloads.ts";

/** The cases of all groups of alerts. */
export const all: readonly GroupCases[] = [
  nodeCases,
  filesystemCases,
  clusterNodeCases,
  podCases,
  workloadCases,
  scalingCases,
  storageCases,
  exporterCases,
];
