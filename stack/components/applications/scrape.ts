import { text } from "../../../template/index.ts";
import type { SelfOf } from "../../component/self.ts";
import type { KitScope } from "../../kit/part.ts";
import type { ScrapeJob } from "../../kit/scrape/job.ts";
import { copy, drop, keep, type Relabelling, rewrite } from "../../kit/scrape/relabelling.ts";
import type { values as definition } from "./values.ts";

/** The jobs of applications that ask for it by annotations. */
export function jobs({ scope, values }: SelfOf<typeof definition>): readonly ScrapeJob[] {
  const { namespaces } = values;
  return [
    {
      name: "kubernetes-service-endpoints",
      when: values.services.enabled,
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
      when: values.pods.enabled,
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
function asked({ release, chart }: KitScope, kind: "service" | "pod"): readonly Relabelling[] {
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
