import { join, notEmpty } from "../../../template/index.ts";
import type { SelfOf } from "../../component/self.ts";
import type { ScrapeJob } from "../../kit/scrape/job.ts";
import { copy, drop, keep, ofPodOnNode, rewrite } from "../../kit/scrape/relabelling.ts";
import { annotation, asking, oncePerPod, podAddress, portByName, url } from "./annotations.ts";
import type { values as definition } from "./values.ts";

/** The jobs of applications that ask for it by annotations. */
export function jobs({ scope, values }: SelfOf<typeof definition>): readonly ScrapeJob[] {
  const { namespaces, ignoredNamespaces } = values;
  const notIgnored = {
    ...drop(["__meta_kubernetes_namespace"], join(ignoredNamespaces, "|")),
    when: notEmpty(ignoredNamespaces),
  };
  return [
    {
      name: "kubernetes-service-endpoints",
      when: values.services.enabled,
      settings: values.services,
      targets: { kind: "endpoints", namespaces },
      expected: false,
      relabellings: [
        ...asking(scope, "service"),
        notIgnored,
        // Discovery adds the other ports of the pods behind a Service; those are no endpoints of it.
        keep(["__meta_kubernetes_endpointslice_port"], ".+"),
        ...portByName("service", "__meta_kubernetes_endpointslice_port_name"),
        rewrite(
          ["__address__", annotation("service", "port")],
          "(.+):[0-9]+;([0-9]+)",
          "__address__",
          "$1:$2",
        ),
        ...url("service"),
        ...oncePerPod(values.pods.enabled),
        copy("__meta_kubernetes_namespace", "namespace"),
        copy("__meta_kubernetes_service_name", "service"),
        copy("__meta_kubernetes_pod_name", "pod"),
        copy("__meta_kubernetes_endpointslice_endpoint_node_name", "node"),
      ],
    },
    {
      name: "kubernetes-pods",
      when: values.pods.enabled,
      settings: values.pods,
      targets: { kind: "pods", namespaces },
      expected: false,
      relabellings: [
        ...asking(scope, "pod"),
        notIgnored,
        // Of an init container discovery does not say whether it goes on running, as one does that is beside the
        // others. Those that come to an end have no port for metrics.
        keep(
          [
            "__meta_kubernetes_pod_container_init",
            annotation("pod", "port"),
            "__meta_kubernetes_pod_container_port_name",
          ],
          "false;.*|true;.+;.*|true;;.*(metrics|prom).*",
        ),
        drop(["__meta_kubernetes_pod_phase"], "Pending|Succeeded|Failed"),
        ...portByName("pod", "__meta_kubernetes_pod_container_port_name"),
        // From the pod's address and not `__address__`, which has no port where the container names none.
        ...podAddress("__address__"),
        ...url("pod"),
        ...ofPodOnNode,
      ],
    },
  ];
}
