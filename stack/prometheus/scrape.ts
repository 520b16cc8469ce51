import { nameOf } from "../naming/names.ts";
import type { Scope } from "../scope.ts";
import type { ScrapeJob } from "../scrape/job.ts";
import { copy } from "../scrape/relabelling.ts";
import { headlessName, port } from "./names.ts";
import { pathTo } from "./paths.ts";

/** Prometheus' own metrics, of each replica, whether it is ready or not. */
export function jobs(scope: Scope): readonly ScrapeJob[] {
  return [
    {
      name: "prometheus",
      when: [scope.values.prometheus.enabled],
      targets: {
        kind: "endpoints",
        namespaces: { names: [scope.release.namespace] },
        service: nameOf(headlessName),
        ports: [port.name],
      },
      expected: true,
      path: pathTo(scope, "metrics"),
      relabellings: [
        copy("__meta_kubernetes_namespace", "namespace"),
        copy("__meta_kubernetes_pod_name", "pod"),
      ],
    },
  ];
}
