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
  const allowed = permissions(scope);
  const kubelet = (path: string) => ({
    label: "kubelet",
    targets: { kind: "nodes" } as const,
    expected: true,
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
    permissions: allowed,
  });
  return [
    { name: "kubelet", when: [enabled], ...kubelet("/metrics") },
    {
      name: "kubelet/cadvisor",
      when: [enabled, cadvisor.enabled],
      // cAdvisor says when it measured; without this a container that is gone would stay for five minutes.
      ownTimestamps: true,
      ...kubelet("/metrics/cadvisor"),
    },
  ];
}
