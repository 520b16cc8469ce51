import { and } from "../../template/index.ts";
import type { Scope } from "../scope.ts";
import type { ScrapeJob } from "../scrape/job.ts";
import { nodeLabels } from "../scrape/node-labels.ts";
import { copy, set } from "../scrape/relabelling.ts";
import { addressing, permissions, tls } from "./access.ts";

/**
 * The jobs of the kubelets. Both have `job="kubelet"` and tell their paths by the label `metrics_path`, which
 * is how the dashboards and alerts of kubernetes-mixin select them.
 */
export function jobs(scope: Scope): readonly ScrapeJob[] {
  const { enabled, cadvisor } = scope.values.kubelet;
  return [
    { name: "kubelet", enabled, ...kubelet(scope, "/metrics") },
    {
      name: "kubelet/cadvisor",
      enabled: and(enabled, cadvisor.enabled),
      // cAdvisor says when it measured; without this a container that is gone would stay for five minutes.
      ownTimestamps: true,
      ...kubelet(scope, "/metrics/cadvisor"),
    },
  ];
}

function kubelet(scope: Scope, path: string): Omit<ScrapeJob, "name" | "enabled"> {
  return {
    label: "kubelet",
    targets: { kind: "nodes" },
    path,
    tls: tls(scope),
    authenticated: true,
    relabellings: [
      // `instance` is the node's name already: discovery sees to it.
      set("metrics_path", path),
      ...addressing(scope, path),
      copy("__meta_kubernetes_node_name", "node"),
      ...nodeLabels(scope),
    ],
    permissions: permissions(scope),
  };
}
