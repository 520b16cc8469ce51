import { type Entry, type Item, notEmpty, type Structure, when } from "../../../../template/index.ts";
import { type ScrapeJob, whereThere } from "../job.ts";
import { keep, type Relabelling, set } from "../relabelling.ts";
import { type Discovery, discoveryOf } from "../targets.ts";
import type { Trust } from "../trust.ts";
import type { KubernetesSdConfig, RelabelConfig, ScrapeConfig, TlsConfig } from "./configuration.ts";
import { authorityFile, serviceAccountFiles } from "./files.ts";

/** A job as Prometheus' configuration says it. */
export function scrapeConfig(job: ScrapeJob): Item<ScrapeConfig> {
  const discovery = discoveryOf(job.targets);
  const config: Structure<ScrapeConfig> = {
    job_name: job.name,
    ...(job.honorLabels === true ? { honor_labels: true } : {}),
    ...(job.ownTimestamps === true ? { track_timestamps_staleness: true } : {}),
    ...(job.trust === undefined ? {} : { scheme: "https", tls_config: tlsConfig(job.trust) }),
    ...(job.path === undefined ? {} : { metrics_path: job.path }),
    ...(job.as === undefined ? {} : { authorization: { credentials_file: serviceAccountFiles.token } }),
    kubernetes_sd_configs: [sdConfig(discovery)],
    relabel_configs: relabellings(job, discovery).map(relabelConfig),
  };
  return whereThere<ScrapeConfig>(job, config);
}

/** All steps of a job: first those that find its targets among what is discovered. */
function relabellings(
  { label, relabellings: own }: ScrapeJob,
  { keep: kept }: Discovery,
): readonly Relabelling[] {
  return [
    ...(kept === undefined
      ? []
      : [
          keep(["__meta_kubernetes_service_name"], kept.service),
          keep(["__meta_kubernetes_endpointslice_port_name"], kept.ports.join("|")),
        ]),
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

function tlsConfig(trust: Trust): Structure<TlsConfig> {
  const { serverName, unchecked } = trust;
  return {
    ca_file: authorityFile(trust),
    ...(serverName === undefined ? {} : { server_name: serverName }),
    ...(unchecked === undefined ? {} : { insecure_skip_verify: when(unchecked, true) }),
  };
}

function sdConfig({ role, namespaces: of, nodeLabels }: Discovery): Structure<KubernetesSdConfig> {
  return {
    role,
    ...(of === undefined ? {} : { namespaces: namespaces(of) }),
    ...(nodeLabels === undefined ? {} : { attach_metadata: when(nodeLabels, { node: true }) }),
  };
}

function namespaces(
  from: NonNullable<Discovery["namespaces"]>,
): Entry<{ readonly names: readonly string[] }> {
  return "name" in from ? { names: [from.name] } : when(notEmpty(from.of), { names: from.of });
}
