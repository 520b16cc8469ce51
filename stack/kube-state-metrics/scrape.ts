import { nameOf } from "../naming/names.ts";
import type { Scope } from "../scope.ts";
import type { ScrapeJob } from "../scrape/job.ts";
import { ports } from "./ports.ts";

/**
 * kube-state-metrics. Its series say by their own labels which namespace, pod and node they are about; so those
 * labels stay as they are, and no label of the exporter's own pod is added that could be taken for them.
 */
export function jobs({ values, release }: Scope): readonly ScrapeJob[] {
  return [
    {
      name: "kube-state-metrics",
      when: [values.kubeStateMetrics.enabled],
      targets: {
        kind: "endpoints",
        namespaces: { names: [release.namespace] },
        service: nameOf("kube-state-metrics"),
        ports: [ports.objects.name, ports.self.name],
      },
      expected: true,
      honorLabels: true,
      relabellings: [],
    },
  ];
}
