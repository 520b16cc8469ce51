import type { GroupCases } from "../case.ts";
import { clusterNodeCases, exporterCases, storageCases } from "./cluster.ts";
import { apiServerCases, clientCases, controlPlaneCases, dnsCases, etcdCases } from "./control-plane.ts";
import { filesystemCases } from "./filesystems.ts";
import { containerCases, kubeletCases, volumeCases } from "./kubelet.ts";
import { nodeCases } from "./nodes.ts";
import { podCases } from "./pods.ts";
import { prometheusCases, sendingCases } from "./prometheus.ts";
import { scalingCases } from "./scaling.ts";
import { alertmanagerCases, grafanaCases, metricsServerCases, targetCases } from "./stack.ts";
import { workloadCases } from "./workloads.ts";

/** The cases of all groups of alerts. */
export const all: readonly GroupCases[] = [
  ...[targetCases, nodeCases, filesystemCases],
  ...[clusterNodeCases, podCases, workloadCases, scalingCases, storageCases, exporterCases],
  ...[kubeletCases, volumeCases, containerCases],
  ...[apiServerCases, controlPlaneCases, clientCases, etcdCases, dnsCases],
  ...[prometheusCases, sendingCases, alertmanagerCases, metricsServerCases, grafanaCases],
];
