import { type Entry, type Item, notEmpty, type Structure, when } from "../../template/index.ts";
import type { KubernetesSdConfig, RelabelConfig, ScrapeConfig, TlsConfig } from "./configuration.ts";
import {
  type Namespaces,
  type ScrapeJob,
  serviceAccountFiles,
  type Targets,
  type Tls,
  whereThere,
} from "./job.ts";
import { keep, type Relabelling, set } from "./relabelling.ts";

/** A job as Prometheus' configuration says it. */
export function scrapeConfig(job: ScrapeJob): Item<ScrapeConfig> {
  const config: Structure<ScrapeConfig> = {
    job_name: job.name,
    ...(job.honorLabels === true ? { honor_labels: true } : {}),
    ...(job.ownTimestamps === true ? { track_timestamps_staleness: true } : {}),
    ...(job.tls === undefined ? {} : { scheme: "https", tls_config: tlsConfig(job.tls) }),
    ...(job.path === undefined ? {} : { metrics_path: job.path }),
    ...(job.authenticated === true ? { authorization: { credentials_file: serviceAccountFiles.token } } : {}),
    kubernetes_sd_configs: [sdConfig(job.targets)],
    relabel_configs: relabellings(job).map(relabelConfig),
  };
  return whereThere<ScrapeConfig>(job, config);
}

/** All steps of a job: first those that find its targets among what is discovered. */
function relabellings({ targets, label, relabellings: own }: ScrapeJob): readonly Relabelling[] {
  return [
    ...(targets.kind === "endpoints" && targets.service !== undefined
      ? [keep(["__meta_kubernetes_service_name"], targets.service)]
      : []),
    ...(targets.kind === "endpoints" && targets.ports !== undefined
      ? [keep(["__meta_kubernetes_endpointslice_port_name"], targets.ports.join("|"))]
      : []),
    ...(label === undefined ? [] : [set("job", label)]),
    ...own,
  ];
}

function relabelConfig({
  when: condition,
  action,
  from,
  regex,
  to,
  replacement,
}: Relabelling): Item<RelabelConfig> {
  const config: Structure<RelabelConfig> = {
    ...(action === "replace" ? {} : { action }),
    ...(from === undefined ? {} : { source_labels: from }),
    ...(regex === undefined ? {} : { regex }),
    ...(to === undefined ? {} : { target_label: to }),
    ...(replacement === undefined ? {} : { replacement }),
  };
  return condition === undefined ? config : when<RelabelConfig>(condition, config);
}

function tlsConfig({ caFile, serverName, insecureSkipVerify }: Tls): Structure<TlsConfig> {
  return {
    ca_file: caFile,
    ...(serverName === undefined ? {} : { server_name: serverName }),
    ...(insecureSkipVerify === undefined ? {} : { insecure_skip_verify: when(insecureSkipVerify, true) }),
  };
}

function sdConfig(targets: Targets): Structure<KubernetesSdConfig> {
  switch (targets.kind) {
    case "nodes":
      return { role: "node" };
    case "pods":
      return { role: "pod", namespaces: namespaces(targets.namespaces) };
    case "endpoints":
      return {
        role: "endpointslice",
        namespaces: namespaces(targets.namespaces),
        ...(targets.nodeLabels === undefined
          ? {}
          : { attach_metadata: when(targets.nodeLabels, { node: true }) }),
      };
  }
}

function namespaces(of: Namespaces): Entry<{ readonly names: readonly string[] }> {
  return "names" in of ? { names: of.names } : when(notEmpty(of.value), { names: of.value });
}
