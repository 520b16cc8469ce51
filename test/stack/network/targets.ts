import { Service } from "kubernetes-models/v1";
import type { ScrapeConfig } from "../../../stack/kit/scrape/write/configuration.ts";
import type { Rendered } from "../render.ts";
import { machine, namespace, type Place, places, stranger } from "./connections.ts";

/** Where Prometheus connects to for a job. */
export interface Reached {
  readonly to: Place;
  readonly port: number;
}

/** The addresses of nodes and of API servers that are nobody's. */
export const addresses = { node: "192.0.2.11", apiServer: "192.0.2.10" };

/** What a job of Prometheus' configuration finds in a cluster, as its discovery and its steps say. */
export function reached(rendered: Rendered, job: ScrapeConfig): readonly Reached[] {
  const given = (job.static_configs ?? []).flatMap(({ targets }) => targets);
  return [
    ...given.map((target) => at(target)),
    ...(job.kubernetes_sd_configs ?? []).flatMap(({ role, namespaces }) => {
      const elsewhere = written(job);
      if (elsewhere !== undefined) return [elsewhere];
      const [where = "elsewhere"] = namespaces?.names ?? [];
      if (role === "node") return [{ to: machine(addresses.node), port: portWritten(job) ?? 10250 }];
      const service = kept(job, "__meta_kubernetes_service_name");
      if (service === "kubernetes") return [{ to: machine(addresses.apiServer), port: 6443 }];
      if (service !== undefined && where === namespace) return ofService(rendered, job, service);
      return ofPods(job, where);
    }),
  ];
}

function at(target: string): Reached {
  const [host = "", port = ""] = target.split(/:(?=[0-9]+$)/);
  return { to: machine(host), port: Number(port) };
}

/** What a step keeps of the values of a label. */
function kept({ relabel_configs: steps = [] }: ScrapeConfig, label: string): string | undefined {
  return steps.find(
    ({ action, source_labels: from }) => action === "keep" && from?.length === 1 && from[0] === label,
  )?.regex;
}

/** Where a step leads all requests to. */
function written({ relabel_configs: steps = [] }: ScrapeConfig): Reached | undefined {
  const to = steps.find(
    ({ target_label: label, source_labels: from }) => label === "__address__" && from === undefined,
  );
  return to === undefined ? undefined : { to: machine(addresses.apiServer), port: 443 };
}

/** The port that a step gives all targets. */
function portWritten({ relabel_configs: steps = [] }: ScrapeConfig): number | undefined {
  const found = steps
    .map(({ replacement = "" }) => /^(?:\$1|\[\$1\]):([0-9]+)$/.exec(replacement)?.[1])
    .find((port) => port !== undefined);
  return found === undefined ? undefined : Number(found);
}

/** The pods behind a Service of the release, at the ports that are kept. */
function ofService(rendered: Rendered, job: ScrapeConfig, name: string): readonly Reached[] {
  const { spec } = rendered.all(Service.is).find(({ metadata }) => metadata?.name === name) ?? {};
  const wanted = (kept(job, "__meta_kubernetes_endpointslice_port_name") ?? "").split("|");
  const ports = (spec?.ports ?? []).filter(({ name: port = "" }) => wanted.includes(port));
  const pods = places(rendered).filter(({ labels = {} }) =>
    Object.entries(spec?.selector ?? {}).every(([key, value]) => labels[key] === value),
  );
  return pods.flatMap((to) =>
    ports.map(({ port, targetPort }) => ({
      to,
      port: to.pod?.ports.find(({ name: its }) => its === targetPort)?.number ?? port,
    })),
  );
}

/** Pods of others: those with a label, in the network of a node where they are of the control plane, or any. */
function ofPods(job: ScrapeConfig, where: string): readonly Reached[] {
  if (kept(job, "__meta_kubernetes_pod_label_component") !== undefined) {
    return [{ to: machine(addresses.node), port: portWritten(job) ?? 0 }];
  }
  const label = kept(job, "__meta_kubernetes_pod_label_k8s_app");
  return label === undefined
    ? [{ to: stranger({}, where), port: 12345 }]
    : [{ to: stranger({ "k8s-app": label }, where), port: portWritten(job) ?? 0 }];
}
