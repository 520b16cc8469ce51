import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { IPod, IService } from "kubernetes-models/v1";
import { stringify } from "../../schema/index.ts";
import type { ScrapeConfig } from "../../stack/kit/scrape/write/configuration.ts";
import { run } from "../../tools/index.ts";

/** What discovery says of something that could be a target: the labels that relabelling begins with. */
export type Discovered = Readonly<Record<string, string>>;

/** A target as Prometheus asks it, and the labels of its series. */
export interface Target {
  readonly url: string;
  readonly labels: Readonly<Record<string, string>>;
}

const address = "192.0.2.10";

/** What discovery makes of a running pod. Source: Prometheus 3.15, discovery/kubernetes/pod.go. */
export function discoveredPod(pod: IPod): readonly Discovered[] {
  const { containers = [], initContainers = [] } = pod.spec ?? {};
  return [...containers, ...initContainers].flatMap((container, index) => {
    const common = {
      ...podLabels(pod),
      __meta_kubernetes_pod_container_name: container.name,
      __meta_kubernetes_pod_container_init: String(index >= containers.length),
    };
    const ports = container.ports ?? [];
    if (ports.length === 0) return [{ ...common, __address__: address }];
    return ports.map((port) => ({
      ...common,
      ...portLabels(port),
      __address__: `${address}:${port.containerPort}`,
    }));
  });
}

/** What it makes of a Service's endpoints: one pod. Source: Prometheus 3.15, discovery/kubernetes/endpointslice.go. */
export function discoveredEndpoints(service: IService, pod: IPod): readonly Discovered[] {
  const containerPorts = (pod.spec?.containers ?? []).flatMap(({ ports = [] }) => ports);
  const common = {
    __meta_kubernetes_service_name: service.metadata?.name ?? "",
    ...objectLabels("service", service.metadata ?? {}),
    ...podLabels(pod),
  };
  const endpoints = (service.spec?.ports ?? []).map(({ name = "", port, targetPort = port }) => {
    const found = containerPorts.find((one) => one.containerPort === targetPort || one.name === targetPort);
    const number = String(found?.containerPort ?? targetPort);
    return {
      ...common,
      ...(found === undefined ? {} : portLabels(found)),
      __address__: `${address}:${number}`,
      __meta_kubernetes_endpointslice_port: number,
      __meta_kubernetes_endpointslice_port_name: name,
    };
  });
  const seen = endpoints.map((endpoint) => endpoint.__meta_kubernetes_endpointslice_port);
  const others = containerPorts.filter(({ containerPort }) => !seen.includes(String(containerPort)));
  return [
    ...endpoints,
    ...others.map((port) => ({
      ...common,
      ...portLabels(port),
      __address__: `${address}:${port.containerPort}`,
    })),
  ];
}

function podLabels(pod: IPod): Discovered {
  return {
    ...objectLabels("pod", pod.metadata ?? {}),
    __meta_kubernetes_namespace: pod.metadata?.namespace ?? "default",
    __meta_kubernetes_pod_ip: address,
    __meta_kubernetes_pod_phase: "Running",
    __meta_kubernetes_pod_node_name: "node-1",
  };
}

function portLabels(port: { readonly name?: string; readonly containerPort: number }): Discovered {
  return {
    __meta_kubernetes_pod_container_port_number: String(port.containerPort),
    ...(port.name === undefined ? {} : { __meta_kubernetes_pod_container_port_name: port.name }),
  };
}

function objectLabels(role: "pod" | "service", metadata: NonNullable<IPod["metadata"]>): Discovered {
  const { name = "", labels = {}, annotations = {} } = metadata;
  const of = (what: string, texts: Readonly<Record<string, string>>) =>
    Object.entries(texts).map(([key, text]) => [
      `__meta_kubernetes_${role}_${what}_${key.replace(/[^a-zA-Z0-9_]/g, "_")}`,
      text,
    ]);
  return Object.fromEntries([
    [`__meta_kubernetes_${role}_name`, name],
    ...of("label", labels),
    ...of("annotation", annotations),
  ]);
}

/**
 * The targets that a job makes of what is discovered, by Prometheus' own relabelling; what is the same in URL and
 * labels is one target.
 */
export async function targetsOf(
  job: ScrapeConfig,
  discovered: readonly Discovered[],
): Promise<readonly Target[]> {
  const { kubernetes_sd_configs: _, authorization: _file, tls_config: _tls, ...rest } = job;
  const found = discovered.map(({ __address__: target, ...labels }) => ({ targets: [target], labels }));
  const configuration = { scrape_configs: [{ ...rest, static_configs: found }] };
  const folder = await mkdtemp(join(tmpdir(), "kmstack-discovery-"));
  try {
    await writeFile(join(folder, "prometheus.yml"), stringify(configuration));
    const check = ["check", "service-discovery", "--timeout=2s", "prometheus.yml", job.job_name];
    const { exitCode, stdout, stderr } = await run("promtool", check, { cwd: folder });
    if (exitCode !== 0) throw new Error(stderr);
    const results = JSON.parse(stdout) as readonly { readonly labels: Readonly<Record<string, string>> }[];
    const targets = results.flatMap(({ labels }) =>
      Object.keys(labels).length === 0 ? [] : [targetOf(labels)],
    );
    return [...new Map(targets.map((target) => [JSON.stringify(target), target])).values()].toSorted(
      (a, b) => (a.url < b.url ? -1 : 1),
    );
  } finally {
    await rm(folder, { recursive: true });
  }
}

function targetOf(all: Readonly<Record<string, string>>): Target {
  const of = (beginning: string) =>
    Object.entries(all).flatMap(([name, text]) =>
      name.startsWith(beginning) ? [[name.slice(beginning.length), text] as const] : [],
    );
  const parameters = new URLSearchParams(Object.fromEntries(of("__param_")));
  const query = parameters.size === 0 ? "" : `?${parameters}`;
  return {
    url: `${all["__scheme__"]}://${all["__address__"]}${encodeURI(all["__metrics_path__"] ?? "").replaceAll("?", "%3F")}${query}`,
    labels: Object.fromEntries(Object.entries(all).filter(([name]) => !name.startsWith("__"))),
  };
}
