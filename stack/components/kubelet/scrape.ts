import type { SelfOf } from "../../component/self.ts";
import { addressing, kubelets, kubeletTrust, permissions } from "../../kit/kubelets/access.ts";
import type { ScrapeJob } from "../../kit/scrape/job.ts";
import { kubeletProgram } from "../../kit/scrape/lean/programs.ts";
import { nodeLabels } from "../../kit/scrape/node-labels.ts";
import { copy, set } from "../../kit/scrape/relabelling.ts";
import type { values } from "./values.ts";

/**
 * The jobs of the kubelets. Both have `job="kubelet"` and tell their paths by the label `metrics_path`, which
 * is how the dashboards and alerts of kubernetes-mixin select them.
 */
export function jobs(self: SelfOf<typeof values>): readonly ScrapeJob[] {
  const { scope } = self;
  const { enabled, cadvisor } = self.values;
  const kubelet = (path: string) => ({
    label: "kubelet",
    targets: kubelets(scope),
    expected: true,
    path,
    trust: kubeletTrust(scope),
    as: "serviceAccount" as const,
    relabellings: [
      // `instance` is the node's name already: discovery sees to it.
      set("metrics_path", path),
      ...addressing(scope, path),
      ...nodeLabels(scope),
      copy("__meta_kubernetes_node_name", "node"),
    ],
    permissions: permissions(scope),
  });
  return [
    {
      name: "kubelet",
      when: enabled,
      settings: self.values,
      gives: kubeletProgram.itself,
      ...kubelet("/metrics"),
    },
    {
      name: "kubelet-cadvisor",
      // Its metrics are worth much where those of the kubelet itself are not wanted.
      when: cadvisor.enabled,
      settings: cadvisor,
      gives: kubeletProgram.containers,
      // cAdvisor says when it measured; without this a container that is gone would stay for five minutes.
      ownTimestamps: true,
      ...kubelet("/metrics/cadvisor"),
    },
  ];
}
