import { text } from "../../template/index.ts";
import type { Scope } from "../scope.ts";
import type { ScrapeJob } from "./job.ts";
import { copy, drop, keep, type Relabelling, rewrite } from "./relabelling.ts";

/** The jobs of applications that ask for it by annotations. */
export function jobs(scope: Scope): readonly ScrapeJob[] {
  const { annotated } = scope.values.scrape;
  const namespaces = { value: annotated.namespaces };
  return [
    {
      name: "kubernetes-service-endpoints",
      when: [annotated.services.enabled],
      targets: { kind: "endpoints", namespaces },
      expected: false,
      relabellings: [
        ...asked(scope, "service"),
        // Discovery adds the other ports of the pods behind a Service; those are no endpoints of it.
        keep(["__meta_kubernetes_endpointslice_port"], ".+"),
        rewrite(
          ["__address__", "__meta_kubernetes_service_annotation_prometheus_io_port"],
          "(.+):[0-9]+;([0-9]+)",
          "__address__",
          "$1:$2",
        ),
        copy("__meta_kubernetes_namespace", "namespace"),
        copy("__meta_kubernetes_service_name", "service"),
        copy("__meta_kubernetes_pod_name", "pod"),
        copy("__meta_kubernetes_endpointslice_endpoint_node_name", "node"),
      ],
    },
    {
      name: "kubernetes-pods",
      when: [annotated.pods.enabled],
      targets: { kind: "pods", namespaces },
      expected: false,
      relabellings: [
        ...asked(scope, "pod"),
        drop(["__meta_kubernetes_pod_container_init"], "true"),
        drop(["__meta_kubernetes_pod_phase"], "Pending|Succeeded|Failed"),
        // From the pod's address and not `__address__`, which has no port where the container names none.
        rewrite(
          ["__meta_kubernetes_pod_ip", "__meta_kubernetes_pod_annotation_prometheus_io_port"],
          "([0-9.]+);([0-9]+)",
          "__address__",
          "$1:$2",
        ),
        rewrite(
          ["__meta_kubernetes_pod_ip", "__meta_kubernetes_pod_annotation_prometheus_io_port"],
          "([0-9a-f]*:[0-9a-f:]+);([0-9]+)",
          "__address__",
          "[$1]:$2",
        ),
        copy("__meta_kubernetes_namespace", "namespace"),
        copy("__meta_kubernetes_pod_name", "pod"),
        copy("__meta_kubernetes_pod_node_name", "node"),
      ],
    },
  ];
}

/** Only what asks for it, and nothing of this release: its own parts have jobs of their own. */
function asked({ release, chart }: Scope, kind: "service" | "pod"): readonly Relabelling[] {
  const annotation = (name: string) => `__meta_kubernetes_${kind}_annotation_prometheus_io_${name}`;
  const label = (name: string) => `__meta_kubernetes_${kind}_label_app_kubernetes_io_${name}`;
  return [
    keep([annotation("scrape")], "true"),
    drop(
      ["__meta_kubernetes_namespace", label("instance"), label("part_of")],
      text`${release.namespace};${release.name};${chart.name}`,
    ),
    rewrite([annotation("scheme")], "(https?)", "__scheme__"),
    rewrite([annotation("path")], "(.+)", "__metrics_path__"),
  ];
}
