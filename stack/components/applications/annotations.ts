import { type Expression, text } from "../../../template/index.ts";
import type { KitScope } from "../../kit/part.ts";
import {
  copy,
  drop,
  dropEqual,
  keep,
  keepEqual,
  type Relabelling,
  rewrite,
  set,
} from "../../kit/scrape/relabelling.ts";

/** What an application says of its metrics, by annotations of its Service or of its pods. */
type Annotated = "service" | "pod";

/** The label by which discovery tells of an annotation. Characters that a label cannot have become underscores. */
export function annotation(kind: Annotated, name: string): string {
  return `__meta_kubernetes_${kind}_annotation_prometheus_io_${name}`;
}

/** Only what asks for it, and nothing of this release: its own parts have jobs of their own. */
export function asking({ release, chart }: KitScope, kind: Annotated): readonly Relabelling[] {
  const label = (name: string) => `__meta_kubernetes_${kind}_label_app_kubernetes_io_${name}`;
  return [
    keep([annotation(kind, "scrape")], "true"),
    drop(
      ["__meta_kubernetes_namespace", label("instance"), label("part_of")],
      text`${release.namespace};${release.name};${chart.name}`,
    ),
  ];
}

/** The names of ports have a letter at least, numbers have none. Source: RFC 6335, 5.1. */
const portName = ".*[a-z].*";

/**
 * Only the port with the annotated name, where it is annotated by name.
 *
 * @param kind whose annotation it is
 * @param name the label with the name of a target's port
 */
export function portByName(kind: Annotated, name: string): readonly Relabelling[] {
  const wanted = "__tmp_port_name";
  return [
    copy(name, wanted),
    rewrite([annotation(kind, "port")], `(${portName})`, wanted),
    keepEqual(wanted, name),
  ];
}

/** A path's part before the query, and so many parameters of the query. */
const pathOnly = "([^?]+).*";
const parameters = [0, 1, 2];

/** Scheme, path and parameters of the URL. A query of the path counts as parameters. */
export function url(kind: Annotated): readonly Relabelling[] {
  const path = annotation(kind, "path");
  return [
    rewrite([annotation(kind, "scheme")], "(https?)", "__scheme__"),
    rewrite([path], pathOnly, "__metrics_path__"),
    ...parameters.map((before) =>
      rewrite([path], `[^?]+[?]${"[^&]*&".repeat(before)}([^=&]+)=([^&]*).*`, "__param_$1", "$2"),
    ),
    { action: "labelmap", regex: annotation(kind, "param_(.+)"), replacement: "__param_$1" },
  ];
}

/**
 * In the job of Services: nothing that the job of pods has too, because the pod asks as well. Then its annotations
 * count, and by the URL that they make it is told whether the target is the same.
 */
export function oncePerPod(podsToo: Expression<boolean>): readonly Relabelling[] {
  const ofPod = (part: string) => `__tmp_pod_${part}`;
  const [scheme, address, path, name] = [
    ofPod("scheme"),
    ofPod("address"),
    ofPod("path"),
    ofPod("port_name"),
  ] as const;
  const [one, other] = ["__tmp_target", ofPod("target")] as const;
  const containerPort = "__meta_kubernetes_pod_container_port_name";
  const steps = [
    set(scheme, "http"),
    rewrite([annotation("pod", "scheme")], "(https?)", scheme),
    ...podAddress(address, { ofContainer: true }),
    set(path, "/metrics"),
    rewrite([annotation("pod", "path")], pathOnly, path),
    copy(containerPort, name),
    rewrite([annotation("pod", "port")], `(${portName})`, name),
    rewrite([annotation("pod", "scrape"), scheme, address, path, name], "true;(.+)", other),
    rewrite(["__scheme__", "__address__", "__metrics_path__", containerPort], "(.+)", one),
    dropEqual(one, other),
  ];
  return steps.map((step) => ({ ...step, when: podsToo }));
}

/** An address of version 4, and one of version 6, which stands in brackets before a port. */
const addresses = [
  ["([0-9.]+)", "$1:$2"],
  ["([0-9a-f]*:[0-9a-f:]+)", "[$1]:$2"],
] as const;

/**
 * The pod's own address with a port of its annotation or, with `ofContainer`, of its container: each step sets it
 * where it can be told.
 */
export function podAddress(to: string, { ofContainer = false } = {}): readonly Relabelling[] {
  const port = annotation("pod", "port");
  const number = "__meta_kubernetes_pod_container_port_number";
  return addresses.flatMap(([address, joined]) => [
    ...(ofContainer
      ? [rewrite(["__meta_kubernetes_pod_ip", number], `${address};([0-9]+)`, to, joined)]
      : []),
    rewrite(["__meta_kubernetes_pod_ip", port], `${address};([0-9]+)`, to, joined),
  ]);
}
