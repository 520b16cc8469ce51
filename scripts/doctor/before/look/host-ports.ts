import { formatPath } from "../../../../schema/index.ts";
import { nothing, type Sight } from "../../sight.ts";
import {
  type FitLook,
  fitting,
  type HostPod,
  type Install,
  type Node,
  runs,
  unreadFact,
} from "../install.ts";
import { nodesFor } from "../kubernetes/scheduling.ts";
import {
  called,
  type FieldPath,
  fieldOf,
  type PodSpec,
  type PodTemplate,
  podTemplates,
} from "../rendered.ts";
import { settingAll } from "../values.ts";

/** A port of the node that a pod has. */
interface HostPort {
  readonly port: number;
  readonly protocol: string;
  /** Where it is said, from the pod's spec. */
  readonly path: FieldPath;
}

/** The ports of the node that a pod says it has; in the node's network those of its containers are. */
function hostPorts({ containers = [], hostNetwork = false }: PodSpec): readonly HostPort[] {
  return containers.flatMap(({ ports = [] }, container) =>
    ports.flatMap(({ containerPort, hostPort, protocol = "TCP" }, index) => {
      const port = hostPort ?? (hostNetwork ? containerPort : undefined);
      const field = hostPort === undefined ? "containerPort" : "hostPort";
      return port === undefined
        ? []
        : [{ port, protocol, path: ["containers", container, "ports", index, field] }];
    }),
  );
}

/** The same of a pod that is there, and what a node-exporter listens at that does not say it. */
export function portsHeld(pod: HostPod): readonly Pick<HostPort, "port" | "protocol">[] {
  const said = hostPorts(pod.spec);
  if (said.length > 0 || pod.spec.hostNetwork !== true || !runs(pod, "node-exporter")) return said;
  const args = (pod.spec.containers ?? []).flatMap(({ args = [] }) => args);
  const listens = args.find((arg) => arg.startsWith("--web.listen-address="));
  return [{ port: Number(/:(\d+)$/.exec(listens ?? "")?.[1] ?? 9100), protocol: "TCP" }];
}

const what = "ports of nodes";

/** Whether the ports of nodes that pods are to have are free. */
export const hostPortsFree: FitLook = async (install) => {
  const wanting = podTemplates(install.objects).filter(({ spec }) => hostPorts(spec).length > 0);
  if (wanting.length === 0) return nothing(what);
  const [nodes, pods] = await Promise.all([install.facts.nodes(), install.facts.hostPods()]);
  if (!nodes.ok) return unreadFact(what, nodes);
  if (!pods.ok) return unreadFact(what, pods);
  const sights = wanting.flatMap((one) => takenFrom(install, one, nodes.value, pods.value));
  const all = wanting.flatMap(({ spec }) => hostPorts(spec)).map(({ port }) => port);
  return fitting(what, wanting.length, sights, `${[...new Set(all)].join(", ")}, of which none is another's`);
};

function takenFrom(
  install: Install,
  template: PodTemplate,
  nodes: readonly Node[],
  pods: readonly HostPod[],
): readonly Sight[] {
  const { of, path, spec } = template;
  const places = new Set(nodesFor(spec, nodes).map(({ metadata }) => metadata.name));
  const others = pods.filter(
    (pod) => places.has(pod.spec.nodeName ?? "") && !isOwn(pod, template, install.release.namespace),
  );
  return hostPorts(spec).flatMap(({ port, protocol, path: field }) => {
    const takers = others.filter((pod) =>
      portsHeld(pod).some((held) => held.port === port && held.protocol === protocol),
    );
    const taken = new Set(takers.map(({ spec: { nodeName } }) => nodeName));
    const needed = of.kind === "DaemonSet" ? places.size : Number(fieldOf(of, ["spec", "replicas"]) ?? 1);
    if (places.size - taken.size >= needed) return [];
    const values = install.valuesOf(of, [...path, ...field]);
    const free = freeAfter(port, new Set(others.flatMap(portsHeld).map((held) => held.port)));
    return takers.map(
      (pod): Sight => ({
        place: "install",
        where: called(of),
        message: `port ${port} of ${pod.spec.nodeName} is taken by the pod ${pod.metadata.namespace}/${pod.metadata.name}`,
        values: values.map(formatPath),
        ...(values.length === 0
          ? {}
          : {
              cure: {
                says: "Take another port.",
                values: settingAll(values, free),
              },
            }),
      }),
    );
  });
}

/** Whether a pod is one that the release has there already. */
function isOwn({ metadata }: HostPod, { of, selector }: PodTemplate, namespace: string): boolean {
  const labels = Object.entries(selector);
  return (
    metadata.namespace === (of.metadata.namespace ?? namespace) &&
    labels.length > 0 &&
    labels.every(([key, value]) => metadata.labels?.[key] === value)
  );
}

/** The next port that is not taken. */
export function freeAfter(port: number, taken: ReadonlySet<number>): number {
  return taken.has(port + 1) ? freeAfter(port + 1, taken) : port + 1;
}
